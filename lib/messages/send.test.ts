import { describe, expect, it } from 'vitest';
import { createAsk } from './ask.ts';
import { type Post, sendRequest } from './send.ts';

/** A channel that fails in turn with the given errors and then answers. */
function failing(...errors: Error[]): { post: Post; posts: () => number } {
  let posts = 0;
  const post = async () => {
    posts += 1;
    const error = errors[posts - 1];
    if (error) throw error;
    return { ok: true, value: 'late' };
  };
  return { post, posts: () => posts };
}

const CHROMIUM = new Error(
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
);
const FIREFOX = new Error('Could not establish connection. Receiving end does not exist.');

describe('sendRequest', () => {
  it.each([CHROMIUM, FIREFOX])('repeats a harmless request once when the background died: %s', async (error) => {
    const { post, posts } = failing(error);
    expect(await sendRequest(post, { type: 'views' }, true)).toBe('late');
    expect(posts()).toBe(2);
  });

  it('does not repeat a request that may act twice', async () => {
    const { post, posts } = failing(CHROMIUM);
    await expect(sendRequest(post, { type: 'card-claim' }, false)).rejects.toMatchObject({ code: 'no-answer' });
    expect(posts()).toBe(1);
  });

  it('gives up after the one repetition', async () => {
    const { post, posts } = failing(FIREFOX, FIREFOX, FIREFOX);
    await expect(sendRequest(post, { type: 'views' }, true)).rejects.toMatchObject({ code: 'no-answer' });
    expect(posts()).toBe(2);
  });

  it('does not repeat after a failure that the background told', async () => {
    const post = async () => ({ ok: false, error: { name: 'StoreError', code: 'quota', message: 'full' } });
    await expect(sendRequest(post, { type: 'views' }, true)).rejects.toMatchObject({
      code: 'quota',
      origin: 'StoreError',
    });
  });

  it('names an extension that is gone', async () => {
    const { post } = failing(new Error('Extension context invalidated.'));
    await expect(sendRequest(post, { type: 'views' }, true)).rejects.toMatchObject({ code: 'extension-gone' });
  });
});

describe('createAsk', () => {
  it('sends the type beside the body and parses the answer', async () => {
    const sent: unknown[] = [];
    const ask = createAsk(async (message) => {
      sent.push(message);
      return { ok: true, value: true };
    });
    expect(await ask('tell-tab', { tabId: 3, ask: { type: 'open-next', step: 1 } })).toBe(true);
    expect(sent).toEqual([{ type: 'tell-tab', tabId: 3, ask: { type: 'open-next', step: 1 } }]);
  });

  it.each([[[['Tokayev']]], ['none'], [[[{ key: 'Q57', facts: [] }]]]])(
    'refuses views of another shape: %j',
    async (value) => {
      const ask = createAsk(async () => ({ ok: true, value }));
      await expect(ask('views', { keys: ['Q57'] })).rejects.toMatchObject({ code: 'bad-answer' });
    },
  );

  it('refuses an answer of another shape', async () => {
    const ask = createAsk(async () => ({ ok: true, value: 'yes' }));
    await expect(ask('tell-tab', { tabId: 3, ask: { type: 'open-next', step: 1 } })).rejects.toMatchObject({
      code: 'bad-answer',
    });
  });
});
