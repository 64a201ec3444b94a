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
  /** Reads the story as of another date from now on; null: its own. */
  readonly redate: (date: string | null) => void;
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
 * Ends the reader of an older version in this world and makes place for a new one; null when a reader of the running
 * version is here already. After an update Chromium runs the new script in the old one's world and leaves the old one
 * running, deaf; a tab at install may get the script twice.
 */
export function takeOver(isAlive: () => boolean): World | null {
  const scope = globalThis as { [KEY]?: World };
  const running = scope[KEY];
  if (running?.isAlive()) return null;
  running?.end.abort();
  scope[KEY] = { end: new AbortController(), isAlive };
  return scope[KEY];
}

/** Called by the showing script: hands its display to the reading script of this document, if that still wants it. */
export function attachDisplay(create: (link: ReaderLink) => Display): void {
  (globalThis as { [KEY]?: World })[KEY]?.attach?.(create);
}
