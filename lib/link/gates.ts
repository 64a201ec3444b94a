import { FORM_FLAGS } from '#lib/match/name-index.ts';
import { PARTICLE } from '#lib/text/particles.ts';
import { gateAcronym } from './acronym-gates.ts';
import { isFamily, isOfOtherWalk } from './bearer-form.ts';
import { isElsewhere, isOfOtherParties } from './country-gates.ts';
import { isAnothersGivenName } from './given-names.ts';
import { BODIES_RIGHT, CONTAINERS_LEFT, CONTAINERS_RIGHT, CONTAINERS_WEAK, MARKETS_RIGHT } from './guards.ts';
import { hasHeadNoun } from './head-nouns.ts';
import type { Candidate } from './knowledge.ts';
import { isGivenAndInitial } from './larger-name.ts';
import { letterStyle } from './letter-style.ts';
import type { LinkState } from './link-state.ts';
import type { Rejection } from './mention.ts';
import { hasNearWord } from './near-words.ts';
import { type PhraseSet, phraseFrom, phraseTo } from './phrase-set.ts';
import {
  gapAfter,
  isCapitalAt,
  isCapitalised,
  isHyphenAfter,
  isSpaceAfter,
  type ScopeWords,
  wordText,
} from './scope-words.ts';
import { endsSentence, sentenceAround } from './sentence.ts';
import type { Sighting } from './sighting.ts';

export type RejectionReason = Rejection['reason'];

/** Why the words around a name rule a candidate out whatever else the page says, or null. */
export function gate(state: LinkState, sighting: Sighting, candidate: Candidate): RejectionReason | null {
  const { words } = state;
  if (candidate.kind === 'blocker') return 'blocker';
  if (candidate.kind !== 'phrase' && !isWrittenAsName(words, sighting, candidate)) return 'case';
  if (isCaseEnding(words, sighting)) return 'case';
  const other = candidate.kind === 'acronym' ? gateAcronym(state, sighting, candidate) : null;
  if (other) return other;
  if (!hasItsWords(state, sighting, candidate))
    return isOfOtherParties(state, sighting, candidate) ? 'ambiguous' : 'needs-context';
  return candidate.known.type === 'person'
    ? gatePerson(state, sighting, candidate)
    : gateOther(state, sighting, candidate);
}

function gatePerson(state: LinkState, sighting: Sighting, candidate: Candidate): RejectionReason | null {
  if (isInContainer(state, sighting)) return 'container';
  if (isSpeltForOthers(state, sighting, candidate)) return 'ambiguous';
  if (isOfAnother(state, sighting, candidate)) return 'left-guard';
  if (isFamily(state, sighting, candidate)) return 'former-or-plural';
  return candidate.kind === 'full' && isOfOtherWalk(state, sighting.first) && hasOffice(state, candidate)
    ? 'left-guard'
    : null;
}

/** "Charles P. Rettig"; "Ferdinand Marcos Sr." */
function isOfAnother(state: LinkState, sighting: Sighting, { kind }: Candidate): boolean {
  if (kind === 'initials') return isGivenAndInitial(state, sighting);
  const { words } = state;
  const isElder = isSpaceAfter(words, sighting.last) && /^(?:Sr|Snr|Senior)$/.test(wordText(words, sighting.last + 1));
  return kind === 'full' && isElder;
}

function gateOther(state: LinkState, sighting: Sighting, candidate: Candidate): RejectionReason | null {
  if (isElsewhere(state, sighting, candidate)) return 'needs-context';
  if (candidate.known.type === 'country' && isGivenNameOfCountry(state, sighting)) return 'left-guard';
  if (isOfOtherParties(state, sighting, candidate)) return 'ambiguous';
  if (isMarket(state, sighting, candidate)) return 'container';
  return isInsideBody(state, sighting, candidate) ? 'container' : null;
}

/** "Georgia Brown"; not "Prime Minister of Georgia Iraklii Kobakhidze". */
function isGivenNameOfCountry(state: LinkState, { first, last }: Sighting): boolean {
  return !state.phrases.has(last) && isAnothersGivenName(state, first, last);
}

/** The head noun of a headed name, the neighbour of a phrase. */
function hasItsWords(state: LinkState, sighting: Sighting, candidate: Candidate): boolean {
  if (candidate.kind === 'headed') return hasHeadNoun(state, sighting, candidate);
  return candidate.kind !== 'phrase' || hasNearWord(state.words, sighting, candidate);
}

/** A capital at the beginning, behind a particle ("von der Leyen"), or in a name that is no person's ("port of Kuryk"). */
function isWrittenAsName(words: ScopeWords, sighting: Sighting, { kind, known }: Candidate): boolean {
  const { start, first, last } = sighting;
  if (kind === 'initials' && (hasSmallInitial(words, sighting) || isBehindInitial(words, first))) return false;
  if (isCapitalAt(words.text, start)) return true;
  if (last === first) return false;
  if (known.type === 'person') return PARTICLE.test(wordText(words, first)) && isCapitalised(words, last);
  for (let at = first + 1; at <= last; at += 1) if (isCapitalised(words, at)) return true;
  return false;
}

/** «И. Г. Алиев» is not the Г. Алиев whom a pack knows. */
function isBehindInitial(words: ScopeWords, first: number): boolean {
  return /^\.\s?$/u.test(gapAfter(words, first - 1) ?? '') && /^\p{Lu}$/u.test(wordText(words, first - 1));
}

/** "ERDOĞAN’DAN": behind an apostrophe and a word, the ending of a case and no name. */
function isCaseEnding(words: ScopeWords, { first, last }: Sighting): boolean {
  if (first !== last || first === 0 || !/^['’]$/u.test(gapAfter(words, first - 1) ?? '')) return false;
  const isWord = (words.ends[first - 1] as number) - (words.starts[first - 1] as number) > 2;
  return isWord && CASE_ENDING.test(wordText(words, first));
}

/** Turkish endings behind an apostrophe, as one hears them in capitals too. */
const CASE_ENDING = /^(?:[dt][ae]n?|n?[ıiuüİIUÜ]n|y?[aeıiuüİI]|yl[ae])$/iu;

/** «Алиев и Токаев»: the conjunction is no initial. */
function hasSmallInitial(words: ScopeWords, { first, last }: Sighting): boolean {
  for (let at = first; at <= last; at += 1) {
    const start = words.starts[at] as number;
    if ((words.ends[at] as number) - start === 1 && !isCapitalAt(words.text, start)) return true;
  }
  return false;
}

/** "Heydar Aliyev Center", «проспект Гейдара Алиева», "Putin-Versteherin". */
function isInContainer(state: LinkState, { first, last }: Sighting): boolean {
  const { words } = state;
  const isBehind = isSpaceAfter(words, last) && isContainer(state, CONTAINERS_RIGHT, last + 1);
  if (isBehind && !(first === last && isHeadlineWord(state, last + 1))) return true;
  if (phraseFrom(CONTAINERS_RIGHT, words, last + 1) > 0 && CLOSING_QUOTE.test(gapAfter(words, last) ?? '')) return true;
  if (isHyphenAfter(words, last) && isCapitalised(words, last + 1) && !state.isSeen(last + 1)) return true;
  return isBehindContainer(words, first - 1);
}

/** «проспект Гейдара Алиева», «аэропорт им. Гейдара Алиева»; not "… at the university. Berg left". */
function isBehindContainer(words: ScopeWords, at: number): boolean {
  return phraseTo(CONTAINERS_LEFT, words, at) > 0 && isQuoteOrSpace(gapAfter(words, at)) && !endsSentence(words, at);
}

/** "Trump order blocks fees", "Trump Port Fees Rise": what a leader orders, not what is named after him. */
function isHeadlineWord(state: LinkState, at: number): boolean {
  const { words } = state;
  if (phraseFrom(CONTAINERS_WEAK, words, at) === 0) return false;
  return !isCapitalised(words, at) || letterStyle(state, sentenceAround(words, at)) !== 'sentence';
}

/** Languages in Latin letters that write foreign names by ear. */
const BY_EAR = /^(?:az|tr|uz|tk)\b/;

/** "Tell them": in an English text it is the word, not how Azerbaijani writes a Mr Telle. */
function isSpeltForOthers({ words, lang }: LinkState, { start }: Sighting, { kind, flags }: Candidate): boolean {
  if (kind !== 'surname' || (flags & FORM_FLAGS.transliterated) === 0) return false;
  return lang !== null && !BY_EAR.test(lang) && /^\p{Script=Latin}/u.test(words.text.slice(start, start + 2));
}

/** Who never held an office may be a coach or a singer himself. */
function hasOffice({ knowledge }: LinkState, { known }: Candidate): boolean {
  return knowledge.offices(known).length > 0;
}

/** «Heydər Əliyev» tankeri. */
const CLOSING_QUOTE = /^["»”]\s$/u;

/** Words in capitals that may stand between a name and what is named after it: "Heydar Aliyev Middle School". */
const MAX_WORDS_BETWEEN = 2;

/** Whether a word of the list begins at a word or, in a sentence's small letters, behind one or two in capitals. */
function isContainer(state: LinkState, list: PhraseSet, from: number): boolean {
  const { words } = state;
  if (phraseFrom(list, words, from) > 0) return true;
  for (let at = from; at < from + MAX_WORDS_BETWEEN; at += 1) {
    if (!isSpaceAfter(words, at) || state.isSeen(at) || !isCapitalised(words, at) || !isCapitalised(words, at + 1))
      return false;
    if (phraseFrom(list, words, at + 1) > 0) return letterStyle(state, sentenceAround(words, at)) === 'sentence';
  }
  return false;
}

/** «Шанхай ынтымақтастық ұйымының кеңесі»: the organisation's own council, so it is meant. */
const GENITIVE = /[ндт][ыі]ң$|[nd][ıiuü]n$/iu;

/** "United Nations Economic Commission for Africa": a body of the organisation, not itself. */
function isInsideBody(state: LinkState, { last }: Sighting, { known, kind }: Candidate): boolean {
  if (known.type !== 'organisation' || kind === 'phrase' || !isContainer(state, BODIES_RIGHT, last + 1)) return false;
  return /^(?:\.?\s+|-)$/u.test(gapAfter(state.words, last) ?? '') && !GENITIVE.test(wordText(state.words, last));
}

/** "EU release", "EU servers", "FIFA 21": where a game or a thing is sold. */
function isMarket(state: LinkState, { first, last }: Sighting, { kind, known }: Candidate): boolean {
  const { words } = state;
  if (!isSpaceAfter(words, last)) return false;
  if (kind === 'acronym' && phraseFrom(MARKETS_RIGHT, words, last + 1) > 0) return true;
  const isOneWord = (kind === 'full' || kind === 'acronym') && first === last;
  return isOneWord && known.type === 'organisation' && isNumberOfSeries(words, last + 1);
}

/** "FIFA 21" ends there or goes on in capitals; not "FIFA 20 years on". */
function isNumberOfSeries(words: ScopeWords, at: number): boolean {
  return /^\d\d$/.test(wordText(words, at)) && (!isSpaceAfter(words, at) || isCapitalised(words, at + 1));
}

function isQuoteOrSpace(gap: string | null): boolean {
  return gap !== null && /^[\s"«“„.]+$/u.test(gap) && gap.length <= 3;
}
