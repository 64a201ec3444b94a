import type { Manifest } from '#lib/pack/manifest.ts';
import { GatheredEdition } from './gathered-edition.ts';
import type { DatabaseHandle } from './open-database.ts';
import type { BlockRow } from './rows.ts';
import { finishStage, type Indexing, type StagedRows, stageFile, toStaged } from './stage-edition.ts';
import { type StagedLine, type StageTarget, toBlocks } from './staged-rows.ts';
import { StoredBlock } from './stored-block.ts';

/** What is to be staged, and what is there already. */
export interface StagingOptions {
  readonly manifest: Manifest;
  readonly indexing: Indexing;
  /** Names of files that are staged. */
  readonly done: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

/**
 * Stages files one after the other and ends the staging. A file is read and checked while the one before is written:
 * nobody waits for the disk but the last. Full parts staged from the first on are checked and indexed as they pass; what
 * goes on after a break, and what deltas change, is read back at the end.
 */
export class Staging {
  readonly #handle: DatabaseHandle;
  readonly #target: StageTarget;
  readonly #options: StagingOptions;
  readonly #gathered: GatheredEdition | null;
  #writing: Promise<void> = Promise.resolve();

  constructor(handle: DatabaseHandle, target: StageTarget, options: StagingOptions) {
    this.#handle = handle;
    this.#target = target;
    this.#options = options;
    const isWhole = target.base === null && options.done.size === 0;
    this.#gathered = isWhole ? new GatheredEdition({ withIndex: !options.indexing.built }) : null;
  }

  /** Takes the verified lines of a file and begins to write them; throws what the writing of the one before threw. */
  async add(file: string, lines: AsyncIterable<StagedLine>): Promise<void> {
    const staged = await this.#read(lines);
    await this.#writing;
    this.#options.signal.throwIfAborted();
    this.#writing = this.#handle.use((db) => stageFile(db, this.#target, file, staged));
    // Told where it is awaited; a staging that is given up meanwhile hears of no failure.
    this.#writing.catch(() => undefined);
  }

  async #read(lines: AsyncIterable<StagedLine>): Promise<StagedRows> {
    if (this.#target.base !== null) return await toStaged(this.#target, await Array.fromAsync(lines));
    const blocks: BlockRow[] = [];
    for await (const block of toBlocks(this.#target, lines, { withSheet: !this.#options.indexing.built })) {
      this.#gathered?.addBlock(new StoredBlock(block));
      blocks.push(block);
    }
    return { blocks };
  }

  /** Waits for the last write, then checks the digest and builds the index; throws `damaged`. */
  async finish(): Promise<void> {
    await this.#writing;
    const { manifest, indexing } = this.#options;
    await this.#handle.use((db) => finishStage(db, manifest, indexing, this.#gathered));
  }
}
