import { describe, expect, it } from 'vitest';
import { createCardAsk } from './card-ask.ts';

const VIEW = {
  key: 'Q57',
  type: 'person',
  label: { en: 'Kassym-Jomart Tokayev' },
  description: { en: 'politician' },
  facts: [
    {
      id: 'born',
      property: 'date-of-birth',
      value: { date: '1953-05-17' },
      sources: [{ publisher: 'akorda', url: 'https://www.akorda.kz/en' }],
    },
  ],
  pack: { id: 'core', title: { en: 'Core' }, publisher: { name: 'Sidelight' }, date: '2026-11-01' },
  labels: { Q232: { label: { en: 'Kazakhstan' }, type: 'country' } },
};

const CLAIM = { lang: 'en', text: 'a = b', rememberSeen: true, unsure: false, first: { entity: 'Q57', views: [VIEW] } };

const answering = (value: unknown) => createCardAsk(async () => ({ ok: true, value }));

describe('createCardAsk', () => {
  it('gives what the background answers', async () => {
    expect(await answering(CLAIM)('card-claim', { nonce: 'a' })).toEqual(CLAIM);
    expect(await answering({ ...CLAIM, first: null })('card-claim', { nonce: 'a' })).toMatchObject({ first: null });
    expect(await answering([[VIEW], []])('views', { keys: ['Q57', 'Q1'] })).toEqual([[VIEW], []]);
    expect(await answering(null)('seen', { entity: 'Q57', shown: [] })).toBeNull();
    expect(await answering(['core//born'])('seen', { entity: 'Q57', shown: [] })).toEqual(['core//born']);
  });

  it.each([
    [{ ...VIEW, label: 'Tokayev' }],
    [{ ...VIEW, facts: [{ ...VIEW.facts[0], sources: undefined }] }],
    [{ ...VIEW, facts: {} }],
    [{ ...VIEW, pack: null }],
    [{ ...VIEW, labels: { Q232: 'Kazakhstan' } }],
    ['Q57'],
  ])('refuses a view of another shape: %j', async (view) => {
    await expect(answering([[view]])('views', { keys: ['Q57'] })).rejects.toMatchObject({ code: 'bad-answer' });
    const claim = { ...CLAIM, first: { entity: 'Q57', views: [view] } };
    await expect(answering(claim)('card-claim', { nonce: 'a' })).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('sends a claim once, and another question again when the background dies meanwhile', async () => {
    let sent = 0;
    const ask = createCardAsk(async () => {
      sent += 1;
      throw new TypeError('Could not establish connection. Receiving end does not exist.');
    });
    await expect(ask('card-claim', { nonce: 'a' })).rejects.toMatchObject({ code: 'no-answer' });
    expect(sent).toBe(1);
    await expect(ask('views', { keys: ['Q57'] })).rejects.toMatchObject({ code: 'no-answer' });
    expect(sent).toBe(3);
  });
});
