import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REQUESTS } from './protocol.ts';
import { type Answers, createReceiver, parseRequest } from './receive.ts';
import { identifySender, type RawSender } from './sender.ts';

const OWN = { id: 'own', origin: 'chrome-extension://own' };
const CONTENT: RawSender = {
  id: 'own',
  url: 'https://example.org/a',
  frameId: 0,
  tab: { id: 7, url: 'https://example.org/a' },
};
const CARD: RawSender = { id: 'own', url: 'chrome-extension://own/card.html#00', frameId: 3, tab: { id: 7 } };
const POPUP: RawSender = { id: 'own', url: 'chrome-extension://own/popup.html' };

const SCOPE = {
  text: 'One. Two.',
  blocks: [0, 5],
  context: '',
  date: '2023-11-24',
  dateFrom: 'json-ld',
  lang: 'en',
  zone: 'story',
};

/** Answers that only count how often they were asked. */
function countingAnswers(): { answers: Answers; asked: () => number } {
  let count = 0;
  const answer = async () => {
    count += 1;
    return null;
  };
  const answers = Object.fromEntries(Object.keys(REQUESTS).map((type) => [type, answer])) as unknown as Answers;
  return { answers, asked: () => count };
}

describe('identifySender', () => {
  it.each([
    ['content', CONTENT],
    ['card', CARD],
    ['page', POPUP],
    ['page', { ...POPUP, url: 'chrome-extension://own/options.html', tab: { id: 2 } }],
    ['content', { ...CONTENT, url: 'chrome-extension://owner/popup.html' }],
  ])('takes for %s: %j', (kind, raw) => {
    expect(identifySender(raw, OWN).kind).toBe(kind);
  });

  it.each([
    ['another extension', { ...POPUP, id: 'other' }],
    ['nobody', {}],
    ['a page outside every tab', { id: 'own', url: 'https://example.org/' }],
  ])('refuses %s', (_name, raw) => {
    expect(() => identifySender(raw, OWN)).toThrow(expect.objectContaining({ code: 'refused-sender' }));
  });
});

describe('createReceiver', () => {
  it('answers a request of the right sender', async () => {
    const receive = createReceiver({ 'card-nonce': async () => null }, OWN);
    const message = { type: 'card-nonce', nonce: 'a'.repeat(32), entity: 'Q57' };
    expect(await receive(message, CONTENT)).toEqual({ ok: true, value: null });
  });

  it('says so when a request has no answer in this build', async () => {
    const answer = await createReceiver({}, OWN)({ type: 'packs' }, POPUP);
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-available' } });
  });

  it('passes the code of a failure on', async () => {
    const fail = async () => {
      throw Object.assign(new TypeError('no room'), { code: 'quota' });
    };
    const answer = await createReceiver({ packs: fail }, OWN)({ type: 'packs' }, POPUP);
    expect(answer).toEqual({ ok: false, error: { name: 'TypeError', code: 'quota', message: 'no room' } });
  });

  it.each(
    Object.entries(REQUESTS).flatMap(([type, { from }]) =>
      (['content', 'card', 'page'] as const)
        .filter((kind) => !(from as readonly string[]).includes(kind))
        .map((kind) => ({ type, kind })),
    ),
  )('refuses "$type" from a $kind', async ({ type, kind }) => {
    const raw = { content: CONTENT, card: CARD, page: POPUP }[kind];
    const { answers, asked } = countingAnswers();
    expect(await createReceiver(answers, OWN)({ type }, raw)).toMatchObject({
      ok: false,
      error: { code: 'refused-sender' },
    });
    expect(asked()).toBe(0);
  });

  it('answers a failure, and asks nothing, whatever a page sends', async () => {
    const { answers, asked } = countingAnswers();
    const receive = createReceiver(answers, OWN);
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom(...Object.keys(REQUESTS), '__proto__', 'constructor'),
        scope: fc.anything(),
        nonce: fc.anything(),
        extra: fc.anything(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(anyMessage, async (message) => {
        expect((await receive(message, CONTENT)).ok).toBe(false);
      }),
      { numRuns: 2_000 },
    );
    expect(asked()).toBe(0);
  });
});

describe('parseRequest', () => {
  const sender = identifySender(CONTENT, OWN);

  it('takes of several scopes those that are one', () => {
    const scopes = [SCOPE, { ...SCOPE, lang: '../en' }, SCOPE];
    const { request } = parseRequest({ type: 'annotate-all', scopes }, sender);
    expect(request).toMatchObject({ scopes: [SCOPE, null, SCOPE] });
  });

  it.each([
    ['more than a message may hold', Array.from({ length: 101 }, () => SCOPE)],
    ['too long together', [1, 2].map(() => ({ ...SCOPE, text: 'x'.repeat(300_000) }))],
  ])('refuses scopes that are %s', (_name, scopes) => {
    expect(() => parseRequest({ type: 'annotate-all', scopes }, sender)).toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    );
  });

  it('takes a scope', () => {
    expect(parseRequest({ type: 'annotate', scope: SCOPE }, sender)).toMatchObject({ type: 'annotate' });
  });

  it.each([
    ['blocks out of order', { blocks: [0, 6, 5] }],
    ['blocks beyond the text', { blocks: [0, 99] }],
    ['no block', { blocks: [] }],
    ['a first block that is not at 0', { blocks: [1] }],
    ['31 June', { date: '2023-06-31' }],
    ['a language that is none', { lang: '../en' }],
    ['a text beyond the limit', { text: 'x'.repeat(500_001) }],
    ['an unknown zone', { zone: 'moon' }],
    ['a field too many', { extra: 1 }],
  ])('refuses a scope with %s', (_name, change) => {
    expect(() => parseRequest({ type: 'annotate', scope: { ...SCOPE, ...change } }, sender)).toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    );
  });
});
