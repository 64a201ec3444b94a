import { describe, expect, it } from 'vitest';
import { askBackground, type ContentApi, readAnnotation, readAnnotations } from './content-channel.ts';

/** An API whose background gives these answers in turn; an error stands for a background that was stopped. */
function anApi(...answers: unknown[]): { api: ContentApi; sent: unknown[] } {
  const sent: unknown[] = [];
  const sendMessage = async (message: unknown) => {
    sent.push(message);
    const answer = answers[sent.length - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const onMessage = { addListener: () => undefined, removeListener: () => undefined };
  return { api: { runtime: { id: 'own', sendMessage, getURL: (path) => path, onMessage } }, sent };
}

const STOPPED = new Error('Could not establish connection. Receiving end does not exist.');

describe('askBackground', () => {
  it('gives the value', async () => {
    const { api, sent } = anApi({ ok: true, value: 7 });
    expect(await askBackground(api, 'hello', {})).toBe(7);
    expect(sent).toEqual([{ type: 'hello' }]);
  });

  it.each([[STOPPED], [undefined], [null]])('asks once more when the background answers %s', async (lost) => {
    const { api, sent } = anApi(lost, { ok: true, value: 7 });
    expect(await askBackground(api, 'hello', {})).toBe(7);
    expect(sent).toHaveLength(2);
  });

  it('gives up after the one repetition', async () => {
    const { api, sent } = anApi(STOPPED, STOPPED, { ok: true, value: 7 });
    expect(await askBackground(api, 'hello', {})).toBeUndefined();
    expect(sent).toHaveLength(2);
  });

  it('does not ask again after a failure that was told', async () => {
    const { api, sent } = anApi({ ok: false, error: { code: 'quota' } }, { ok: true, value: 7 });
    expect(await askBackground(api, 'hello', {})).toBeUndefined();
    expect(sent).toHaveLength(1);
  });

  it('asks nobody once the extension is gone', async () => {
    const { api, sent } = anApi({ ok: true, value: 7 });
    const gone = { runtime: { ...api.runtime, id: '' } };
    expect(await askBackground(gone, 'hello', {})).toBeUndefined();
    expect(sent).toEqual([]);
  });
});

describe('readAnnotations', () => {
  it('gives an annotation for each scope, null where there is none', () => {
    const none = { mentions: [], rejected: [], scannedUnits: 0 };
    const scopes = [{ text: 'a' }, { text: 'b' }, { text: 'c' }];
    expect(readAnnotations([none, 'b', none], scopes)).toEqual([none, null, none]);
    expect(readAnnotations(undefined, scopes)).toEqual([null, null, null]);
  });
});

describe('readAnnotation', () => {
  const answer = (...mentions: object[]) => ({ mentions, rejected: [], scannedUnits: 20 });

  it('takes mentions in order within the text', () => {
    expect(readAnnotation(answer({ start: 0, end: 5 }, { start: 5, end: 20 }), 20)).not.toBeNull();
  });

  it.each([
    ['nothing', undefined],
    ['mentions that overlap', answer({ start: 0, end: 5 }, { start: 4, end: 8 })],
    ['a mention beyond the text', answer({ start: 0, end: 21 })],
    ['an empty mention', answer({ start: 3, end: 3 })],
    ['a mention without offsets', answer({})],
    ['no list', { mentions: {}, rejected: [] }],
  ])('refuses %s', (_name, raw) => {
    expect(readAnnotation(raw, 20)).toBeNull();
  });
});
