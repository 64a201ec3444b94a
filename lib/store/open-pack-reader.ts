import { createPackReader, type ViewDeriver } from './create-pack-reader.ts';
import { createDexieSource } from './dexie-source.ts';
import { createEnduringReader } from './enduring-reader.ts';
import { type BundledOptions, installBundled, installInMemory } from './install-bundled.ts';
import { MemorySource } from './memory-source.ts';
import { DatabaseHandle, type DatabaseOptions } from './open-database.ts';
import type { PackReader } from './pack-reader.ts';
import { StoreError, type StoreErrorCode } from './store-error.ts';

export interface PackReaderOptions
  extends BundledOptions,
    Pick<DatabaseOptions, 'name' | 'timeoutMs' | 'estimate' | 'indexedDb'> {
  /** Ids of the packs in the extension's package, the one to install first ahead. */
  readonly bundled: readonly string[];
  readonly deriveView: ViewDeriver;
  /** Throws for an index that is damaged or of another version of the extension: it is built anew. */
  readonly checkIndex?: (buffer: ArrayBuffer) => void;
  /** Called when another edition of a pack has become active. */
  readonly onActivated?: (pack: string) => void;
  /** Called when the database is asked again after memory has answered in its place. */
  readonly onRetry?: () => void;
}

/** Packs ready to be read, and where they lie. */
export interface OpenedPacks {
  readonly reader: PackReader;
  /** `memory` where the database cannot be used: bundled packs serve, nothing is kept, nothing is synced. */
  readonly place: 'database' | 'memory';
  /** Why the packs are in memory; null in the database. */
  readonly trouble: StoreErrorCode | null;
  /** The database, null in memory. */
  readonly handle: DatabaseHandle | null;
  /** Settles when every bundled pack is installed or refused; rejects with the first failure. */
  readonly installed: Promise<void>;
}

/**
 * Opens the packs, installing the bundled ones that are missing or older. Resolves as soon as the first bundled pack
 * serves; the others follow while it is read.
 */
export async function openPackReader(options: PackReaderOptions): Promise<OpenedPacks> {
  const handle = new DatabaseHandle(options);
  try {
    return await openInDatabase(handle, options);
  } catch (cause) {
    if (!(cause instanceof StoreError)) throw cause;
    return await openInMemory(options, cause.code);
  }
}

async function openInDatabase(handle: DatabaseHandle, options: PackReaderOptions): Promise<OpenedPacks> {
  const [first, ...others] = options.bundled;
  const { giveWay: _waits, ...atOnce } = options;
  const install = async (pack: string): Promise<void> => {
    // Everybody waits for the first.
    if (await installBundled(handle, pack, pack === first ? atOnce : options)) options.onActivated?.(pack);
  };
  const known = await handle.use((db) => db.packs.toCollection().primaryKeys());
  const hasPack = first !== undefined && known.includes(first);
  const firstInstalled = first === undefined ? Promise.resolve() : install(first);
  if (!hasPack) await firstInstalled;
  const reader = createEnduringReader(createPackReader(createDexieSource(handle, options), options.deriveView), {
    memory: async () => {
      const { reader: bundled, installed } = await openInMemory({ ...options, onActivated: () => undefined }, 'failed');
      await installed.catch(() => undefined); // what could be installed serves
      return bundled;
    },
    onRetry: () => options.onRetry?.(),
    answers: () => handle.answers,
  });
  return { reader, place: 'database', trouble: null, handle, installed: installAll(firstInstalled, others, install) };
}

async function openInMemory(options: PackReaderOptions, trouble: StoreErrorCode): Promise<OpenedPacks> {
  const source = new MemorySource();
  const install = async (pack: string): Promise<void> => {
    await installInMemory(source, pack, options);
    options.onActivated?.(pack);
  };
  const [first, ...others] = options.bundled;
  if (first !== undefined) await install(first);
  const reader = createPackReader(source, options.deriveView);
  return { reader, place: 'memory', trouble, handle: null, installed: installAll(Promise.resolve(), others, install) };
}

async function installAll(
  first: Promise<void>,
  others: readonly string[],
  install: (pack: string) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  await first.catch((cause: unknown) => failures.push(cause));
  for (const pack of others) await install(pack).catch((cause: unknown) => failures.push(cause));
  if (failures.length > 0) throw failures[0];
}
