import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './choose-language.ts';
import { pickText } from './pick-text.ts';

describe('pickText', () => {
  const map = { en: 'Kazakhstan', ru: 'Казахстан' };

  it('prefers the first wanted language and says when it fell back', () => {
    expect(pickText(map, ['ru', 'en'])).toEqual({ text: 'Казахстан', lang: 'ru', fallback: false });
    expect(pickText(map, ['kk', 'ru'])).toEqual({ text: 'Казахстан', lang: 'ru', fallback: true });
    expect(pickText(map, ['kk', null])).toEqual({ text: 'Kazakhstan', lang: 'en', fallback: true });
  });

  it('takes a text of no language before a foreign one, which is no falling back', () => {
    const name = { mul: 'Kari Nord', en: 'Mrs Nord' };
    expect(pickText(name, ['kk', 'ru'])).toEqual({ text: 'Kari Nord', lang: 'mul', fallback: false });
    expect(pickText(name, ['en']).text).toBe('Mrs Nord');
  });

  it('takes what there is when nothing wanted is there', () => {
    expect(pickText({ az: 'Qazaxıstan' }, ['tr']).text).toBe('Qazaxıstan');
  });
});

describe('chooseLanguage', () => {
  it.each([
    ['auto', ['kk-KZ', 'ru'], 'kk'],
    ['auto', ['de-DE', 'tr'], 'tr'],
    ['auto', ['fr'], 'en'],
    ['az', ['ru'], 'az'],
    ['xx', ['ru'], 'en'],
  ] as const)('chooses for setting %s and browser languages %j', (setting, requested, expected) => {
    expect(chooseLanguage(setting, requested)).toBe(expected);
  });
});
