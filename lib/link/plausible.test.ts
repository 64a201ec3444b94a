import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import { aName, anEntity, anIndex, aPersonName, aRelation, aScope, aTenure, OPTIONS } from './test-builders.ts';

const person = (id: string, name: string, statements: ReturnType<typeof aRelation>[] = []) =>
  anEntity(id, { type: 'person', names: [aPersonName(name)], statements });

const INDEX = anIndex([
  anEntity('Q232', { type: 'country', iso3: 'KAZ', names: [aName('Kazakhstan')] }),
  anEntity('x-office', { type: 'office', office: { title: 'president', of: 'Q232' } }),
  anEntity('x-dam', { names: [aName('Rogun Works')] }),
  person('x-engineer', 'Marat Bekov'),
  person('x-president', 'Timur Bekov', [aTenure('x-office', '2020-01-01')]),
  person('x-builder', 'Serik Danov', [aRelation('x-dam')]),
  person('x-singer', 'Anar Danov'),
]);

/** Whom each name left open could mean, with their shares. */
function open(text: string): readonly (readonly [string, readonly string[], readonly number[] | undefined])[] {
  return annotate([INDEX], aScope(text), OPTIONS).rejected.map(({ start, end, candidates, scores }) => [
    text.slice(start, end),
    candidates.map((key) => key.replace('test:x-', '')),
    scores,
  ]);
}

describe('names that stay open', () => {
  it('tell equal shares where nothing speaks for either bearer', () => {
    expect(open('On Friday Danov left the hall.')).toEqual([['Danov', ['builder', 'singer'], [0.5, 0.5]]]);
  });

  it('put the one who leads a state first', () => {
    const [found] = open('On Friday Bekov left the hall.');
    expect(found?.[1]).toEqual(['president', 'engineer']);
    const [first = 0, second = 0] = found?.[2] ?? [];
    expect(first).toBeGreaterThan(second);
    expect(first + second).toBeCloseTo(1, 2);
  });
});

describe('mentions with alternatives', () => {
  it('give the bearer whom the story names elsewhere the larger share', () => {
    const text = 'Anar Danov came to the hall. Danov sang.';
    const { mentions } = annotate([INDEX], aScope(text), OPTIONS);
    const [other] = mentions[1]?.why.alternatives ?? [];
    expect(mentions[1]?.entity).toBe('test:x-singer');
    expect(other?.entity).toBe('test:x-builder');
    expect(other?.score).toBeLessThan(0.1);
  });

  it('tell of a relation near by', () => {
    const { mentions } = annotate([INDEX], aScope('Danov visited the Rogun Works.'), OPTIONS);
    expect(mentions[0]?.why.alternatives).toEqual([{ entity: 'test:x-singer', score: expect.closeTo(0.12, 1) }]);
  });
});
