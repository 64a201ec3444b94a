import type { AnswerTo } from '#lib/messages/protocol.ts';
import type { PageReading } from '#lib/page/page-reading.ts';
import type { ReadingAnnotator } from './annotate-reading.ts';
import type { ReaderCalls } from './reader-calls.ts';

/**
 * Where the two content scripts of a document meet. `reader.js` goes into every page and only reads; `marks.js`, with
 * marks, pointer, keys and card, follows where a name was found or the reader asks. Both run in the extension's own
 * world of the document, out of the page's sight.
 */

/** What the reading script gives the showing script. */
export interface ReaderLink {
  readonly calls: ReaderCalls;
  readonly annotator: ReadingAnnotator;
  readonly signal: AbortSignal;
  readonly hello: () => AnswerTo<'hello'>;
  /** The latest reading as it is shown (with the date that the reader chose), or null before the first. */
  readonly reading: () => PageReading | null;
  /** Changes every reading by this before it is annotated and shown, from now on. */
  readonly transform: (change: (reading: PageReading) => PageReading) => void;
  /** Ends everything here, and gives false, once the extension has been updated or removed under the page. */
  readonly checkAlive: () => boolean;
}

/** What the showing script gives the reading script. */
export interface Display {
  readonly show: (reading: PageReading, isComplete: boolean) => void;
  readonly changeSettings: () => void;
  /** Answers a request from popup, side panel or background; undefined for what is none. */
  readonly answer: (request: unknown) => unknown;
}

interface World {
  end: AbortController;
  isAlive: () => boolean;
  attach?: (create: (link: ReaderLink) => Display) => void;
}

const KEY = Symbol.for('sidelight');

/**
 * Makes place for a reader in this world; null when one is here already: a tab at install may get the script twice. An
 * older version runs on, deaf, in a world of its own in Chromium, where it ends itself when it notices (`checkAlive`).
 */
export function takeOver(isAlive: () => boolean): World | null {
  const scope = globalThis as { [KEY]?: World };
  if (scope[KEY]?.isAlive()) return null;
  scope[KEY]?.end.abort();
  scope[KEY] = { end: new AbortController(), isAlive };
  return scope[KEY];
}

/** Called by the showing script: hands its display to the reading script of this document, if that still wants it. */
export function attachDisplay(create: (link: ReaderLink) => Display): void {
  (globalThis as { [KEY]?: World })[KEY]?.attach?.(create);
}
