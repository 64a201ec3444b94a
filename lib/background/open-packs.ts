import bundled from '#generated/bundled-packs.json' with { type: 'json' };
import vocabularyJson from '#generated/vocabulary.json' with { type: 'json' };
import { deriveView } from '#lib/facts/derive-view.ts';
import { latestChanges } from '#lib/facts/latest-changes.ts';
import { openIndex } from '#lib/match/open-index.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import type { ChangeDays } from '#lib/store/gathered-edition.ts';
import type { DatabaseHandle } from '#lib/store/open-database.ts';
import { type OpenedPacks, openPackReader } from '#lib/store/open-pack-reader.ts';
import { readOwnFile } from './own-file.ts';

// Parsed against its schema when it was generated (scripts/generate-vocabulary.ts); its JSON types are too narrow.
const vocabulary = vocabularyJson as unknown as Vocabulary;

/** What the packs tell, and what they wait for. */
export interface PacksCalls {
  readonly onChanged: () => void;
  /** The database is asked again after the packs have been served from memory: answers kept meanwhile are dropped. */
  readonly onRetry: () => void;
  /** Waits while readers wait for answers: a pack after the first is installed between them. */
  readonly giveWay: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Opens the packs once for the life of a worker; a failure is told and tried again with the next question. */
export class Packs {
  readonly #calls: PacksCalls;
  #opened: Promise<OpenedPacks> | null = null;

  constructor(calls: PacksCalls) {
    this.#calls = calls;
  }

  open(): Promise<OpenedPacks> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  /** Installs the bundled packs anew, after `forget` has removed what it should of the stored. */
  async reinstall(forget: (handle: DatabaseHandle) => Promise<void>): Promise<void> {
    const opened = await this.#opened?.catch(() => null);
    if (opened?.handle) await forget(opened.handle);
    this.#opened = null;
    await (await this.open()).installed;
  }

  async #open(): Promise<OpenedPacks> {
    try {
      const opened = await openPackReader({
        bundled,
        readAsset: readOwnFile,
        changeDays,
        readIndex: readBundledIndex,
        checkIndex: openIndex,
        deriveView: (entity, related, pack) => deriveView({ entity, related: related.values(), pack, vocabulary }),
        onActivated: this.#calls.onChanged,
        onRetry: this.#calls.onRetry,
        giveWay: this.#calls.giveWay,
        signal: this.#calls.signal,
      });
      // A pack that cannot be installed leaves the others serving; `packs` shows which are there.
      opened.installed.catch((error: unknown) => console.warn('a bundled pack was not installed:', error));
      return opened;
    } catch (error) {
      this.#opened = null;
      throw error;
    }
  }
}

/** Version of the vocabulary that this build has. */
export const VOCABULARY_VERSION = vocabulary.version;

/** The days of entities' latest changes, by the vocabulary of this build. */
export const changeDays: ChangeDays = (manifest, entities) => latestChanges(entities, vocabulary, manifest);

/** The index built with the extension (scripts/generate-packs.ts), null where it is of another edition or cannot be read. */
async function readBundledIndex(manifest: Manifest, signal: AbortSignal): Promise<ArrayBuffer | null> {
  try {
    const { buffer } = await readOwnFile(`packs/${manifest.id}/index.bin`, signal);
    const { packId, edition } = openIndex(buffer);
    return packId === manifest.id && edition === manifest.edition ? buffer : null;
  } catch {
    signal.throwIfAborted();
    return null; // whatever is wrong with it, the rows can give a new one
  }
}
