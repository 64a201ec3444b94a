import { MessageError } from './message-error.ts';

/** An error as it travels: an `Error` does not survive every browser's message channel. */
export interface FailureNote {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}

/** What comes back for every request. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: FailureNote };

/** A request that the other side answered with a failure; `code` is the code of the error over there. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly code: string;
  readonly origin: string;

  constructor(note: FailureNote) {
    super(note.message);
    this.code = note.code;
    this.origin = note.name;
  }
}

/** Longest message text that travels; what is beyond helps nobody. */
const MAX_NOTE_UNITS = 500;

/** The travelling form of anything thrown; what carries no code is `failed`. */
export function toFailure(error: unknown): Answer<never> {
  const { name = 'Error', code = 'failed', message = String(error) } = Object(error) as Partial<FailureNote>;
  return { ok: false, error: { name: clip(name), code: clip(code), message: clip(message) } };
}

function clip(text: unknown): string {
  return String(text).slice(0, MAX_NOTE_UNITS);
}

/** The value of an answer, still unparsed; throws `RemoteError` for a failure and `bad-answer` for anything else. */
export function readAnswer(raw: unknown): unknown {
  if (isRecord(raw) && raw.ok === true) return raw.value;
  if (isRecord(raw) && raw.ok === false && isRecord(raw.error)) {
    const { name, code, message } = raw.error;
    throw new RemoteError({ name: clip(name), code: clip(code), message: clip(message) });
  }
  throw new MessageError('bad-answer', 'the answer has an unknown shape: reload the page');
}

/** Whether a value is an object with string keys (no array, no null). */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
