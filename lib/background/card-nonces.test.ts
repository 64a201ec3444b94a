import { describe, expect, it } from 'vitest';
import { CardNonces, type SessionArea } from './card-nonces.ts';

/** Session storage that takes a moment, as the real one does. */
function aSession(): SessionArea & { stored: Record<string, unknown> } {
  const stored: Record<string, unknown> = {};
  return {
    stored,
    get: async (key) => ({ [key]: structuredClone(stored[key]) }),
    set: async (items) => {
      Object.assign(stored, structuredClone(items));
    },
  };
}

const NONCE = 'a'.repeat(32);

describe('CardNonces', () => {
  it('confirms a nonce once', async () => {
    const nonces = new CardNonces(aSession(), () => 0);
    await nonces.register(NONCE, 7);
    await nonces.claim(NONCE, 7);
    await expect(nonces.claim(NONCE, 7)).rejects.toMatchObject({ code: 'refused-sender' });
  });

  it('confirms it after the worker was killed', async () => {
    const session = aSession();
    await new CardNonces(session, () => 0).register(NONCE, 7);
    await expect(new CardNonces(session, () => 0).claim(NONCE, 7)).resolves.toBeUndefined();
  });

  it('refuses another tab, and the nonce is spent', async () => {
    const nonces = new CardNonces(aSession(), () => 0);
    await nonces.register(NONCE, 7);
    await expect(nonces.claim(NONCE, 8)).rejects.toMatchObject({ code: 'refused-sender' });
    await expect(nonces.claim(NONCE, 7)).rejects.toMatchObject({ code: 'refused-sender' });
  });

  it('refuses what nobody registered, the names of an object too', async () => {
    const nonces = new CardNonces(aSession(), () => 0);
    await expect(nonces.claim('__proto__', 7)).rejects.toMatchObject({ code: 'refused-sender' });
    await expect(nonces.claim('constructor', 7)).rejects.toMatchObject({ code: 'refused-sender' });
  });

  it('refuses a nonce that is older than a minute', async () => {
    let now = 0;
    const nonces = new CardNonces(aSession(), () => now);
    await nonces.register(NONCE, 7);
    now = 60_001;
    await expect(nonces.claim(NONCE, 7)).rejects.toMatchObject({ code: 'refused-sender' });
  });

  it('takes many at once without losing one, and confirms a claim that comes with its registration', async () => {
    const nonces = new CardNonces(aSession(), () => 0);
    const all = Array.from({ length: 20 }, (_, i) => i.toString(16).padStart(32, '0'));
    const work = all.flatMap((nonce) => [nonces.register(nonce, 1), nonces.claim(nonce, 1)]);
    await expect(Promise.all(work)).resolves.toHaveLength(40);
  });

  it('reads what is stored as nothing where it is damaged', async () => {
    const session = aSession();
    session.stored['card-nonces'] = 'rubbish';
    await expect(new CardNonces(session, () => 0).register(NONCE, 7)).resolves.toBeUndefined();
  });
});
