import * as v from 'valibot';
import { type Answer, toFailure } from './answer.ts';
import { MessageError } from './message-error.ts';
import { type AnswerTo, REQUESTS, type RequestRule, type RequestType } from './protocol.ts';
import { identifySender, type OwnIdentity, type RawSender, type Sender } from './sender.ts';

/** What a request of a type holds once it is parsed. */
export type ParsedRequest<K extends RequestType> = {
  [P in keyof (typeof REQUESTS)[K]['request']]: v.InferOutput<
    Extract<(typeof REQUESTS)[K]['request'][P], v.GenericSchema>
  >;
};

/** The answers of the background, by type of request; a type without one is answered `not-available`. */
export type Answers = {
  readonly [K in RequestType]?: (request: ParsedRequest<K>, sender: Sender) => Promise<AnswerTo<K>>;
};

const schemas = new Map<string, v.GenericSchema>(
  Object.entries(REQUESTS).map(([type, { request }]) => [type, v.strictObject({ type: v.literal(type), ...request })]),
);

/**
 * Makes the one listener of the background: identifies the sender, parses the request, asks the answer of its type.
 * It never rejects and never throws: whatever arrives, what goes back is an `Answer`.
 */
export function createReceiver(
  answers: Answers,
  own: OwnIdentity,
): (message: unknown, raw: RawSender) => Promise<Answer<unknown>> {
  return async (message, raw) => {
    try {
      const sender = identifySender(raw, own);
      const { type, request } = parseRequest(message, sender);
      const answer = answers[type] as ((request: unknown, sender: Sender) => Promise<unknown>) | undefined;
      if (!answer) throw new MessageError('not-available', `"${type}" is not available in this build`);
      return { ok: true, value: await answer(request, sender) };
    } catch (error) {
      return toFailure(error);
    }
  };
}

/** Parses a message under the table of requests; throws `bad-request` or `refused-sender`. */
export function parseRequest(message: unknown, sender: Sender): { type: RequestType; request: unknown } {
  const type: unknown = Object(message).type;
  const schema = typeof type === 'string' ? schemas.get(type) : undefined;
  if (!schema) throw new MessageError('bad-request', 'the message has no known type');
  const known = type as RequestType;
  const { from }: RequestRule = REQUESTS[known];
  if (!from.includes(sender.kind))
    throw new MessageError('refused-sender', `"${known}" may not come from a ${sender.kind}`);
  const parsed = v.safeParse(schema, message);
  if (parsed.success) return { type: known, request: parsed.output };
  const [{ message: reason, path }] = parsed.issues;
  const place = path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new MessageError('bad-request', `"${known}" is malformed at "${place}": ${reason}`);
}
