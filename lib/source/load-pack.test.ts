import { describe, expect, it } from 'vitest';
import { aSourcePack, personYaml, statementYaml } from './test-builders.ts';

describe('loadPack', () => {
  it('resolves file names to ids everywhere', () => {
    const a = personYaml('Q1', statementYaml({ property: 'spouse', value: '{ entity: bob }', of: 'bob' }));
    const [first] = aSourcePack({ ann: a, bob: personYaml('x-bob') }).entities;
    expect(first?.entity.statements[0]).toMatchObject({ value: { entity: 'x-bob' }, of: 'x-bob' });
  });

  it('reads what looks like a number or flag as the text that it looks like', () => {
    const [first] = aSourcePack({
      a: personYaml('Q1', statementYaml({ from: '2019-10', value: '{ text: { en: no } }' })),
    }).entities;
    expect(first?.entity.statements[0]).toMatchObject({ from: '2019-10', value: { text: { en: 'no' } } });
  });

  it('reads a list of entities from one file, each called by its id without x- and found at its own line', () => {
    const [a, b] = ['x-ann', 'Q1'].map((id) => personYaml(id).trimEnd().replaceAll('\n', '\n  '));
    const pack = aSourcePack({ leaders: `- ${a}\n- ${b}\n` });
    expect(pack.entities.map(({ slug, locate }) => [slug, locate(['id'])])).toEqual([
      ['ann', 1],
      ['Q1', 7],
    ]);
    const broken = aSourcePack({ leaders: `- ${a}\n- ${b}\n  label: 1\n` });
    expect(broken.problems).toHaveLength(1);
  });
});
