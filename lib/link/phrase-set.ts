import { foldWord } from '#lib/text/fold-word.ts';
import { hashWord } from '#lib/text/word-hash.ts';
import { splitWords } from '#lib/text/words.ts';
import { gapAfter, prefixHashes, type ScopeWords } from './scope-words.ts';

interface Part {
  readonly hash: number;
  /** "проспект*": any ending. */
  readonly stem: boolean;
}

/** Words and phrases of a guard list, found beside a word without reading letters where hashes will do. */
export interface PhraseSet {
  readonly byFirst: ReadonlyMap<number, readonly (readonly Part[])[]>;
  readonly stemsFirst: ReadonlyMap<number, readonly (readonly Part[])[]>;
  readonly byLast: ReadonlyMap<number, readonly (readonly Part[])[]>;
  readonly stemsLast: ReadonlyMap<number, readonly (readonly Part[])[]>;
}

/** Compiles entries such as "park", "hava limanı*" or "named after". */
export function compilePhrases(entries: Iterable<string>): PhraseSet {
  const set = { byFirst: new Map(), stemsFirst: new Map(), byLast: new Map(), stemsLast: new Map() };
  for (const entry of entries) {
    const parts = toParts(entry);
    const first = parts[0];
    const last = parts.at(-1);
    if (!first || !last) continue;
    file(first.stem ? set.stemsFirst : set.byFirst, first.hash, parts);
    file(last.stem ? set.stemsLast : set.byLast, last.hash, parts);
  }
  return set;
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

/** Number of words of the phrase that begins at word `at`, 0 where none does. */
export function phraseFrom(set: PhraseSet, words: ScopeWords, at: number): number {
  if (at < 0 || at >= words.count) return 0;
  const fits = (phrases: readonly (readonly Part[])[] | undefined): number =>
    longest(phrases, (parts) => matches(parts, words, at));
  const exact = fits(set.byFirst.get(words.hashes[at] as number));
  return exact > 0 ? exact : throughStems(set.stemsFirst, words, at, fits);
}

/** Number of words of the phrase that ends at word `at`, 0 where none does. */
export function phraseTo(set: PhraseSet, words: ScopeWords, at: number): number {
  if (at < 0 || at >= words.count) return 0;
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
