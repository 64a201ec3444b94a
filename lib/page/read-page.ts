import { own } from './own-property.ts';
import { readHeadDates } from './page-date.ts';
import { buildReading } from './page-model.ts';
import type { PageReading } from './page-reading.ts';
import type { Look } from './place.ts';
import { Places } from './place.ts';
import { runAtOnce } from './run-sliced.ts';
import { walkBlocks } from './walk-blocks.ts';

/** What a document does not say about itself. */
export interface ReadPageOptions {
  readonly url: string;
  /** YYYY-MM-DD */
  readonly today: string;
  /** What the layout knows; none in a DOM library. */
  readonly look?: Look;
}

/** Reads a document into scopes at once: any DOM with TreeWalker, querySelectorAll and localName, live or not. */
export function readPage(document: Document, options: ReadPageOptions): PageReading {
  return runAtOnce(readSteps(document, options));
}

function* readSteps(document: Document, options: ReadPageOptions): Generator<void, PageReading> {
  const places = new Places(options.look ?? null);
  const { blocks, complete } = yield* walkBlocks(own(document, 'documentElement'), places);
  const head = readHeadDates(document, options.url);
  return yield* buildReading({ ...options, title: own(document, 'title'), head, blocks, complete, stale: new Set() });
}
