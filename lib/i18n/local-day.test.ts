import { describe, expect, it } from 'vitest';
import { localDay } from './local-day.ts';

describe('localDay', () => {
  it.each([
    [new Date(2026, 0, 5, 0, 0, 1), '2026-01-05'],
    [new Date(2023, 10, 24, 23, 59, 59), '2023-11-24'],
  ])('gives the day of the clock on the wall at %s', (now, day) => {
    expect(localDay(now)).toBe(day);
  });
});
