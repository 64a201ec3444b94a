import { describe, expect, it } from 'vitest';
import { isTurkicEnding } from './turkic.ts';

describe('isTurkicEnding', () => {
  it.each([
    ['Azerbaijani genitive', 'Əliyev', 'in'],
    ['Azerbaijani genitive after a vowel', 'Bakı', 'nın'],
    ['Azerbaijani dative with a buffer', 'Ankara', 'ya'],
    ['Azerbaijani dative', 'Əliyev', 'ə'],
    ['Azerbaijani accusative', 'Putin', 'i'],
    ['Azerbaijani comitative', 'Putin', 'lə'],
    ['Azerbaijani relative of the locative', 'Ukrayna', 'dakı'],
    ['Azerbaijani genitive of a possessive', 'Şurası', 'nın'],
    ['Azerbaijani plural, possessive, case', 'dəhliz', 'lərində'],
    ['Azerbaijani copula', 'Əliyev', 'dir'],
    ['Turkish genitive', 'Erdoğan', 'ın'],
    ['Turkish ablative after a voiceless letter', 'Tokat', 'tan'],
    ['Turkish dative of a possessive', 'Teşkilatı', 'na'],
    ['Turkish genitive, rounded', 'Özgür', 'ün'],
    ['Turkish capitals', 'ERDOĞAN', 'DAN'],
    ['Kazakh genitive after в, by the vowel before -ев', 'Тоқаев', 'тың'],
    ['Kazakh genitive after -ов of a front stem', 'Шүкенов', 'тің'],
    ['Kazakh genitive of a back name', 'Ердоған', 'ның'],
    ['Kazakh accusative after a nasal', 'Ердоған', 'ды'],
    ['Kazakh dative after a voiceless letter', 'Трамп', 'қа'],
    ['Kazakh instrumental', 'Түркия', 'мен'],
    ['Kazakh instrumental after a voiceless letter', 'Трамп', 'пен'],
    ['Kazakh dative of a possessive', 'басшысы', 'на'],
    ['Kazakh genitive of a possessive', 'ұйымы', 'ның'],
    ['Kazakh locative, relative', 'Мәскеу', 'дегі'],
    ['Kazakh, neutral vowel', 'Зеленский', 'дің'],
    ['Kazakh ablative after a nasal', 'Назарбаян', 'нан'],
    ['Kyrgyz genitive, rounded', 'Токтогул', 'дун'],
    ['Kyrgyz dative', 'Жапаров', 'ко'],
    ['Uzbek genitive', 'Mirziyoyev', 'ning'],
    ['Uzbek genitive, Cyrillic', 'Мирзиёев', 'нинг'],
  ])('takes the %s: %s + %s', (_, stem, ending) => {
    expect(isTurkicEnding(stem + ending, stem.length)).toBe(true);
  });

  it.each([
    ['harmony', 'Erdoğan', 'in'],
    ['harmony', 'Əliyev', 'ın'],
    ['no buffer after a consonant', 'Erdoğan', 'nın'],
    ['a buffer after a vowel', 'Ankara', 'a'],
    ['assimilation', 'Трамп', 'ға'],
    ['harmony', 'Ердоған', 'нің'],
    ['no ending at all', 'Тоқаев', 'ов'],
    ['other script', 'Тоқаев', 'in'],
  ])('keeps to %s: not %s + %s', (_, stem, ending) => {
    expect(isTurkicEnding(stem + ending, stem.length)).toBe(false);
  });
});
