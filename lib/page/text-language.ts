/** Letters that only one of the languages has: of Kazakh against Russian, of Azerbaijani and Turkish in Latin script. */
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const KAZAKH = /[әғқңөұүһі]/gi;
const UKRAINIAN = /[їєґ]/gi;
const LATIN = /\p{Script=Latin}/gu;
const AZERBAIJANI = /ə/gi;
const TURKISH = /[ğşıİ]/g;
const ENGLISH = /\b(?:the|of|and|to|in)\b/gi;

const SAMPLE_UNITS = 4000;

/**
 * The language of a text: the declared one unless its letters contradict (templates declare English or Russian for
 * everything), else what its letters say, else null.
 */
export function textLanguage(text: string, declared: string | null): string | null {
  const guessed = guessLanguage(text.slice(0, SAMPLE_UNITS));
  const stated = declared?.trim().replace('_', '-') || null;
  if (!stated) return guessed;
  return guessed && contradicts(guessed, stated.slice(0, 2).toLowerCase()) ? guessed : stated;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function guessLanguage(text: string): string | null {
  const cyrillic = count(text, CYRILLIC);
  const latin = count(text, LATIN);
  if (cyrillic > latin) return guessCyrillic(text, cyrillic);
  if (latin < 20) return null;
  if (count(text, AZERBAIJANI) > latin * 0.01) return 'az';
  if (count(text, TURKISH) > latin * 0.01) return 'tr';
  return count(text, ENGLISH) > latin * 0.02 ? 'en' : null;
}

function guessCyrillic(text: string, letters: number): string | null {
  if (count(text, UKRAINIAN) > letters * 0.005) return 'uk';
  return count(text, KAZAKH) > letters * 0.02 ? 'kk' : 'ru';
}

const CYRILLIC_LANGUAGES = new Set('ru kk uk be bg sr mk ky tg mn tt ba'.split(' '));

function contradicts(guessed: string, stated: string): boolean {
  if (guessed === stated) return false;
  if (guessed === 'kk' || guessed === 'az') return true;
  if (guessed === 'ru') return !CYRILLIC_LANGUAGES.has(stated);
  return guessed === 'uk' ? stated === 'ru' : stated === 'ru' || stated === 'kk' || stated === 'en';
}
