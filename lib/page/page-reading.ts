import type { Scope } from '#lib/link/scope.ts';
import type { Block, NodeSpan } from './block.ts';
import { nodeSpans } from './block.ts';

/** A blank line, so that a scope's text has the same blocks when it is read again as a text file. */
export const BLOCK_SEPARATOR = '\n\n';

/** One scope of a page with the way back from its text to the page's text nodes. */
export interface PageScope {
  /** The same object in every reading for as long as nothing that `annotate` sees has changed. */
  readonly scope: Scope;
  /** The element that holds the scope: an article, a teaser, a navigation bar, or the body for what is left. */
  readonly root: Element;
  /** Blocks in the order of `scope.blocks`. */
  readonly blocks: readonly Block[];
}

/** What was read of a document. */
export interface PageReading {
  readonly url: string;
  readonly title: string;
  /** In document order of their first blocks. */
  readonly scopes: readonly PageScope[];
  /** The longest scope of zone story; null on an index page and on a page without text. */
  readonly main: PageScope | null;
  /** False where the page was beyond MAX_TEXT_NODES or MAX_PAGE_UNITS and its end was not read. */
  readonly complete: boolean;
}

/**
 * Maps [start, end) of a scope's text to the text nodes that hold it, one span a node in document order: a range goes
 * from the first span's start to the last one's end. Empty where the offsets are outside of the text.
 */
export function spansOf(page: PageScope, start: number, end: number): NodeSpan[] {
  const { blocks: starts } = page.scope;
  const spans: NodeSpan[] = [];
  for (let index = blockAt(starts, start); index < page.blocks.length; index += 1) {
    const block = page.blocks[index];
    const offset = starts[index] ?? 0;
    if (!block || offset >= end) break;
    spans.push(...nodeSpans(block, Math.max(0, start - offset), Math.min(block.text.length, end - offset)));
  }
  return spans;
}

/** Index of the last start at or before the offset. */
function blockAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
