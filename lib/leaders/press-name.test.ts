import { describe, expect, it } from 'vitest';
import { pressName } from './name-records.ts';

describe('pressName', () => {
  const main = { text: 'Ana Sol Luna', given: 'Ana', surname: 'Sol' };

  it.each([
    ['drops a second family name where there are two', 'PRY', 'Ana Sol'],
    ['keeps what follows elsewhere', 'GAB', 'Ana Sol Luna'],
  ])('%s', (_what, iso3, label) => {
    expect(pressName('Ana Sol Luna', main, iso3)).toBe(label);
  });

  it('keeps a label without the family name', () => {
    expect(pressName('Ana Luna', main, 'PRY')).toBe('Ana Luna');
  });
});
