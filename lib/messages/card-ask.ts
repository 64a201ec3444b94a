import { isRecord } from './answer.ts';
import { isListOf, isString, isView, isViews } from './check-views.ts';
import { MessageError } from './message-error.ts';
import type { AnswerTo, RequestBody } from './protocol.ts';
import { type Post, sendRequest } from './send.ts';

/**
 * What the card's frame may ask, and how it reads what comes back. The answers come from our own background, which parsed
 * every statement when its pack was installed; so their shape is looked at by hand here: the schemas would be a sixth of
 * all that a first card has to load, and reading by them a tenth of its time.
 */
interface CardAnswers {
  readonly 'card-claim': AnswerTo<'card-claim'>;
  readonly 'card-settings': AnswerTo<'card-settings'>;
  readonly 'show-in-panel': boolean;
  readonly views: AnswerTo<'views'>;
  readonly seen: AnswerTo<'seen'>;
  readonly 'set-known': null;
  readonly 'set-hidden': null;
}

type Asked = keyof CardAnswers;

/** The card's way to the background; throws a `MessageError`, or a `RemoteError` with the code that the background gave. */
export type CardAsk = <K extends Asked>(type: K, body: RequestBody<K>) => Promise<CardAnswers[K]>;

/** As `REQUESTS` has them: a nonce is good for one claim, and what was seen is told once. */
const ONCE: readonly string[] = ['card-claim', 'seen'] satisfies readonly Asked[];

const CHECKS: Readonly<Record<Asked, (raw: unknown) => boolean>> = {
  'card-claim': isClaim,
  'card-settings': isSettings,
  'show-in-panel': isBoolean,
  views: isViews,
  seen: (raw) => raw === null || isListOf(isString)(raw),
  'set-known': (raw) => raw === null,
  'set-hidden': (raw) => raw === null,
};

/** Makes it from `runtime.sendMessage`. */
export function createCardAsk(post: Post): CardAsk {
  return async <K extends Asked>(type: K, body: RequestBody<K>): Promise<CardAnswers[K]> => {
    const raw = await sendRequest(post, { type, ...body }, !ONCE.includes(type));
    if (CHECKS[type](raw)) return raw as CardAnswers[K];
    throw new MessageError('bad-answer', `"${type}" was answered with an unknown shape: reload the page`);
  };
}

function isClaim(raw: unknown): boolean {
  if (!isRecord(raw) || !isSettings(raw)) return false;
  const { first } = raw;
  return first === null || (isRecord(first) && isString(first.entity) && isListOf(isView)(first.views));
}

function isSettings(raw: unknown): boolean {
  if (!isRecord(raw)) return false;
  const { lang, text, rememberSeen, unsure } = raw;
  return isString(lang) && isString(text) && isBoolean(rememberSeen) && isBoolean(unsure);
}

function isBoolean(raw: unknown): boolean {
  return typeof raw === 'boolean';
}
