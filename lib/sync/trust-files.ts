import { storeError } from '#lib/store/classify-error.ts';
import type { DatabaseHandle } from '#lib/store/open-database.ts';
import type { RepositoryFiles } from '#lib/tuf/repository-files.ts';
import type { PackSite } from './pack-site.ts';

/** Metadata of a subscribed pack: fetched from its site, kept in its trust row. */
export function trustFiles(handle: DatabaseHandle, pack: string, site: PackSite, signal: AbortSignal): RepositoryFiles {
  return {
    fetchMetadata: (name, limitBytes) => site.read(name, limitBytes, { signal }),
    load: (role) =>
      handle.use(async (db) => {
        const row = await db.trust.get(pack);
        return row && Object.hasOwn(row.metadata, role) ? (row.metadata[role] ?? null) : null;
      }),
    save: (role, bytes) =>
      handle.use((db) =>
        db.transaction('rw', db.trust, async () => {
          const row = await db.trust.get(pack);
          if (!row) throw storeError('unknown-pack');
          await db.trust.put({ ...row, metadata: { ...row.metadata, [role]: bytes } });
        }),
      ),
  };
}

/** Metadata kept in memory: for a look at a pack before anything is stored. */
export function memoryFiles(site: PackSite, kept: Map<string, Uint8Array>, signal: AbortSignal): RepositoryFiles {
  return {
    fetchMetadata: (name, limitBytes) => site.read(name, limitBytes, { signal }),
    load: async (role) => kept.get(role) ?? null,
    save: async (role, bytes) => void kept.set(role, bytes),
  };
}
