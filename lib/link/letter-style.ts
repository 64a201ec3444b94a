import type { LinkState } from './link-state.ts';
import { isAllCaps, isCapitalised, wordText } from './scope-words.ts';
import type { WordRange } from './sentence.ts';

/** Long words beside names from which a stretch can be judged. */
const MIN_TITLE_WORDS = 3;

/** How a stretch of text is written, which decides what a capital letter says. */
export type LetterStyle = 'sentence' | 'title' | 'caps';

/** Words this short are written small in title case ("of", "and", "to"). */
const SMALL_WORD_UNITS = 3;

/** Share of words in capitals from which a stretch is a headline in that style (matching.md 3.4: 60 % for acronyms). */
const MIN_CAPS_SHARE = 0.6;
const MIN_TITLE_SHARE = 0.75;

interface Counts {
  letters: number;
  caps: number;
  long: number;
  capitalised: number;
}

/** Style of a stretch: all capitals, Title Case, or a sentence. */
export function letterStyle(state: LinkState, { first, last }: WordRange): LetterStyle {
  const counts: Counts = { letters: 0, caps: 0, long: 0, capitalised: 0 };
  for (let at = first; at <= last; at += 1) countWord(state, at, counts);
  const { letters, caps, long, capitalised } = counts;
  if (letters >= 3 && caps / letters >= MIN_CAPS_SHARE) return 'caps';
  return long >= MIN_TITLE_WORDS && capitalised / long >= MIN_TITLE_SHARE ? 'title' : 'sentence';
}

function countWord(state: LinkState, at: number, counts: Counts): void {
  const { words } = state;
  const text = wordText(words, at);
  if (!/^\p{L}/u.test(text)) return;
  counts.letters += 1;
  const isCapital = isCapitalised(words, at);
  if (text.length === 1 ? isCapital : isAllCaps(words, at)) counts.caps += 1;
  // Names and titles are written with capitals anywhere and say nothing of the style.
  if (text.length <= SMALL_WORD_UNITS || state.isSeen(at)) return;
  counts.long += 1;
  if (isCapital) counts.capitalised += 1;
}
