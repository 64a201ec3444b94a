import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, NameRecord } from '#lib/pack/schema.ts';
import { buildIndex } from './build-index.ts';
import { IndexAssembly } from './index-assembly.ts';
import { readSheet, type Sheet } from './read-sheet.ts';
import { anEntity } from './test-builders.ts';
import { writeSheet } from './write-sheet.ts';

const WORDS = ['Расул', 'Сабитов', 'Дина', 'Rasul', 'Sabitov', 'Ali', 'Kemel', 'Old', 'Bridge', 'von', 'Ali-Kemel'];

const aWord = fc.constantFrom(...WORDS);
const aName: fc.Arbitrary<NameRecord> = fc
  .record({
    given: aWord,
    surname: aWord,
    lang: fc.constantFrom('ru', 'en', 'az', 'de', 'mul'),
    gender: fc.constantFrom('male' as const, 'female' as const, undefined),
    kind: fc.constantFrom(
      'full' as const,
      'phrase' as const,
      'surname' as const,
      'headed' as const,
      'acronym' as const,
    ),
  })
  .map(({ given, surname, lang, gender, kind }) => {
    const name = { text: `${given} ${surname}`, lang, kind };
    if (kind === 'phrase') return { ...name, near: [given] };
    if (kind === 'headed') return { ...name, head: 'dam' };
    return kind === 'full' ? { ...name, given, surname, ...(gender && { gender }) } : name;
  });
const someNames = fc.array(aName, { maxLength: 4 });

/** What becomes of an entity: its names before and now; null where it is not there. */
const aHistory = fc.record({
  before: fc.option(someNames),
  now: fc.option(someNames),
  /** Whether a sheet ends before it. */
  ends: fc.boolean(),
});

const entityOf = (n: number, names: readonly NameRecord[]): Entity =>
  anEntity(`x-${String(n).padStart(3, '0')}`, { type: n % 3 === 0 ? 'project' : 'person', names });

interface Row {
  readonly before: Entity | null;
  readonly now: Entity | null;
  readonly ends: boolean;
}

const isChanged = ({ before, now }: Row): boolean => now !== null && now !== before;

const sheetOf = (entities: readonly (Entity | null)[]) => readSheet(writeSheet(entities.filter((one) => one !== null)));

/** Rows by the sheets in which they stand. */
function inSheets(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [[]];
  for (const row of rows) {
    if (row.ends) groups.push([]);
    groups.at(-1)?.push(row);
  }
  return groups;
}

/** The index of what is there now, from sheets of what was there before and one of what changed. */
function assemble(rows: readonly Row[]): ArrayBuffer {
  const changes = sheetOf(rows.filter(isChanged).map(({ now }) => now));
  const assembly = new IndexAssembly();
  for (const group of inSheets(rows)) {
    const sheet = sheetOf(group.map(({ before }) => before));
    for (const row of group) addRow(assembly, row, [sheet, changes]);
  }
  const telling = rows.flatMap(({ now }) => now ?? []);
  return assembly.end({ packId: 'test', edition: 1, telling, latestChange: new Map() });
}

function addRow(assembly: IndexAssembly, row: Row, [sheet, changes]: readonly [Sheet, Sheet]): void {
  const { before, now } = row;
  if (before && before === now) assembly.add(before.id, sheet);
  else if (before) assembly.skip(sheet);
  if (now && isChanged(row)) assembly.add(now.id, changes);
}

describe('IndexAssembly', () => {
  it('gives the bytes of a whole build, however sheets divide the entities and whichever of them changed', () => {
    fc.assert(
      fc.property(fc.array(aHistory, { maxLength: 30 }), fc.boolean(), (histories, keep) => {
        const rows = histories.map(({ before, now, ends }, n): Row => {
          const old = before && entityOf(n, before);
          return { before: old, now: keep && old ? old : now && entityOf(n, now), ends };
        });
        const entities = rows.flatMap(({ now }) => now ?? []);
        const whole = buildIndex({ packId: 'test', edition: 1, entities, latestChange: new Map() });
        expect(Buffer.from(assemble(rows)).equals(Buffer.from(whole))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
