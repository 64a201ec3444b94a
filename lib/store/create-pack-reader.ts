import type { EntityView, PackSummary } from '#lib/facts/entity-view.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import { type Entity, type EntityKey, toEntityKey } from '#lib/pack/schema.ts';
import { storeError } from './classify-error.ts';
import { gatherRelated } from './gather-related.ts';
import type { PackEntity, PackNameList, PackReader, PackState } from './pack-reader.ts';
import type { PackSource } from './pack-source.ts';
import type { PackRow } from './rows.ts';
import { SharedReads } from './shared-reads.ts';

/** Makes a view of an entity from the entities around it. */
export type ViewDeriver = (entity: Entity, related: ReadonlyMap<string, Entity>, pack: PackSummary) => EntityView;

/** A reader over packs wherever they lie; every answer comes from active editions of enabled packs. */
export function createPackReader(source: PackSource, deriveView: ViewDeriver): PackReader {
  let shared: SharedReads | null = null;
  /** What the views of one turn share; not for longer, since a database may never answer, and packs change. */
  const sharedReads = (): SharedReads => {
    if (!shared) setTimeout(() => (shared = null));
    shared ??= new SharedReads(source);
    return shared;
  };
  return {
    async packs(signal) {
      signal.throwIfAborted();
      return (await source.packs()).map(toState);
    },
    async indexes(signal) {
      const buffers: ArrayBuffer[] = [];
      for (const { active } of await enabledPacks(source, signal)) {
        const buffer = await source.index(active);
        if (!buffer) throw storeError('damaged');
        buffers.push(buffer);
      }
      return buffers;
    },
    async nameLists(signal) {
      const lists: PackNameList[] = [];
      for (const { pack, active } of await enabledPacks(source, signal))
        lists.push({ pack, buffer: await source.nameList(active) });
      return lists;
    },
    async plain(keys, signal) {
      const found: PackEntity[] = [];
      for (const { pack, active } of await enabledPacks(source, signal)) {
        const ids = keys.map((key) => idIn(pack, key)).filter((id) => id !== null);
        const entities = await source.entities(pack, active.edition, ids);
        found.push(...entities.map((entity) => ({ key: toEntityKey(pack, entity.id), entity })));
      }
      return found;
    },
    views: (key, signal) => viewsOf(sharedReads(), key, deriveView, signal),
  };
}

async function viewsOf(
  source: SharedReads,
  key: EntityKey,
  deriveView: ViewDeriver,
  signal: AbortSignal,
): Promise<readonly EntityView[]> {
  const rows = await enabledPacks(source, signal);
  const views = await Promise.all(rows.map((row) => viewIn(source, row, key, deriveView)));
  return views.filter((view) => view !== null);
}

async function enabledPacks(source: Pick<PackSource, 'packs'>, signal: AbortSignal): Promise<readonly PackRow[]> {
  signal.throwIfAborted();
  return (await source.packs()).filter((row) => row.enabled);
}

function toState(row: PackRow): PackState {
  return {
    manifest: row.active,
    origin: row.origin,
    enabled: row.enabled,
    previousEdition: row.previous?.edition ?? null,
  };
}

async function viewIn(
  source: SharedReads,
  row: PackRow,
  key: EntityKey,
  deriveView: ViewDeriver,
): Promise<EntityView | null> {
  const id = idIn(row.pack, key);
  if (id === null) return null;
  const edition = row.active.edition;
  const own = (await source.entities(row.pack, edition, [id]))[0];
  const entity = own ?? (await source.successor(row.pack, edition, id));
  if (!entity) return null;
  return deriveView(entity, await gatherRelated(source, row.pack, edition, entity), toSummary(row.active));
}

/** The id that a key means inside a pack, or null where it is local to another. */
function idIn(pack: string, key: EntityKey): string | null {
  if (key.startsWith('Q')) return key;
  return key.startsWith(`${pack}:`) ? key.slice(pack.length + 1) : null;
}

function toSummary(manifest: Manifest): PackSummary {
  const { id, title, publisher, edition, date, contact, licence, attributions, properties } = manifest;
  const summary = { id, title, publisher, edition, date, contact, licence, attributions };
  return properties ? { ...summary, properties } : summary;
}
