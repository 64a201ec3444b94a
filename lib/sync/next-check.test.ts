import { describe, expect, it } from 'vitest';
import { nextAfterFailure, nextAfterSuccess } from './next-check.ts';
import { SyncError } from './sync-error.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('nextAfterSuccess', () => {
  it.each([
    [0, 4.8],
    [0.5, 6],
    [1, 7.2],
  ])('waits six hours, a fifth less or more (random %f)', (random, hours) => {
    expect(nextAfterSuccess(1_000, random)).toBe(1_000 + hours * HOUR);
  });
});

describe('nextAfterFailure', () => {
  it.each([
    [1, MINUTE],
    [2, 2 * MINUTE],
    [5, 16 * MINUTE],
    [10, 512 * MINUTE],
    [11, 12 * HOUR],
    [1_000, 12 * HOUR],
  ])('waits twice as long after each of %i failures, up to half a day', (failures, wait) => {
    expect(nextAfterFailure(0, failures, new TypeError('x'), 0.5)).toBe(wait);
  });

  it('waits as long as the host asks', () => {
    const busy = new SyncError('busy', 'later', { retryAfterMs: 3 * HOUR });
    expect(nextAfterFailure(0, 1, busy, 0)).toBe(3 * HOUR);
  });
});
