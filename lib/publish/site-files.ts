/**
 * The folder that a static host serves: metadata at its top, targets below `targets/`. Writes must be atomic: a file is
 * there whole or not at all.
 */
export interface SiteFiles {
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** A site in memory, for dry runs and tests. */
export function memorySite(files: Map<string, Uint8Array<ArrayBuffer>> = new Map()): SiteFiles {
  return {
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes) => void files.set(name, bytes),
  };
}
