import { unitAt } from '#lib/text/unit-at.ts';
import { gapAfter, isCapitalised, type ScopeWords, wordText } from './scope-words.ts';

/** First and last word of a stretch of text. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** A sentence is followed this far each way: longer ones are lists, whose ends say little of each other. */
const MAX_SENTENCE_WORDS = 60;

const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|gen|col|lt|sen|gov|rep|st|jr|sr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|vs|no|им|гг?|тов|акад|проф|ген|см|стр)$/i;

/** The sentence around a word, within its block; over-long ones in pieces. Each sentence is read once a scope. */
export function sentenceAround(words: ScopeWords, at: number): WordRange {
  const { sentenceFirst, sentenceLast } = words;
  if (sentenceLast[at] === 0) readSentence(words, at);
  return { first: sentenceFirst[at] as number, last: (sentenceLast[at] as number) - 1 };
}

/** Notes the pieces of the sentence around a word; ends are stored plus one, so that 0 means unread. */
function readSentence(words: ScopeWords, at: number): void {
  let first = at;
  while (first > 0 && !endsSentence(words, first - 1)) first -= 1;
  for (let last = first; ; last += 1) {
    const ends = endsSentence(words, last);
    if (!ends && last - first + 1 < MAX_SENTENCE_WORDS) continue;
    words.sentenceFirst.fill(first, first, last + 1);
    words.sentenceLast.fill(last + 1, first, last + 1);
    if (ends) return;
    first = last + 1;
  }
}

/** Whether a sentence, or the block, ends behind a word. */
export function endsSentence(words: ScopeWords, at: number): boolean {
  if (at + 1 >= words.count || words.blocks[at] !== words.blocks[at + 1]) return true;
  if (isSingleSpace(words, at)) return false;
  const gap = gapAfter(words, at) ?? '';
  if (/[!?…]|\n\s*\n/.test(gap)) return true;
  const dot = gap.indexOf('.');
  if (dot < 0 || gap.length < dot + 2) return false;
  return !isAbbreviation(wordText(words, at)) && beginsSentence(words, at + 1);
}

/** The common case, decided without cutting a string. */
function isSingleSpace({ text, starts, ends }: ScopeWords, at: number): boolean {
  const end = ends[at] as number;
  return starts[at + 1] === end + 1 && unitAt(text, end) === 0x20;
}

function isAbbreviation(word: string): boolean {
  return word.length === 1 || ABBREVIATION.test(word);
}

function beginsSentence(words: ScopeWords, at: number): boolean {
  return isCapitalised(words, at) || /^\d/.test(wordText(words, at));
}

/** Whether a word is the first of its sentence, heading marks, quotes and bullets apart. */
export function isSentenceStart(words: ScopeWords, at: number): boolean {
  if (at === 0 || endsSentence(words, at - 1)) return true;
  const gap = gapAfter(words, at - 1) ?? '';
  return /[:|•·]\s|^\s[–—-]\s|["“«„]/.test(gap);
}
