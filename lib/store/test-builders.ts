import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Edition } from '#lib/pack/build-edition.ts';
import { toCanonicalLine } from '#lib/pack/canonical-line.ts';
import { type ReadFile, readPart } from '#lib/pack/read-edition.ts';
import { type Entity, type Line, type Statement, toEntityKey } from '#lib/pack/schema.ts';
import { aStatement } from '#lib/pack/test-builders.ts';
import { activateEdition } from './activate-edition.ts';
import type { ViewDeriver } from './create-pack-reader.ts';
import type { PackDatabase } from './database.ts';
import type { ChangeDays } from './gathered-edition.ts';
import { DatabaseHandle } from './open-database.ts';
import { beginStage, finishStage, stageFile, toStaged } from './stage-edition.ts';
import type { StagedLine, StageTarget } from './staged-rows.ts';
import { visibleRows } from './visible-rows.ts';

/** Builders of stores for tests; no part of the product imports this. */

/** A handle on a new, empty database. */
export function aHandle(): DatabaseHandle {
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
  return new DatabaseHandle({ signal: new AbortController().signal, indexedDb });
}

/** A statement whose value is an entity. */
export function aRelation(property: string, entity: string, fields: Partial<Statement> = {}): Statement {
  return aStatement({ id: `${property}-${entity.toLowerCase()}`, property, value: { entity }, ...fields });
}

/** No entity has changed: tests of the store need no vocabulary. */
export const noChanges: ChangeDays = () => new Map();

/** A view without facts, with the labels of all that the store gathered. */
export const plainView: ViewDeriver = (entity, related, pack): EntityView => {
  const keyOf = (one: Entity): string => toEntityKey(pack.id, one.id);
  const sorted = [...related.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    key: keyOf(entity),
    type: entity.type,
    label: entity.label,
    description: entity.description,
    facts: [],
    pack,
    labels: Object.fromEntries(sorted.map((one) => [keyOf(one), { label: one.label, type: one.type }])),
  };
};

/** Reads files of editions as a browser reads those of its extension: `packs/<id>/<name>`. */
export function aBundle(editions: readonly Edition[]): ReadFile {
  const entries = editions.flatMap(({ manifest, files }) =>
    files.map(({ name, bytes }): [string, Uint8Array<ArrayBuffer>] => [`packs/${manifest.id}/${name}`, bytes]),
  );
  const files = new Map(entries);
  return async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new TypeError(`no file ${path} in the package`);
    return bytes;
  };
}

/** Lines of a delta as they are staged. */
export function stagedLines(lines: Iterable<Line>): StagedLine[] {
  return Array.from(lines, (line) => {
    const gone = 'gone' in line;
    return { id: line.id, text: gone ? '' : toCanonicalLine(line), entity: gone ? null : line };
  });
}

/** Stages one file. */
export async function stageLines(
  db: PackDatabase,
  target: StageTarget,
  file: string,
  lines: readonly StagedLine[],
): Promise<void> {
  await stageFile(db, target, file, await toStaged(target, lines));
}

/** Stages the full parts of an edition without making it active. */
export async function stageFull(db: PackDatabase, { manifest, files }: Edition): Promise<void> {
  const target = { pack: manifest.id, edition: manifest.edition, base: null };
  await beginStage(db, target);
  for (const part of manifest.parts) {
    const bytes = files.find((file) => file.name === part.name)?.bytes ?? new Uint8Array();
    const lines = await Array.fromAsync(readPart(part, bytes, new AbortController().signal));
    await stageLines(db, target, part.name, lines);
  }
  await finishStage(db, manifest, { changeDays: noChanges });
}

/** Installs an edition by its full parts. */
export async function installFull(db: PackDatabase, edition: Edition): Promise<void> {
  await stageFull(db, edition);
  await activateEdition(db, edition.manifest, 'file');
}

/** What a reader sees of an edition: each entity's canonical line. */
export async function shownLines(db: PackDatabase, pack: string, edition: number): Promise<string[]> {
  return (await Array.fromAsync(visibleRows(db, pack, edition))).map((row) => row.line);
}
