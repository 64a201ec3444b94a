import { MAN_MARK } from '#lib/match/man-mark.ts';
import { FORM_FLAGS } from '#lib/match/name-index.ts';
import { hasOtherPost, isOfOtherWalk } from './bearer-form.ts';
import { countryTo } from './country-words.ts';
import { FILLERS, GIVEN_NAMES, KIN_LEFT, PLACE_PREPOSITIONS, WOMAN_LEFT } from './guards.ts';
import type { Candidate } from './knowledge.ts';
import {
  isBeforeArabicName,
  isBeforeNickname,
  isBeforeSyllable,
  isBehindTownWord,
  isCredited,
  isFamilyNameFirst,
} from './larger-name.ts';
import { letterStyle } from './letter-style.ts';
import type { LinkState } from './link-state.ts';
import { phraseFrom, phraseTo } from './phrase-set.ts';
import { gapAfter, isAllCaps, isCapitalised, isSpaceAfter, type ScopeWords, wordText } from './scope-words.ts';
import { isSentenceStart, sentenceAround } from './sentence.ts';
import type { Sighting } from './sighting.ts';
import { isBeforeDoubleName, isTurnedRound } from './unknown-names.ts';

/** What the word before a surname makes of it. */
export type LeftVerdict = 'clear' | 'foreign-initial' | 'namesake' | 'kin';

/** Judges the words beside a surname: part of another bearer's name, or nothing to do with it; and "Trump Jr". */
export function guardLeft(state: LinkState, sighting: Sighting): LeftVerdict {
  const { first, candidates } = sighting;
  const { words, knowledge } = state;
  if (isKin(state, sighting)) return 'kin';
  const before = first - 1;
  if (goesOn(state, sighting)) return 'namesake';
  const gap = gapAfter(words, before);
  if (gap === null) return 'clear';
  const isGiven = candidates.some(({ known }) => knowledge.isGivenName(known, words.hashes[before] as number));
  if (isInitial(words, before, gap)) return isGiven && areInitials(state, sighting) ? 'clear' : 'foreign-initial';
  return isGiven ? 'clear' : judgeGap(state, sighting, gap);
}

/** "Trump Jr"; "Mrs Trump", where every bearer is a man. */
function isKin({ words, knowledge }: LinkState, { first, last, candidates }: Sighting): boolean {
  if (isSpaceAfter(words, last) && /^(?:Jr|Jnr|Junior)$/.test(wordText(words, last + 1))) return true;
  if (phraseTo(WOMAN_LEFT, words, first - 1) === 0 || !/^\.?\s$/u.test(gapAfter(words, first - 1) ?? '')) return false;
  return candidates.every(({ known }) => knowledge.isGivenName(known, MAN_MARK));
}

/** What stands behind a name makes it another's. */
function goesOn(state: LinkState, sighting: Sighting): boolean {
  const { last } = sighting;
  if (isTurnedRound(state, sighting) || isBeforeDoubleName(state, last) || isBeforeSyllable(state, sighting))
    return true;
  return isBeforeArabicName(state, last) || isBeforeNickname(state, last) || isFamilyNameFirst(state, sighting);
}

function judgeGap(state: LinkState, sighting: Sighting, gap: string): LeftVerdict {
  if (isCredited(state, sighting)) return 'namesake';
  if (isBehindTownWord(state, sighting.first) && !sighting.candidates.some(isDominant)) return 'namesake';
  return isNameGap(gap) ? judgeWord(state, sighting.first - 1) : 'clear';
}

/** The candidates who bear the given name or initial before a surname, where any does; else all. */
export function bearersOfGiven({ words, knowledge }: LinkState, { first, candidates }: Sighting): readonly Candidate[] {
  if (gapAfter(words, first - 1) === null) return candidates;
  const hash = words.hashes[first - 1] as number;
  const bearers = candidates.filter(({ known }) => knowledge.isGivenName(known, hash));
  return bearers.length > 0 ? bearers : candidates;
}

function judgeWord(state: LinkState, before: number): LeftVerdict {
  if (phraseTo(KIN_LEFT, state.words, before) > 0) return 'kin';
  if (isOfOtherWalk(state, before + 1) || hasOtherPost(state, before + 1)) return 'namesake';
  return isCapitalised(state.words, before) && isPartOfName(state, before) ? 'namesake' : 'clear';
}

/** "R. Aliyev", «Р.Алиев». */
function isInitial(words: ScopeWords, at: number, gap: string): boolean {
  if (!gap.startsWith('.') || gap.trim() !== '.') return false;
  const text = wordText(words, at);
  return (text.length === 1 || /^(?:Sh|Ch|Zh|Kh|Дж)$/.test(text)) && isCapitalised(words, at);
}

/** "H.W. Bush" is not George W. Bush: every initial of a row is to be of one candidate. */
function areInitials({ words, knowledge }: LinkState, { first, candidates }: Sighting): boolean {
  return candidates.some(({ known }) => {
    let at = first - 1;
    while (isInitial(words, at, gapAfter(words, at) ?? '')) {
      if (!knowledge.isGivenName(known, words.hashes[at] as number)) return false;
      at -= 1;
    }
    return true;
  });
}

/** A space, or the dash of a double name. */
function isNameGap(gap: string): boolean {
  return gap === '-' || (gap.trim() === '' && gap.length <= 2);
}

function isPartOfName(state: LinkState, at: number): boolean {
  const { words } = state;
  if (isOpenGivenName(state, at)) return true;
  if (
    state.isSeen(at) ||
    isOtherScript(words, at) ||
    isComplement(state, at) ||
    phraseTo(FILLERS, words, at) > 0 ||
    countryTo(words, at)
  )
    return false;
  const style = letterStyle(state, sentenceAround(words, at));
  if (style !== 'caps' && isAllCaps(words, at)) return false;
  if (phraseFrom(GIVEN_NAMES, words, at) > 0) return true;
  if (isGermanNoun(state, at)) return false;
  return style === 'sentence' && !isSentenceStart(words, at) && !isPlaceLike(state, at) && !isParticiple(words, at);
}

/** "Ahmed Sharif", "Yılmaz Erdoğan": a surname of the packs of whose bearers nothing speaks is a given name here. */
function isOpenGivenName(state: LinkState, at: number): boolean {
  const open = state.open.get(at);
  if (!open || state.on(at) || state.phrases.has(at) || !isSpaceAfter(state.words, at)) return false;
  if (open.candidates.some((one) => isDominant(one) || state.named.has(one.known.key))) return false;
  return letterStyle(state, sentenceAround(state.words, at)) !== 'caps';
}

function isDominant({ flags }: Candidate): boolean {
  return (flags & FORM_FLAGS.dominant) !== 0;
}

/** "Ukraine-Ticker Selenskyj", «прем'єр-міністр Угорщини Орбан»: a compound with a name, or a title's country. */
function isComplement(state: LinkState, at: number): boolean {
  const { words } = state;
  if (gapAfter(words, at - 1) === '-' && (state.isSeen(at - 1) || countryTo(words, at - 1))) return true;
  const titles = state.phrases.get(at - 1)?.titles ?? [];
  return titles.some(({ lang }) => lang === 'other') && /(?:и|ії)$/.test(wordText(words, at));
}

/** "Sicherheitsberater Trumps": German writes every noun with a capital; long ones in these endings are no given names. */
function isGermanNoun({ words, lang }: LinkState, at: number): boolean {
  return (lang?.startsWith('de') ?? false) && GERMAN_NOUN.test(wordText(words, at));
}

const GERMAN_NOUN = /^\p{Lu}\p{Ll}{4,}(?:er|erin|ung|chef|chefin|mann|frau|partei|lager|regierung|schaft|tag|abend)$/u;

/** «Fox News Трамп»: a Latin word before a Cyrillic surname is no given name of it. */
function isOtherScript(words: ScopeWords, at: number): boolean {
  const isLatin = (word: number): boolean => /^\p{Script=Latin}/u.test(wordText(words, word));
  return isLatin(at) !== isLatin(at + 1);
}

/** "Leaders Including Putin": a participle of a headline, no given name. */
function isParticiple(words: ScopeWords, at: number): boolean {
  return /^[A-Z][a-z]{3,}ing$/.test(wordText(words, at));
}

/** "Praqada" (in Prague), «Прагада»: a place in a Turkic language. */
const LOCATIVE = /(?:[dt][aeə]n?|[дт][ае]н?|нда|нде|нан|нен)$/u;

/** «в Душанбе Путин», "Praqada Paşinyan": a place before the surname, in languages that put none between. */
function isPlaceLike({ words, lang }: LinkState, at: number): boolean {
  if (isSpaceAfter(words, at - 1) && phraseTo(PLACE_PREPOSITIONS, words, at - 1) > 0) return true;
  return (lang === 'az' || lang === 'tr' || lang === 'kk') && LOCATIVE.test(wordText(words, at).toLowerCase());
}
