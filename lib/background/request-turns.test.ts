import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestTurns } from './request-turns.ts';

let turns: RequestTurns;
let done: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  turns = new RequestTurns(() => performance.now());
  done = false;
});

afterEach(() => vi.useRealTimers());

const giveWay = () => {
  void turns.giveWay().then(() => {
    done = true;
  });
};

describe('RequestTurns', () => {
  it('lets work go on at once where nobody waits', async () => {
    giveWay();
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toBe(true);
  });

  it('holds work until an answer is given and the next question had its time', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const answer = turns.during({ type: 'views' }, promise);
    giveWay();
    await vi.advanceTimersByTimeAsync(300);
    expect(done).toBe(false);
    resolve('the facts');
    expect(await answer).toBe('the facts');
    await vi.advanceTimersByTimeAsync(50);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(done).toBe(true);
  });

  it('holds work no longer than a second', async () => {
    void turns.during({ type: 'views' }, new Promise(() => undefined));
    giveWay();
    await vi.advanceTimersByTimeAsync(1_100);
    expect(done).toBe(true);
  });

  it.each(['sync-now', 'repair', 'search', undefined])(
    'does not wait for what may wait for the work: %s',
    async (type) => {
      void turns.during({ type }, new Promise(() => undefined));
      giveWay();
      await vi.advanceTimersByTimeAsync(0);
      expect(done).toBe(true);
    },
  );

  it('passes failures on, and waits for them no more', async () => {
    await expect(turns.during({ type: 'views' }, Promise.reject(new Error('no')))).rejects.toThrow('no');
    giveWay();
    await vi.advanceTimersByTimeAsync(200);
    expect(done).toBe(true);
  });
});
