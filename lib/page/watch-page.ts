import type { Block } from './block.ts';
import type { Dirty } from './dirty-elements.ts';
import { addDirty, outermost, rootToRead } from './dirty-elements.ts';
import { liveLook } from './live-look.ts';
import type { WalkedPart } from './merge-blocks.ts';
import { mergeBlocks } from './merge-blocks.ts';
import { own } from './own-property.ts';
import { readHeadDates } from './page-date.ts';
import { buildReading } from './page-model.ts';
import type { PageReading } from './page-reading.ts';
import type { Look } from './place.ts';
import { Places } from './place.ts';
import { reuseScopes } from './reuse-scopes.ts';
import type { Slicing } from './run-sliced.ts';
import { runSliced } from './run-sliced.ts';
import type { Allowance, WalkResult } from './walk-blocks.ts';
import { fullAllowance, walkBlocks } from './walk-blocks.ts';
import { UNFOLDING_ATTRIBUTES, Unfolding } from './watch-unfolding.ts';

/** How a live document is watched. */
export interface WatchPageOptions extends Slicing {
  readonly document: Document;
  /** Read at every reading: single-page sites change it without a load. */
  readonly url: () => string;
  /** YYYY-MM-DD, read at every reading. */
  readonly today: () => string;
  /** Gets the first reading and every one in which something changed; unchanged scopes are the same objects. */
  readonly onReading: (reading: PageReading) => void;
  /** Layout knowledge; that of the live document unless given. */
  readonly look?: Look;
}

/** Milliseconds that changes are gathered for, and how much longer per block on large pages (design: 100 to 250). */
const GATHER_MS = 100;
const MAX_GATHER_MS = 250;
const GATHER_MS_PER_BLOCK = 0.02;

/** Readings take at most this part of the time: a page that never rests is read less often. */
const MAX_LOAD = 0.05;

/** Pages unfold text on these without changing a node or an attribute: `:hover`, `:target`, `:checked`, a media query. */
const UNFOLDING = ['click', 'keyup', 'toggle', 'scrollend'];

/** Reads a live document and goes on reading what changes in it, until the signal is aborted. */
export function watchPage(options: WatchPageOptions): void {
  new PageWatch(options).start();
}

class PageWatch {
  readonly #options: WatchPageOptions;
  readonly #places: Places;
  readonly #observer: MutationObserver;
  readonly #dirty: Dirty = { elements: new Set(), removed: false };
  readonly #unfolding: Unfolding;
  readonly #seenDates = new Set<string>();
  #stale: ReadonlySet<string> = new Set();
  #blocks: readonly Block[] = [];
  #complete = true;
  #reading: PageReading | null = null;
  #busy = false;
  #armed = false;
  #lastMs = 0;

  constructor(options: WatchPageOptions) {
    this.#options = options;
    this.#places = new Places(options.look ?? liveLook);
    this.#unfolding = new Unfolding(options.document);
    this.#observer = new MutationObserver((records) => {
      addDirty(this.#dirty, records, this.#places, (element) => this.#unfolding.expectAround(element));
      this.#arm();
    });
  }

  start(): void {
    const { document, signal } = this.#options;
    const root = own(document, 'documentElement');
    this.#observe(document);
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
    for (const type of UNFOLDING) {
      own(document, 'addEventListener')(type, () => this.#unfold(root), { capture: true, passive: true, signal });
    }
    this.#dirty.elements.add(root);
    this.#run();
  }

  #isDirty(): boolean {
    return this.#dirty.removed || this.#dirty.elements.size > 0;
  }

  #observe(root: Node): void {
    const attributeFilter = UNFOLDING_ATTRIBUTES;
    this.#observer.observe(root, { childList: true, characterData: true, attributeFilter, subtree: true });
  }

  #unfold(root: Element): void {
    this.#unfolding.expectAround(root);
    this.#arm();
  }

  #arm(): void {
    if (this.#armed || this.#busy || !(this.#isDirty() || this.#unfolding.isExpected)) return;
    this.#armed = true;
    const gather = Math.min(MAX_GATHER_MS, GATHER_MS + this.#blocks.length * GATHER_MS_PER_BLOCK);
    setTimeout(() => this.#run(), Math.max(gather, this.#lastMs / MAX_LOAD));
  }

  #run(): void {
    this.#armed = false;
    if (this.#options.signal.aborted) return;
    this.#busy = true;
    runSliced(this.#steps(), this.#options, (reading, workMs) => {
      this.#busy = false;
      this.#lastMs = workMs;
      if (reading) this.#options.onReading(reading);
      this.#arm();
    });
  }

  /** One reading; null if nothing changed in it. */
  *#steps(): Generator<void, PageReading | null> {
    const before = this.#reading;
    const moved = before !== null && before.url !== this.#options.url();
    if (moved) this.#dirty.elements.add(own(this.#options.document, 'documentElement'));
    yield* this.#unfolding.takeShown(this.#options.look ?? liveLook, (element) => {
      this.#dirty.elements.add(rootToRead(element, this.#places.lastSeen(element)));
    });
    if (before && !this.#isDirty()) return null; // an attribute changed, and showed nothing
    yield* this.#walkDirty();
    let reading = yield* this.#build();
    if (moved && reading.main?.scope.text !== before.main?.scope.text) {
      this.#stale = new Set(this.#seenDates);
      reading = yield* this.#build();
    }
    this.#reading = yield* reuseScopes(reading, before);
    return this.#reading === before ? null : this.#reading;
  }

  /** Everything is read anew. */
  #forget(): void {
    this.#blocks = [];
    this.#complete = true;
    this.#unfolding.clear();
  }

  *#walkDirty(): Generator<void> {
    const roots = outermost(this.#dirty.elements, this.#options.document);
    this.#dirty.elements.clear();
    this.#dirty.removed = false;
    if (roots.includes(own(this.#options.document, 'documentElement'))) this.#forget();
    const allowance = allowanceBeside(this.#blocks);
    const walked: WalkedPart[] = [];
    for (const root of roots) {
      const result = yield* walkBlocks(root, this.#places, allowance);
      this.#keep(result);
      walked.push({ root, blocks: result.blocks });
    }
    this.#blocks = yield* mergeBlocks(this.#blocks, walked);
  }

  #keep(result: WalkResult): void {
    for (const shadow of result.shadowRoots) this.#observe(shadow);
    this.#unfolding.add(result.hidden);
    this.#complete &&= result.complete;
  }

  *#build(): Generator<void, PageReading> {
    const { document } = this.#options;
    const url = this.#options.url();
    const [title, head] = [own(document, 'title'), readHeadDates(document, url)];
    for (const date of [...head.jsonLd, ...head.meta]) this.#seenDates.add(date);
    const [blocks, complete, stale] = [this.#blocks, this.#complete, this.#stale];
    return yield* buildReading({ title, url, head, today: this.#options.today(), stale, blocks, complete });
  }
}

/** What may be read beside blocks that were read before. */
function allowanceBeside(blocks: readonly Block[]): Allowance {
  const allowance = fullAllowance();
  for (const { nodes, text } of blocks) {
    allowance.nodes -= nodes.length;
    allowance.units -= text.length;
  }
  return allowance;
}
