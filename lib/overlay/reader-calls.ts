import type { Annotation } from '#lib/link/mention.ts';
import type { Scope } from '#lib/link/scope.ts';
import type { AnswerTo } from '#lib/messages/protocol.ts';

/** Everything that the reader of a page asks of the outside: it knows no browser API and no message channel. */
export interface ReaderCalls {
  readonly hello: () => Promise<AnswerTo<'hello'>>;
  readonly annotate: (scope: Scope) => Promise<Annotation>;
  /** Runs the showing script (marks.js) in this frame. */
  readonly loadMarks: () => Promise<unknown>;
  readonly registerNonce: (nonce: string) => Promise<unknown>;
  readonly tellCardBlocked: () => void;
  /** Answers what popup, side panel and background ask of this page, until the signal aborts. */
  readonly listen: (answer: (request: unknown) => unknown, signal: AbortSignal) => void;
  /** Address and origin of the card's page. */
  readonly card: { readonly address: string; readonly origin: string };
}
