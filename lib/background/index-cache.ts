import type { NameIndex } from '#lib/match/name-index.ts';
import { openIndex } from '#lib/match/open-index.ts';
import type { PackReader } from '#lib/store/pack-reader.ts';

/** The opened name indexes of all enabled packs, kept while the worker lives. */
export class IndexCache {
  readonly #reader: () => Promise<PackReader>;
  readonly #signal: AbortSignal;
  #opened: Promise<readonly NameIndex[]> | null = null;

  constructor(reader: () => Promise<PackReader>, signal: AbortSignal) {
    this.#reader = reader;
    this.#signal = signal;
  }

  /** The indexes in subscription order; those that cannot be read are tried again with the next question. */
  get(): Promise<readonly NameIndex[]> {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  /** Reads them anew with the next question: a pack changed. */
  forget(): void {
    this.#opened = null;
  }

  async #open(): Promise<readonly NameIndex[]> {
    try {
      const reader = await this.#reader();
      return (await reader.indexes(this.#signal)).map(openIndex);
    } catch (error) {
      this.#opened = null;
      throw error;
    }
  }
}
