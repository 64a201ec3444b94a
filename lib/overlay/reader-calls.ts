import type { Annotation } from '#lib/link/mention.ts';
import type { Scope } from '#lib/link/scope.ts';
import type { AnswerTo, RequestBody, RequestType } from '#lib/messages/protocol.ts';

/**
 * Everything that the reader of a page asks of the outside: it knows no browser API and no message channel. Where the
 * background fails to answer, twice, the answer is null, and undefined from `ask`.
 */
export interface ReaderCalls {
  readonly hello: () => Promise<AnswerTo<'hello'> | null>;
  readonly annotate: (scopes: readonly Scope[]) => Promise<readonly (Annotation | null)[]>;
  /** Any other request to the background, with its unparsed answer. */
  readonly ask: <K extends RequestType>(type: K, body: RequestBody<K>) => Promise<unknown>;
  /** Answers what popup, side panel and background ask of this page, until the signal aborts. */
  readonly listen: (answer: (request: unknown) => unknown, signal: AbortSignal) => void;
  /** Address of a file of the extension as pages may load it; in Chromium a dynamic one. */
  readonly addressOf: (path: string) => string;
}
