import { TURKIC_LANGUAGES, type TurkicLanguage } from './turkic-languages.ts';

/**
 * Endings of Turkic nouns: plural, possessive of the third person, case, relative -ki and copula, in this order. They
 * follow the unchanged stem, so they are not listed in an index but taken off while scanning: a stem that a name has,
 * then a chain of endings that its last vowel and letter call for.
 */

/** Sound of a word's end, on which the next ending depends. */
interface Sound {
  readonly vowel: string;
  readonly last: string;
}

interface Chain extends Sound {
  readonly text: string;
}

const cache = new Map<string, ReadonlySet<string>>();

const TAGS = new Set(TURKIC_LANGUAGES.flatMap((language) => language.tags));

/** Answers of `hasTurkicEndings`, which is asked for every word of every name. */
const answers = new Map<string, boolean>();

/** Languages whose names take these endings, by primary subtag. */
export function hasTurkicEndings(lang: string): boolean {
  let answer = answers.get(lang);
  if (answer === undefined) {
    answer = TAGS.has(lang.split('-', 1)[0] ?? '');
    answers.set(lang, answer);
  }
  return answer;
}

/** Whether what follows the first `stemUnits` of a word, as written, may follow them in a Turkic language of its script. */
export function isTurkicEnding(word: string, stemUnits: number): boolean {
  const stem = lower(word.slice(0, stemUnits));
  // An accent written by itself after the last letter of the stem is the stem's.
  const ending = lower(word.slice(stemUnits).replace(/^\p{M}+/u, ''));
  return TURKIC_LANGUAGES.some((language) => {
    if (!language.script.test(stem)) return false;
    return soundsOf(language, stem).some((sound) => {
      return (
        endingsAfter(language, sound).has(ending) ||
        (isPlural(stem) && endingsOfPlurals(language, sound).includes(ending))
      );
    });
  });
}

/** "Milletler": a name in the plural. */
function isPlural(stem: string): boolean {
  return /l[ae]r$/.test(stem);
}

/** "ce" behind "Milletler", where the language has such an ending. */
function endingsOfPlurals(language: TurkicLanguage, sound: Sound): readonly string[] {
  const { ofPlurals } = language;
  return ofPlurals === undefined ? [] : [attach(language, { ...sound, text: '' }, ofPlurals).text];
}

function lower(text: string): string {
  return text.normalize('NFC').replaceAll('İ', 'i').toLowerCase();
}

/** How the stem may sound: with front and back endings where harmony does not decide. */
function soundsOf(language: TurkicLanguage, word: string): Sound[] {
  const heard = word.replace(/ь$/, '');
  const last = heard.at(-1) ?? '';
  const vowel = [...heard].findLast((letter) => language.vowels.includes(letter)) ?? language.vowels[0] ?? '';
  const vowels = language.neutral[vowel] ?? (language.eitherHarmony?.test(word) ? ['а', 'е'] : [vowel]);
  const lasts = language.doubtful[last] ?? [last];
  return vowels.flatMap((each) => lasts.map((letter) => ({ vowel: each, last: letter })));
}

/** Every ending of every language, as written there. */
export function allTurkicEndings(): ReadonlySet<string> {
  const all = TURKIC_LANGUAGES.flatMap((language) =>
    everySound(language).flatMap((sound) => [...endingsAfter(language, sound), ...endingsOfPlurals(language, sound)]),
  );
  return new Set(all);
}

function everySound({ vowels, letters }: TurkicLanguage): readonly Sound[] {
  return [...vowels].flatMap((vowel) => [...letters].map((last) => ({ vowel, last })));
}

function endingsAfter(language: TurkicLanguage, sound: Sound): ReadonlySet<string> {
  const key = `${language.tags[0]}${language.vowels.length} ${sound.vowel}${sound.last}`;
  let endings = cache.get(key);
  if (!endings) {
    endings = new Set(chainsAfter(language, { ...sound, text: '' }).map((chain) => chain.text));
    cache.set(key, endings);
  }
  return endings;
}

/** Every chain of endings, the empty one left out. */
function chainsAfter(language: TurkicLanguage, stem: Chain): Chain[] {
  const bare = [stem, attach(language, stem, language.plural)];
  const possessed = bare.map((chain) => attach(language, chain, language.possessive));
  const ours = bare.map((chain) => attach(language, chain, language.possessiveOfUs));
  const cased = [
    ...[...bare, ...ours].flatMap((chain) => language.cases.map((ending) => attach(language, chain, ending))),
    ...possessed.flatMap((chain) => language.casesOfPossessed.map((ending) => attach(language, chain, ending))),
    // A base that ends in a vowel may be a possessive itself: "Teşkilatı", "Teşkilatının".
    ...(language.vowels.includes(stem.last)
      ? language.casesOfPossessed.map((ending) => attach(language, stem, ending))
      : []),
  ];
  const [, plural] = bare;
  const manner = plural && language.ofPlurals ? [attach(language, plural, language.ofPlurals)] : [];
  const all = [...bare.slice(1), ...manner, ...possessed, ...ours, ...cased];
  return [...all, ...[...bare, ...cased].flatMap((chain) => language.last.map((end) => attach(language, chain, end)))];
}

/** Adds one ending: capitals are sounds that depend on what stands before, "(n)" stands after vowels, "[I]" not. */
function attach(language: TurkicLanguage, chain: Chain, ending: string): Chain {
  let { vowel, last, text } = chain;
  for (const letter of templateLetters(ending, language.vowels.includes(last))) {
    const sound = language.sounds[letter]?.(vowel, last) ?? letter;
    text += sound;
    last = sound.at(-1) ?? last;
    if (language.vowels.includes(last)) vowel = last;
  }
  return { vowel, last, text };
}

function templateLetters(ending: string, afterVowel: boolean): string {
  return ending.replace(/\((.)\)/, afterVowel ? '$1' : '').replace(/\[(.)\]/, afterVowel ? '' : '$1');
}
