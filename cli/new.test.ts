import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES } from '#lib/pack/schema.ts';
import { loadPack } from '#lib/source/load-pack.ts';
import { init } from './init.ts';
import { lint } from './lint.ts';
import { newEntity } from './new.ts';
import { readSources } from './read-sources.ts';
import { aFolder, runIn } from './test-builders.ts';

describe('init and new', () => {
  it.each(ENTITY_TYPES)('write a pack and the skeleton of a %s that load as they are', async (type) => {
    const cwd = await aFolder({});
    expect(await runIn(cwd, init, 'mine')).toMatchObject({
      code: 0,
      out: ['mine/pack.yaml', 'mine/entities/example-railway.yaml'],
    });
    const { code, out } = await runIn(cwd, newEntity, type, 'jane-maria-doe', '--pack', 'mine');
    expect({ code, out }).toEqual({ code: 0, out: ['mine/entities/jane-maria-doe.yaml'] });
    const pack = loadPack(await readSources(join(cwd, 'mine'), cwd));
    expect(pack.problems).toEqual([]);
    expect(pack.head?.id).toBe('mine');
    expect(pack.entities.map(({ entity }) => [entity.id, entity.type])).toEqual([
      ['x-example-railway', 'project'],
      ['x-jane-maria-doe', type],
    ]);
  });

  it('begin a pack that lint has nothing to say of', async () => {
    const cwd = await aFolder({});
    await runIn(cwd, init, 'mine');
    expect(await runIn(cwd, lint, 'mine')).toMatchObject({ code: 0, err: ['mine: no problems'] });
  });

  it('write statements to be uncommented, which load too', async () => {
    const cwd = await aFolder({});
    await runIn(cwd, init, 'mine');
    await runIn(cwd, newEntity, 'country', 'atlantis', '--pack', 'mine');
    const text = await readFile(join(cwd, 'mine/entities/atlantis.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=.*generated\/schema\/entity\.schema\.json$/m);
    const filled = text.replace('statements: []', 'statements:').replace(/^# {2}/gm, '  ');
    const entities = [{ file: 'atlantis.yaml', text: filled }];
    const pack = loadPack({ pack: { file: 'pack.yaml', text: '' }, entities });
    expect(pack.problems.filter(({ file }) => file !== 'pack.yaml')).toEqual([]);
    expect(pack.entities[0]?.entity.statements.map(({ property }) => property)).toContain('capital');
  });

  it.each([
    [['band', 'abba', '--pack', 'mine'], /"band" is no type: person, /],
    [['person', 'Jane Doe', '--pack', 'mine'], /"Jane Doe" is no slug/],
    [['person', '../jane', '--pack', 'mine'], /is no slug/],
    [['person', 'jane', '--pack', 'yours'], /yours has no pack\.yaml: begin a pack with init/],
    [['person', 'here', '--pack', 'mine'], /mine\/entities\/here\.yaml cannot be written: it is there already/],
  ])('refuse %j', async (args, message) => {
    const cwd = await aFolder({ 'mine/pack.yaml': '', 'mine/entities/here.yaml': '' });
    await expect(runIn(cwd, newEntity, ...args)).rejects.toThrow(message);
  });

  it.each([
    ['Mine Own', /"Mine Own" is no pack id/],
    ['mine', /mine\/pack\.yaml is there already/],
  ])('refuse to begin "%s"', async (name, message) => {
    await expect(runIn(await aFolder({ 'mine/pack.yaml': '' }), init, name)).rejects.toThrow(message);
  });
});
