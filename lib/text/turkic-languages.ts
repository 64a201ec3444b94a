/**
 * Endings of Turkic languages as templates. Sources: A. Göksel and C. Kerslake, "Turkish: A Comprehensive Grammar"
 * (ch. 3, 8); Azərbaycan dilinin orfoqrafiya qaydaları (2019); Қазақ грамматикасы (2002) and, for names in -ов, -ев,
 * Қазақ тілінің орфографиялық ережелері (voiceless endings after б, в, г, д); Kyrgyz: Кыргыз адабий тилинин грамматикасы
 * (2015); Uzbek has no vowel harmony.
 */
export interface TurkicLanguage {
  /** Primary language subtags that it serves. */
  readonly tags: readonly string[];
  /** Letters of a word that it may be. */
  readonly script: RegExp;
  readonly vowels: string;
  /** Last letters of words, one of each kind that the endings tell apart. */
  readonly letters: string;
  /** Vowels of loans that take front and back endings. */
  readonly neutral: Readonly<Record<string, readonly string[]>>;
  /** Words that take front and back endings whatever their last vowel. */
  readonly eitherHarmony?: RegExp;
  /** Last letters that count as a vowel and as a consonant. */
  readonly doubtful: Readonly<Record<string, readonly string[]>>;
  /** Capital letter of a template → what it becomes after this vowel and last letter. */
  readonly sounds: Readonly<Record<string, (vowel: string, last: string) => string>>;
  readonly plural: string;
  /** His, her, its. */
  readonly possessive: string;
  /** Our: takes the endings of a bare noun. */
  readonly possessiveOfUs: string;
  readonly cases: readonly string[];
  readonly casesOfPossessed: readonly string[];
  /**
   * By, in the manner of: after a plural only ("Milletlerce"). Behind another name it makes the word of a language or a
   * manner ("Azərbaycanca", "Türkçe", «қазақша»), which names nobody.
   */
  readonly ofPlurals?: string;
  /** Endings that may close a word after any of the others. */
  readonly last: readonly string[];
}

const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;
const CYRILLIC = /^\p{Script=Cyrillic}+$/u;

const isOneOf = (letters: string) => (letter: string) => letter !== '' && letters.includes(letter);

/** ı, i, u or ü after the vowels of Azerbaijani and Turkish. */
const fourfold = (vowel: string) => {
  if ('aıâ'.includes(vowel)) return 'ı';
  if ('ouû'.includes(vowel)) return 'u';
  return 'öü'.includes(vowel) ? 'ü' : 'i';
};

const isBackLatin = isOneOf('aıouâû');
const isVoicelessLatin = isOneOf('pçtkfhsşx');

const AZERBAIJANI: TurkicLanguage = {
  tags: ['az'],
  script: LATIN,
  vowels: 'aəeıioöuü',
  letters: 'an',
  neutral: {},
  doubtful: {},
  sounds: { A: (vowel) => (isBackLatin(vowel) ? 'a' : 'ə'), I: fourfold },
  plural: 'lAr',
  possessive: '(s)I',
  possessiveOfUs: '[I]mIz',
  cases: ['(n)In', '(y)A', '(n)I', 'dA', 'dAn', 'lA', '(y)lA', 'dAkI', 'dAkInIn'],
  casesOfPossessed: ['nIn', 'nA', 'nI', 'ndA', 'ndAn', '(y)lA', 'ndAkI'],
  last: ['dIr', 'dIrlAr'],
};

const TURKISH: TurkicLanguage = {
  tags: ['tr'],
  script: LATIN,
  vowels: 'aeıioöuüâîû',
  letters: 'ant',
  // Foreign names keep their spelling and take the endings of their sound: "Macron'un", "Baykal'a", "Kabil'e".
  neutral: {},
  doubtful: {},
  sounds: {
    A: (vowel) => (isBackLatin(vowel) ? 'a' : 'e'),
    I: fourfold,
    D: (_, last) => (isVoicelessLatin(last) ? 't' : 'd'),
    C: (_, last) => (isVoicelessLatin(last) ? 'ç' : 'c'),
  },
  plural: 'lAr',
  possessive: '(s)I',
  possessiveOfUs: '[I]mIz',
  cases: ['(n)In', '(y)A', '(y)I', 'DA', 'DAn', '(y)lA', 'DAki'],
  ofPlurals: 'CA',
  casesOfPossessed: ['nIn', 'nA', 'nI', 'ndA', 'ndAn', '(y)lA', 'ndAki', 'ncA'],
  last: ['DIr'],
};

const isBackCyrillic = isOneOf('аоұыуяюё');
const isCyrillicVowel = isOneOf('аәеёиоөуұүыіэюя');
const isVoiceless = isOneOf('пткқсшщчцхфһбвгд');
const isNasal = isOneOf('мнң');
const isVoicedSibilant = isOneOf('зж');

/** One of three sounds: after a voiceless letter, after what `isFirst` takes, else. */
const choose = (isFirst: (last: string) => boolean, first: string, voiceless: string, other: string) => {
  return (_: string, last: string) => (isFirst(last) ? first : isVoiceless(last) ? voiceless : other);
};

const KAZAKH: TurkicLanguage = {
  tags: ['kk'],
  script: CYRILLIC,
  vowels: 'аәеёиоөуұүыіэюя',
  letters: 'анрзт',
  neutral: { и: ['а', 'е'], у: ['а', 'е'], ю: ['а', 'е'] },
  // Harmony passes over the suffix of a Russian surname («Тоқаевтың», «Шүкеновтің»); loans in two consonants or ь waver
  // («банктің», «Нью-Йоркте»).
  eitherHarmony: /(?:ов|ев|ёв|[нрл][кг]|кт|кс|ь)$/,
  // «Ақтау» ends in a consonant, «Баку» in a vowel; и is ий to the ear.
  doubtful: { у: ['р', 'а'], и: ['р', 'а'], ю: ['р', 'а'] },
  sounds: {
    A: (vowel) => (isBackCyrillic(vowel) ? 'а' : 'е'),
    I: (vowel) => (isBackCyrillic(vowel) ? 'ы' : 'і'),
    L: choose((last) => isCyrillicVowel(last) || 'рй'.includes(last), 'л', 'т', 'д'),
    N: choose((last) => isCyrillicVowel(last) || isNasal(last), 'н', 'т', 'д'),
    O: choose(isCyrillicVowel, 'н', 'т', 'д'),
    D: choose(() => false, '', 'т', 'д'),
    E: choose(isNasal, 'н', 'т', 'д'),
    G: (vowel, last) => dative(isBackCyrillic(vowel), isVoiceless(last)),
    F: (vowel) => (isBackCyrillic(vowel) ? 'ғ' : 'г'),
    M: choose(isVoicedSibilant, 'б', 'п', 'м'),
  },
  plural: 'LAр',
  possessive: '(с)I',
  possessiveOfUs: '[I]мIз',
  cases: ['NIң', 'GA', 'OI', 'DA', 'EAн', 'Mен', 'DAFI', 'Nікі', 'DAй'],
  casesOfPossessed: ['нIң', 'нA', 'н', 'нDA', 'нAн', 'мен', 'нDAFI', 'нікі'],
  last: [],
};

function dative(back: boolean, voiceless: boolean): string {
  if (voiceless) return back ? 'қ' : 'к';
  return back ? 'ғ' : 'г';
}

const KYRGYZ: TurkicLanguage = {
  ...KAZAKH,
  tags: ['ky'],
  vowels: 'аеёиоөуүыэюя',
  neutral: { у: ['а', 'у'], ю: ['а', 'у'], о: ['а', 'о'] },
  // Names in -ов, -ев take voiced endings («Жапаровдун»), and in some papers voiceless ones.
  doubtful: { в: ['в', 'л'] },
  sounds: {
    ...KAZAKH.sounds,
    A: (vowel) => ({ о: 'о', ө: 'ө', ү: 'ө' })[vowel] ?? (isBackCyrillic(vowel) ? 'а' : 'е'),
    I: (vowel) => ({ о: 'у', у: 'у', ө: 'ү', ү: 'ү' })[vowel] ?? (isBackCyrillic(vowel) ? 'ы' : 'и'),
    N: choose((last) => isCyrillicVowel(last), 'н', 'т', 'д'),
    G: choose(() => false, '', 'к', 'г'),
  },
  cases: ['NIн', 'GA', 'NI', 'DA', 'DAн', 'DAгI'],
  casesOfPossessed: ['нIн', 'нA', 'н', 'нDA', 'нAн', 'нDAгI'],
};

const UZBEK: TurkicLanguage = {
  tags: ['uz'],
  script: LATIN,
  vowels: 'aeiou',
  letters: 'an',
  neutral: {},
  doubtful: {},
  sounds: {},
  plural: 'lar',
  possessive: '(s)i',
  possessiveOfUs: '[i]miz',
  cases: ['ning', 'ga', 'ka', 'qa', 'ni', 'da', 'dan', 'dagi'],
  casesOfPossessed: ['ning', 'ga', 'ni', 'da', 'dan', 'dagi'],
  last: ['dir'],
};

const UZBEK_CYRILLIC: TurkicLanguage = {
  ...UZBEK,
  script: CYRILLIC,
  vowels: 'аеёиоўуэюя',
  plural: 'лар',
  possessive: '(с)и',
  possessiveOfUs: '[и]миз',
  cases: ['нинг', 'га', 'ка', 'қа', 'ни', 'да', 'дан', 'даги'],
  casesOfPossessed: ['нинг', 'га', 'ни', 'да', 'дан', 'даги'],
  last: ['дир'],
};

export const TURKIC_LANGUAGES: readonly TurkicLanguage[] = [
  AZERBAIJANI,
  TURKISH,
  KAZAKH,
  KYRGYZ,
  UZBEK,
  UZBEK_CYRILLIC,
];
