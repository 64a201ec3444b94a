import type { Manifest } from '#lib/pack/manifest.ts';
import { GatheredEdition } from './gathered-edition.ts';
import type { DatabaseHandle } from './open-database.ts';
import { finishStage, type IndexBuilder, stageFile } from './stage-edition.ts';
import type { StagedLine, StageTarget } from './staged-rows.ts';

/** What is to be staged, and what is there already. */
export interface StagingOptions {
  readonly manifest: Manifest;
  readonly buildIndex: IndexBuilder;
  /** Names of files that are staged. */
  readonly done: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

/**
 * Stages files one after the other and ends the staging. A file is read and checked while the one before is written:
 * nobody waits for the disk but the last. Full parts staged from the first on are checked and indexed as they pass; what
 * goes on after a break is read back at the end.
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
    this.#gathered = target.base === null && options.done.size === 0 ? new GatheredEdition() : null;
  }

  /** Takes the verified lines of a file and begins to write them; throws what the writing of the one before threw. */
  async add(file: string, lines: AsyncIterable<StagedLine>): Promise<void> {
    const read: StagedLine[] = [];
    for await (const line of lines) {
      read.push(line);
      if (line.entity) this.#gathered?.add(line.id, line.text, line.entity);
    }
    await this.#writing;
    this.#options.signal.throwIfAborted();
    this.#writing = this.#handle.use((db) => stageFile(db, this.#target, file, read));
    // Told where it is awaited; a staging that is given up meanwhile hears of no failure.
    this.#writing.catch(() => undefined);
  }

  /** Waits for the last write, then checks the digest and builds the index; throws `damaged`. */
  async finish(): Promise<void> {
    await this.#writing;
    const { manifest, buildIndex } = this.#options;
    await this.#handle.use((db) => finishStage(db, manifest, buildIndex, this.#gathered));
  }
}
