import { describe, expect, it } from 'vitest';
import { toCyrillic } from './cyrillic-names.ts';
import { baseOf, headClassOf } from './gem-names.ts';
import { lengthOf, simplifyRoute } from './simplify-route.ts';

describe('toCyrillic', () => {
  it.each([
    ['Sayano-Shushenskaya', 'RUS', 'Саяно-Шушенская'],
    ['Nizhny Novgorod', 'RUS', 'Нижний Новгород'],
    ['Bratsk', 'RUS', 'Братск'],
    ['Karachaganak', 'KAZ', 'Карачаганак'],
    ['Baihetan', 'CHN', 'Байхэтань'],
    ['Danjiangkou', 'CHN', 'Даньцзянкоу'],
    ["Chang'an", 'CHN', 'Чанъань'],
    ['Power of Siberia', 'RUS', ''],
    ['Three Gorges', 'CHN', ''],
    ['Itaipu', 'BRA', ''],
  ])('writes %s (%s) as "%s"', (name, iso3, made) => {
    expect(toCyrillic(name, iso3)).toBe(made);
  });
});

describe('baseOf', () => {
  it.each([
    ['South Pars (Phase 11)', 'South Pars'],
    ['Bone Spring - Chevron U S A', 'Bone Spring'],
    ['A.W. Vogtle', 'Vogtle'],
    ['Karadaghi-Tbilisi Gas Pipeline', 'Karadaghi-Tbilisi'],
    ['Nord Stream 2', 'Nord Stream 2'],
    ['Akkuyu', 'Akkuyu'],
  ])('takes of %s "%s"', (name, base) => {
    expect(baseOf(name)).toBe(base);
  });

  it('asks more of the head noun beside a word than beside a name of its own', () => {
    expect([headClassOf('field', 'word'), headClassOf('field', 'single'), headClassOf('lng', 'word')]).toEqual([
      'oil-field',
      'field',
      'lng',
    ]);
  });
});

describe('simplifyRoute', () => {
  it('keeps the ends and the sharpest bends', () => {
    const line = [
      [0, 0],
      [1, 0.01],
      [2, 0],
      [2, 2],
      [2, 4],
    ] as const;
    expect(simplifyRoute(line, 3)).toEqual([
      [0, 0],
      [2, 0],
      [2, 4],
    ]);
    expect(simplifyRoute(line, 9)).not.toContainEqual([2, 2]);
  });

  it('measures a degree of the equator as 111 km', () => {
    expect(
      lengthOf([
        [0, 0],
        [1, 0],
      ]),
    ).toBeCloseTo(111.19, 1);
  });
});
