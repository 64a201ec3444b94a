import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffEntities } from '#lib/pack/delta.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { anEdition, anEntity } from '#lib/pack/test-builders.ts';
import { activateEdition, removePack, undoEdition } from './activate-edition.ts';
import { compareEditions } from './compare-editions.ts';
import { fullEditions } from './pack-ranges.ts';
import { beginStage, dropStage, finishStage } from './stage-edition.ts';
import { toRow } from './staged-rows.ts';
import { sweepRows } from './sweep-rows.ts';
import { aHandle, installFull, noChanges, shownLines, stagedLines, stageFull, stageLines } from './test-builders.ts';

const { signal } = new AbortController();
const people = (...ids: string[]): Entity[] => ids.map((id) => anEntity(id));
const changed = (id: string, edition: number): Entity =>
  anEntity(id, { description: { en: `Since edition ${edition}` } });

/** Installs edition `n` by a delta over the active one. */
async function installDelta(
  handle: ReturnType<typeof aHandle>,
  base: number,
  older: Entity[],
  newer: Entity[],
): Promise<void> {
  const { manifest } = await anEdition(newer, { edition: base + 1 });
  const target = { pack: 'core', edition: base + 1, base };
  await handle.use(async (db) => {
    await beginStage(db, target);
    await stageLines(db, target, `delta-${base}.jsonl.gz`, stagedLines(diffEntities(older, newer)));
    await finishStage(db, manifest, { changeDays: noChanges });
    await activateEdition(db, manifest, 'file');
  });
}

interface Step {
  readonly edits: readonly { readonly id: string; readonly keep: boolean }[];
  readonly sweep: boolean;
  /** By full parts instead of a delta. */
  readonly full: boolean;
}

/** Edits, installs the delta, sweeps, and checks what both editions show. */
async function takeStep(
  handle: ReturnType<typeof aHandle>,
  base: number,
  older: Entity[],
  step: Step,
): Promise<Entity[]> {
  const state = new Map(older.map((entity) => [entity.id, entity]));
  for (const { id } of step.edits) state.delete(id);
  for (const { id, keep } of step.edits) if (keep) state.set(id, changed(id, base + 1));
  const before = await handle.use((db) => shownLines(db, 'core', base));
  const newer = [...state.values()];
  if (step.full) await handle.use(async (db) => installFull(db, await anEdition(newer, { edition: base + 1 })));
  else await installDelta(handle, base, older, newer);
  expect((await handle.use((db) => compareEditions(db, 'core', 99))).map(({ id, kind }) => [id, kind])).toEqual(
    kindsOfChange(older, newer),
  );
  if (step.sweep) await handle.use((db) => sweepRows(db, 'core', signal));
  expect(await handle.use((db) => shownLines(db, 'core', base))).toEqual(before);
  expect(await idsShown(handle, base + 1)).toEqual([...state.keys()].sort());
  return [...state.values()];
}

/** What the canonical lines of two editions say of each id, in order. */
function kindsOfChange(older: Entity[], newer: Entity[]): string[][] {
  const was = new Map(older.map((entity) => [entity.id, entity]));
  return diffEntities(older, newer).map((line) => {
    if ('gone' in line) return [line.id, 'removed'];
    return [line.id, was.has(line.id) ? 'changed' : 'added'];
  });
}

const idsShown = (handle: ReturnType<typeof aHandle>, edition: number): Promise<string[]> =>
  handle.use(async (db) => (await shownLines(db, 'core', edition)).map((line) => JSON.parse(line).id));

describe('staging', () => {
  it('shows nothing of an edition before it is active', async () => {
    const handle = aHandle();
    await handle.use(async (db) => {
      await installFull(db, await anEdition(people('Q1', 'Q2')));
      await stageFull(db, await anEdition(people('Q2', 'Q3'), { edition: 2 }));
      expect((await db.packs.get('core'))?.active.edition).toBe(1);
    });
    expect(await idsShown(handle, 1)).toEqual(['Q1', 'Q2']);
  });

  it('leaves out what a later full edition no longer has', async () => {
    const handle = aHandle();
    await handle.use(async (db) => {
      await installFull(db, await anEdition(people('Q1', 'Q2')));
      await installFull(db, await anEdition(people('Q2', 'Q3'), { edition: 2 }));
    });
    expect(await idsShown(handle, 2)).toEqual(['Q2', 'Q3']);
    expect(await idsShown(handle, 1)).toEqual(['Q1', 'Q2']);
  });

  it('shows an empty edition as empty, whatever was before', async () => {
    const handle = aHandle();
    await handle.use(async (db) => {
      await installFull(db, await anEdition(people('Q1', 'Q2')));
      await installFull(db, await anEdition([], { edition: 2 }));
    });
    expect(await idsShown(handle, 2)).toEqual([]);
    expect(await idsShown(handle, 1)).toEqual(['Q1', 'Q2']);
  });

  it('serves what an earlier release wrote, a row an entity, and takes deltas over it', async () => {
    const handle = aHandle();
    const older = people('Q1', 'Q2', 'Q3');
    await handle.use(async (db) => {
      const { manifest } = await anEdition(older);
      const lines = stagedLines(older);
      await db.rows.bulkPut(lines.map((line) => toRow({ pack: 'core', edition: 1, base: null }, line)));
      await db.indexes.put({ pack: 'core', edition: 1, buffer: new ArrayBuffer(8) });
      await activateEdition(db, manifest, 'bundled');
    });
    expect(await idsShown(handle, 1)).toEqual(['Q1', 'Q2', 'Q3']);
    await installDelta(handle, 1, older, [changed('Q1', 2), ...people('Q3')]);
    await handle.use((db) => sweepRows(db, 'core', signal));
    expect(await idsShown(handle, 2)).toEqual(['Q1', 'Q3']);
    expect(await idsShown(handle, 1)).toEqual(['Q1', 'Q2', 'Q3']);
  });

  it('goes on with the files that are not done', async () => {
    await aHandle().use(async (db) => {
      const target = { pack: 'core', edition: 2, base: null };
      expect(await beginStage(db, target)).toEqual([]);
      await stageLines(db, target, 'full-0.jsonl.gz', stagedLines(people('Q1')));
      expect(await beginStage(db, target)).toEqual(['full-0.jsonl.gz']);
    });
  });

  it('drops the rows of another edition that was being staged', async () => {
    await aHandle().use(async (db) => {
      await beginStage(db, { pack: 'core', edition: 2, base: null });
      await stageLines(db, { pack: 'core', edition: 2, base: null }, 'full-0.jsonl.gz', stagedLines(people('Q1')));
      expect(await beginStage(db, { pack: 'core', edition: 3, base: null })).toEqual([]);
      expect(await fullEditions(db, 'core')).toEqual([3]);
    });
  });

  it.each([
    ['an edition that is not newer', { edition: 1, base: null }],
    ['an older edition', { edition: 0, base: null }],
  ])('refuses %s', async (_, wanted) => {
    await aHandle().use(async (db) => {
      await installFull(db, await anEdition(people('Q1')));
      await expect(beginStage(db, { pack: 'core', ...wanted })).rejects.toMatchObject({ code: 'superseded' });
    });
  });

  it('refuses lines of a staging that another has replaced', async () => {
    await aHandle().use(async (db) => {
      await beginStage(db, { pack: 'core', edition: 3, base: null });
      const old = { pack: 'core', edition: 2, base: null };
      await expect(stageLines(db, old, 'full-0.jsonl.gz', stagedLines(people('Q1')))).rejects.toMatchObject({
        code: 'superseded',
      });
    });
  });

  it('tells local damage by the digest, and makes nothing of it active', async () => {
    await aHandle().use(async (db) => {
      const edition = await anEdition(people('Q1', 'Q2'));
      const target = { pack: 'core', edition: 1, base: null };
      await beginStage(db, target);
      await stageLines(db, target, 'full-0.jsonl.gz', stagedLines(people('Q1')));
      await expect(finishStage(db, edition.manifest, { changeDays: noChanges })).rejects.toMatchObject({
        code: 'damaged',
      });
      await expect(activateEdition(db, edition.manifest, 'file')).rejects.toMatchObject({ code: 'damaged' });
      await dropStage(db, 'core');
      expect(await db.blocks.count()).toBe(0);
    });
  });

  it('shows after any chain of deltas, full installs and sweeps what both editions are', async () => {
    const ids = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'];
    const edit = fc.record({ id: fc.constantFrom(...ids), keep: fc.boolean() });
    const step = fc.record({ edits: fc.array(edit, { maxLength: 4 }), sweep: fc.boolean(), full: fc.boolean() });
    const steps = fc.array(step, { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(steps, async (chain) => {
        const handle = aHandle();
        let entities = people('Q1', 'Q2', 'Q3');
        await handle.use(async (db) => installFull(db, await anEdition(entities)));
        for (const [k, step] of chain.entries()) entities = await takeStep(handle, k + 1, entities, step);
      }),
      { numRuns: 25 },
    );
  });
});

describe('undoEdition', () => {
  it('returns to the previous edition, byte for byte, and stays there', async () => {
    const handle = aHandle();
    await handle.use(async (db) => {
      await installFull(db, await anEdition(people('Q1', 'Q2')));
      const before = await shownLines(db, 'core', 1);
      await installFull(db, await anEdition([changed('Q1', 2)], { edition: 2 }));
      await sweepRows(db, 'core', signal);
      await undoEdition(db, 'core');
      await sweepRows(db, 'core', signal);
      expect(await db.packs.get('core')).toMatchObject({ active: { edition: 1 }, previous: null, held: true });
      expect(await shownLines(db, 'core', 1)).toEqual(before);
      expect((await db.blocks.toArray()).map(({ edition, first }) => [edition, first])).toEqual([
        [1, ''],
        [1, 'Q1'],
      ]);
    });
  });

  it('refuses where there is nothing to return to', async () => {
    await aHandle().use(async (db) => {
      await installFull(db, await anEdition(people('Q1')));
      await expect(undoEdition(db, 'core')).rejects.toMatchObject({ code: 'unknown-pack' });
    });
  });
});

describe('sweepRows', () => {
  it('keeps the rows of the active, the previous and a staged edition, and no others', async () => {
    await aHandle().use(async (db) => {
      for (const edition of [1, 2, 3]) await installFull(db, await anEdition([changed('Q1', edition)], { edition }));
      await stageFull(db, await anEdition([changed('Q1', 4)], { edition: 4 }));
      await sweepRows(db, 'core', signal);
      expect(await fullEditions(db, 'core')).toEqual([2, 3, 4]);
      expect((await db.indexes.toArray()).map((row) => row.edition)).toEqual([2, 3, 4]);
    });
  });
});

describe('removePack', () => {
  it('removes all of a pack but the highest edition seen', async () => {
    await aHandle().use(async (db) => {
      await db.trust.put({ pack: 'core', fingerprint: 'f', metadata: {}, highestEdition: 0, seenTime: 0 });
      await installFull(db, await anEdition(people('Q1'), { edition: 7 }));
      await installFull(db, await anEdition(people('Q1'), { id: 'core-two' }));
      await removePack(db, 'core');
      expect(new Set((await db.blocks.toArray()).map((block) => block.pack))).toEqual(new Set(['core-two']));
      expect((await db.indexes.toArray()).map((row) => row.pack)).toEqual(['core-two']);
      expect(await db.packs.toCollection().primaryKeys()).toEqual(['core-two']);
      expect(await db.trust.get('core')).toMatchObject({ highestEdition: 7 });
    });
  });
});
