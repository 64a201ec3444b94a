import { describe, expect, it } from 'vitest';
import { spellingVariants } from './spelling-variants.ts';

describe('spellingVariants', () => {
  it.each([
    ['Amber Corridor', ['Amber Corridor']],
    ['Steppe Organisation', ['Steppe Organisation', 'Steppe Organization']],
    [
      'Organization for Co-operation',
      [
        'Organization for Co-operation',
        'Organization for Cooperation',
        'Organisation for Co-operation',
        'Organisation for Cooperation',
      ],
    ],
    ['research programme', ['research programme', 'research program']],
  ])('spells %s', (text, expected) => {
    expect(spellingVariants(text)).toEqual(expected);
  });

  it('does not multiply without end', () => {
    expect(spellingVariants('Centre Centre Centre Centre Centre Centre')).toHaveLength(8);
  });
});
