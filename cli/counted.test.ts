import { describe, expect, it } from 'vitest';
import { counted } from './counted.ts';

describe('counted', () => {
  it.each([
    [0, 'no entities'],
    [1, '1 entity'],
    [2, '2 entities'],
  ])('writes %i as "%s"', (count, words) => {
    expect(counted(count, 'entity', 'entities')).toBe(words);
  });
});
