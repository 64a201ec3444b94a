import { describe, expect, it } from 'vitest';
import { textLanguage } from './text-language.ts';

const ENGLISH = 'The president of the country said in the capital that the railway and the port are open to all.';
const RUSSIAN = 'Президент страны сказал в столице, что железная дорога и порт открыты для всех.';
const KAZAKH = 'Ел президенті астанада теміржол мен порттың барлығына ашық екенін айтты, бұл өте маңызды.';
const AZERBAIJANI = 'Ölkə prezidenti paytaxtda dəmir yolunun və limanın hamı üçün açıq olduğunu dedi.';
const TURKISH = 'Ülkenin cumhurbaşkanı başkentte demiryolunun ve limanın herkese açık olduğunu söyledi, ışığı gördü.';
const UKRAINIAN = 'Президент країни сказав у столиці, що залізниця і порт її відкриті для всіх громадян.';

describe('textLanguage', () => {
  it.each([
    ['en', ENGLISH],
    ['ru', RUSSIAN],
    ['kk', KAZAKH],
    ['az', AZERBAIJANI],
    ['tr', TURKISH],
    ['uk', UKRAINIAN],
  ])('knows %s by its letters and words', (lang, text) => {
    expect(textLanguage(text, null)).toBe(lang);
  });

  it.each([
    ['what is declared', ENGLISH, 'en-GB', 'en-GB'],
    ['an underscore as a hyphen', ENGLISH, 'en_GB', 'en-GB'],
    ['what is declared for letters that it may have', 'Bakıda görüş oldu', 'az', 'az'],
    ['a language that it does not know', 'Der Präsident sprach', 'de', 'de'],
    ['Kazakh over a template in Russian', KAZAKH, 'ru', 'kk'],
    ['Russian over a template in English', RUSSIAN, 'en', 'ru'],
    ['Azerbaijani over a template in English', AZERBAIJANI, 'en', 'az'],
    ['Turkish over a template in English', TURKISH, 'en', 'tr'],
    ['English over a template in Russian', ENGLISH, 'ru', 'en'],
    ['another Cyrillic language than it guesses', 'Президентът говори', 'bg', 'bg'],
  ])('takes %s', (_what, text, declared, expected) => {
    expect(textLanguage(text, declared)).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['numbers', '12 345'],
    ['a script that it does not know', '大統領は言った'],
  ])('says nothing of %s', (_what, text) => {
    expect(textLanguage(text, null)).toBeNull();
  });
});
