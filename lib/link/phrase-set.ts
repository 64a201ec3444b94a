import { foldWord } from '#lib/text/fold-word.ts';
import { hashWord } from '#lib/text/word-hash.ts';
import { splitWords } from '#lib/text/words.ts';
import { HashFilter } from './hash-filter.ts';
import { gapAfter, prefixHashes, type ScopeWords } from './scope-words.ts';
import { addStemRole, addWordRole, mayPlay, nextRole } from './word-roles.ts';

interface Part {
  readonly hash: number;
  /** "проспект*": any ending. */
  readonly stem: boolean;
}

/** Words and phrases of a guard list, found beside a word without reading letters where hashes will do. */
export interface PhraseSet {
  /** Bit of the words with which a phrase may begin or end (word-roles.ts). */
  readonly role: number;
  readonly byFirst: ReadonlyMap<number, readonly (readonly Part[])[]>;
  readonly stemsFirst: ReadonlyMap<number, readonly (readonly Part[])[]>;
  readonly byLast: ReadonlyMap<number, readonly (readonly Part[])[]>;
  readonly stemsLast: ReadonlyMap<number, readonly (readonly Part[])[]>;
}

type Building = { readonly role: number } & Readonly<
  Record<Exclude<keyof PhraseSet, 'role'>, Map<number, (readonly Part[])[]>>
>;

/** Compiles entries such as "park", "hava limanı*" or "named after". */
export function compilePhrases(entries: Iterable<string>): PhraseSet {
  const role = nextRole();
  const set: Building = { role, byFirst: new Map(), stemsFirst: new Map(), byLast: new Map(), stemsLast: new Map() };
  for (const entry of entries) addPhrase(set, toParts(entry));
  return set;
}

function addPhrase(set: Building, parts: readonly Part[]): void {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return;
  file(first.stem ? set.stemsFirst : set.byFirst, first.hash, parts);
  file(last.stem ? set.stemsLast : set.byLast, last.hash, parts);
  for (const { stem, hash } of [first, last]) (stem ? addStemRole : addWordRole)(hash, set.role);
}

function toParts(entry: string): readonly Part[] {
  return splitWords(entry.replaceAll('*', '')).map((word) => ({
    hash: hashWord(foldWord(word.text)),
    stem: entry.split(/[\s-]+/).some((written) => written === `${word.text}*`),
  }));
}

function file(map: Map<number, (readonly Part[])[]>, hash: number, parts: readonly Part[]): void {
  map.set(hash, [...(map.get(hash) ?? []), parts]);
}

/** Whether a phrase of the set stands anywhere in a text. */
export function isAnywhere(set: PhraseSet, words: ScopeWords): boolean {
  const { hashes, count } = words;
  const firsts = set.stemsFirst.size === 0 ? new HashFilter(set.byFirst.keys()) : null;
  for (let at = 0; at < count; at += 1) {
    if (firsts?.mayHave(hashes[at] as number) !== false && phraseFrom(set, words, at) > 0) return true;
  }
  return false;
}

/** Number of words of the phrase that begins at word `at`, 0 where none does. */
export function phraseFrom(set: PhraseSet, words: ScopeWords, at: number): number {
  if (at < 0 || at >= words.count || !mayPlay(words, at, set.role)) return 0;
  const fits = (phrases: readonly (readonly Part[])[] | undefined): number =>
    longest(phrases, (parts) => matches(parts, words, at));
  const exact = fits(set.byFirst.get(words.hashes[at] as number));
  return exact > 0 ? exact : throughStems(set.stemsFirst, words, at, fits);
}

/** Number of words of the phrase that ends at word `at`, 0 where none does. */
export function phraseTo(set: PhraseSet, words: ScopeWords, at: number): number {
  if (at < 0 || at >= words.count || !mayPlay(words, at, set.role)) return 0;
  const fits = (phrases: readonly (readonly Part[])[] | undefined): number =>
    longest(phrases, (parts) => matches(parts, words, at - parts.length + 1));
  const exact = fits(set.byLast.get(words.hashes[at] as number));
  return exact > 0 ? exact : throughStems(set.stemsLast, words, at, fits);
}

function throughStems(
  stems: ReadonlyMap<number, readonly (readonly Part[])[]>,
  words: ScopeWords,
  at: number,
  fits: (phrases: readonly (readonly Part[])[] | undefined) => number,
): number {
  let found = 0;
  if (stems.size === 0) return found;
  prefixHashes(words, at, (hash) => {
    found = fits(stems.get(hash));
    return found > 0;
  });
  return found;
}

function longest(phrases: readonly (readonly Part[])[] | undefined, fits: (parts: readonly Part[]) => boolean): number {
  let length = 0;
  for (const parts of phrases ?? []) if (parts.length > length && fits(parts)) length = parts.length;
  return length;
}

function matches(parts: readonly Part[], words: ScopeWords, from: number): boolean {
  if (from < 0 || from + parts.length > words.count) return false;
  return parts.every((part, i) => isPart(part, words, from + i) && (i === 0 || isJoin(gapAfter(words, from + i - 1))));
}

function isPart(part: Part, words: ScopeWords, at: number): boolean {
  if (!part.stem) return words.hashes[at] === part.hash;
  return prefixHashes(words, at, (hash) => hash === part.hash);
}

function isJoin(gap: string | null): boolean {
  return gap !== null && gap.length <= 3 && !/[.,;:!?()]/.test(gap);
}
