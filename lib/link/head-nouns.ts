import source from '#generated/heads.json' with { type: 'json' };
import { countryTo } from './country-words.ts';
import type { Candidate } from './knowledge.ts';
import type { LinkState } from './link-state.ts';
import { compilePhrases, type PhraseSet, phraseFrom, phraseTo } from './phrase-set.ts';
import { gapAfter, isSpaceAfter, type ScopeWords, wordText } from './scope-words.ts';
import type { Sighting } from './sighting.ts';

interface HeadClass {
  readonly right: PhraseSet;
  readonly left: PhraseSet;
}

type HeadSource = Readonly<Record<string, { readonly right?: Words; readonly left?: Words }>>;
type Words = Readonly<Record<string, readonly string[]>>;

const CLASSES: ReadonlyMap<string, HeadClass> = new Map(
  Object.entries(source as HeadSource).map(([key, { right = {}, left = {} }]) => [
    key,
    { right: compilePhrases(Object.values(right).flat()), left: compilePhrases(Object.values(left).flat()) },
  ]),
);

/** Names that may share one head noun: "the ports of Aktau, Kuryk and Baku". */
const MAX_COORDINATED = 3;
const CONJUNCTION = /^(?:and|и|та|və|ve|мен|бен|пен|және)$/i;

/** Whether a head noun of the name's class stands directly beside it: "Rogun hydropower plant", «Рогунская ГЭС». */
export function hasHeadNoun(state: LinkState, { first, last }: Sighting, { head: name }: Candidate): boolean {
  const head = CLASSES.get(name);
  if (!head) return false;
  if (isCountry(state.words, first, last)) return isDefinite(state.words, head, first, last);
  return isHeadBehind(state, head.right, last) || isHeadBefore(state, head.left, first);
}

/** "American LNG", "Nigeria LNG": where the project is, unless the words single it out. */
function isCountry(words: ScopeWords, first: number, last: number): boolean {
  const country = countryTo(words, last);
  return country?.first === first && country.readings.some(({ form }) => form === 'name' || form === 'adjective');
}

/** "the Armenian nuclear power plant". */
function isDefinite(words: ScopeWords, { right }: HeadClass, first: number, last: number): boolean {
  return /^the$/i.test(textAt(words, first - 1)) && isSpaceAfter(words, last) && phraseFrom(right, words, last + 1) > 1;
}

function isHeadBehind(state: LinkState, nouns: PhraseSet, last: number): boolean {
  const { words } = state;
  const isHead = (at: number): boolean => isBeside(gapAfter(words, at)) && phraseFrom(nouns, words, at + 1) > 0;
  return findAlong(state, last, 1, isHead);
}

function isHeadBefore(state: LinkState, nouns: PhraseSet, first: number): boolean {
  const { words } = state;
  const isHead = (at: number): boolean => isBeside(gapAfter(words, at - 1)) && phraseTo(nouns, words, at - 1) > 0;
  return findAlong(state, first, -1, isHead);
}

/** Goes from a name over the names that are coordinated with it, as long as they are known ones. */
function findAlong(state: LinkState, from: number, step: 1 | -1, isHead: (at: number) => boolean): boolean {
  const { words } = state;
  let at = from;
  for (let count = 0; count < MAX_COORDINATED; count += 1) {
    if (isHead(at)) return true;
    at += CONJUNCTION.test(textAt(words, at + step)) ? 2 * step : step;
    if (!isKnownIn(state, from, at)) return false;
    while (isKnownIn(state, from, at + step)) at += step;
  }
  return false;
}

function isKnownIn(state: LinkState, from: number, at: number): boolean {
  return at >= 0 && isBlockWord(state.words, from, at) && state.isSeenOrBase(at);
}

function textAt(words: ScopeWords, at: number): string {
  return at >= 0 && at < words.count ? wordText(words, at) : '';
}

function isBlockWord(words: ScopeWords, a: number, b: number): boolean {
  return b >= 0 && b < words.count && words.blocks[a] === words.blocks[b];
}

/** White space, quotes or a dash. */
function isBeside(gap: string | null): boolean {
  return gap !== null && gap.length <= 3 && /^[\s"'«»“”„’\p{Pd}]+$/u.test(gap);
}
