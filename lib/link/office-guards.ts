import { countryFrom } from './country-words.ts';
import { isLocative } from './given-names.ts';
import { FILLERS, FORMER, FORMER_RIGHT, OFFICE_BODIES_LEFT } from './guards.ts';
import { letterStyle } from './letter-style.ts';
import type { LinkState } from './link-state.ts';
import { isDeclined, type OfficePhrase } from './office-phrases.ts';
import { phraseFrom, phraseTo } from './phrase-set.ts';
import { gapAfter, isCapitalised, isHyphenAfter, isSpaceAfter, type ScopeWords, wordText } from './scope-words.ts';
import { sentenceAround } from './sentence.ts';

/** Whether the words refer to who holds the office now: not "former", "-elect", a body's name, or a name's title. */
export function isReference(state: LinkState, phrase: OfficePhrase): boolean {
  if (phrase.titles.some(({ plural }) => plural)) return false;
  if (phrase.titles.every(({ group }) => SHARED_OFFICES.has(group)) || isOtherOffice(state, phrase)) return false;
  if (isOneOfMany(state, phrase)) return false;
  if (!isFormer(state, phrase)) return !isTitleOfName(state, phrase);
  const { words } = state;
  const start = words.starts[phrase.first] as number;
  state.rejected.push({ start, end: words.ends[phrase.last] as number, reason: 'former-or-plural', candidates: [] });
  return false;
}

/** «главы Турции, Азербайджана и Армении»: the heads, in a word that is the genitive of one as well. */
function isOneOfMany({ words }: LinkState, { titleFirst, last }: OfficePhrase): boolean {
  if (wordText(words, titleFirst).toLowerCase() !== 'главы') return false;
  const isList = /^,\s$/u.test(gapAfter(words, last) ?? '');
  const next = !isList && isSpaceAfter(words, last) && wordText(words, last + 1) === 'и' ? last + 2 : last + 1;
  const isCountry = countryFrom(words, next)?.readings.some(({ form }) => form === 'genitive') ?? false;
  return (isList || next === last + 2) && isCountry;
}

/** Offices that several hold at once: the title alone names none of them, whatever holder a pack knows. */
const SHARED_OFFICES = new Set(['deputy-prime-minister']);

/** "Pakistan’s chief of army staff", "the German president of the Commission": behind its country a title of something else. */
function isOtherOffice({ words }: LinkState, { first, titleFirst, last, countries }: OfficePhrase): boolean {
  if (countries.length === 0 || first === titleFirst) return false;
  if (/^chief$/i.test(wordText(words, last))) return true;
  return /^[a-z]/i.test(wordText(words, last)) && isSpaceAfter(words, last) && wordText(words, last + 1) === 'of';
}

function isFormer(state: LinkState, phrase: OfficePhrase): boolean {
  const { words } = state;
  const { first, last, titleFirst, former } = phrase;
  if (former) return true;
  if (phraseTo(FORMER, words, first - 1) > 0 && isJoin(gapAfter(words, first - 1))) return true;
  if (titleFirst > first && phraseTo(FORMER, words, titleFirst - 1) > 0) return true;
  if (phraseFrom(FORMER_RIGHT, words, last + 1) > 0 && isJoin(gapAfter(words, last))) return true;
  if (phraseTo(OFFICE_BODIES_LEFT, words, skipArticle(state, first - 1)) > 0) return true;
  return isPredicate(words, first, titleFirst) || isNumbered(words, first) || isIndefinite(state, phrase);
}

/** Words between an article and a title that are looked through, hyphens parting words too. */
const MAX_ADJECTIVES = 6;

/** "an anti-regulation, pro-dealmaking US president", "no sitting U.S. president": anybody in the office. */
function isIndefinite({ words }: LinkState, { first, titles }: OfficePhrase): boolean {
  if (!titles.some(({ lang }) => lang === 'en')) return false;
  let plain = 0;
  let at = first - 1;
  while (isAdjective(words, at) && plain < 2 && at > first - MAX_ADJECTIVES) {
    if (!isHyphenAfter(words, at) && !isHyphenAfter(words, at - 1)) plain += 1;
    at -= 1;
  }
  return plain < 2 && isJoin(gapAfter(words, at)) && INDEFINITE.test(wordText(words, at));
}

const INDEFINITE = /^(?:an?|any|another|each|every|no)$/i;

/** A small word that only a space, a hyphen or a comma parts from what is behind it. */
function isAdjective(words: ScopeWords, at: number): boolean {
  const gap = gapAfter(words, at);
  return (
    gap !== null && /^(?:-|,?\s)$/u.test(gap) && !isCapitalised(words, at) && !INDEFINITE.test(wordText(words, at))
  );
}

/** "as President of Kazakhstan": what somebody is, not who is meant; "as the Kazakh President said" refers. */
function isPredicate(words: ScopeWords, first: number, titleFirst: number): boolean {
  return first === titleFirst && first > 0 && /^as$/i.test(wordText(words, first - 1));
}

/** «45-й президент», "45th President": one of a row. */
function isNumbered(words: ScopeWords, first: number): boolean {
  if (first < 1) return false;
  const before = wordText(words, first - 1);
  return (
    /^\d+(?:st|nd|rd|th)$/i.test(before) ||
    (gapAfter(words, first - 2) === '-' && /^\d+$/.test(wordText(words, first - 2)))
  );
}

function isJoin(gap: string | null): boolean {
  return gap !== null && /^[\s\p{Pd}.]{1,3}$/u.test(gap);
}

function skipArticle({ words }: LinkState, at: number): number {
  return at >= 0 && /^(?:the|a|an)$/i.test(wordText(words, at)) ? at - 1 : at;
}

/**
 * "Kazakh President Kassym-Jomart Tokayev", "the President of Uzbekistan, Shavkat Mirziyoyev", "Ilham Aliyev, President
 * of Azerbaijan": one mention, the name's. An unknown name behind a title takes it as well.
 */
function isTitleOfName(state: LinkState, phrase: OfficePhrase): boolean {
  const { words } = state;
  const behind = phrase.last + 1;
  const gap = isDeclined(words, phrase) ? null : gapAfter(words, phrase.last);
  if (gap !== null && /^\s*[,(–—-]?\s*["“«]?$/u.test(gap) && state.on(behind)?.known.type === 'person') return true;
  const at = skipParenthesis(words, skipDescription(state, phrase.first - 1));
  const before = gapAfter(words, at);
  const person = state.on(at);
  if (
    person?.known.type === 'person' &&
    before !== null &&
    /^\s*[,(–—]\s*$/u.test(gapAfter(words, person.last) ?? '')
  ) {
    return true;
  }
  if (isBehindUnknownName(state, at)) return true;
  return gap !== null && gap.trim() === '' && (state.isPersonName(behind) || isUnknownName(state, behind));
}

/** "Correa, the leftist president of Ecuador": the word before the article and up to two small words behind it. */
function skipDescription(state: LinkState, from: number): number {
  const { words } = state;
  for (let at = from; at >= 0 && at > from - 3; at -= 1) {
    if (/^(?:the|an?)$/i.test(wordText(words, at))) return at - 1;
    if (!isAdjective(words, at) || !isSpaceAfter(words, at)) break;
  }
  return from;
}

/** "Emma Berg (PhD), President of …": the word before the parenthesis. */
function skipParenthesis(words: ScopeWords, at: number): number {
  const isOneWord = /^\)/.test(gapAfter(words, at) ?? '') && /\($/.test(gapAfter(words, at - 1) ?? '');
  return isOneWord ? at - 1 : at;
}

/** "Anders Lund, President of …": two capitalised words that no pack knows, behind no preposition ("In Port Louis, …"). */
function isBehindUnknownName(state: LinkState, at: number): boolean {
  const { words } = state;
  if (!/^,\s$/u.test(gapTo(words, at)) || !isSpaceAfter(words, at - 1)) return false;
  if (!isUnknownName(state, at) || !isUnknownName(state, at - 1)) return false;
  return at < 2 || gapAfter(words, at - 2) === null || phraseTo(FILLERS, words, at - 2) === 0;
}

/** What stands between a word and the next one that is in no parenthesis. */
function gapTo(words: ScopeWords, at: number): string {
  const gap = gapAfter(words, at) ?? '';
  return gap.trimEnd().endsWith('(') ? (gapAfter(words, at + 1)?.replace(/^\)/, '') ?? '') : gap;
}

function isUnknownName(state: LinkState, at: number): boolean {
  const { words } = state;
  if (!isCapitalised(words, at) || state.isSeen(at) || isLocative(words, at)) return false;
  return letterStyle(state, sentenceAround(words, at)) === 'sentence';
}
