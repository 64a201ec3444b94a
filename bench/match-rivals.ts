import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { foldWord } from '../lib/text/fold-word.ts';
import { splitWords } from '../lib/text/words.ts';

/** A way to find names in a text that was normalised for it. */
export interface Rival {
  readonly name: string;
  /** Number of hits in a normalised text. */
  readonly count: (normalised: string) => number;
  /** Share of the text that it is measured on: the slow ones get less. */
  readonly share: number;
}

/** What rivals read: folded words with one space between, a line break where no name goes on. */
export function normalise(text: string): string {
  let out = '';
  for (const word of splitWords(text)) out += (word.gap < 5 ? ' ' : '\n') + foldWord(word.text);
  return out.slice(1);
}

/** The usual way to normalise, which loses offsets. */
export function normaliseUsually(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
}

/** The exact libraries and idioms that find many names; each finds the names of the list as whole words. */
export function rivals(names: readonly string[]): (() => Rival)[] {
  const folded = [...new Set(names.map(normalise))].filter((name) => name !== '' && !name.includes('\n'));
  return [() => mapOfWords(folded), () => alternation(folded), () => ahoCorasick(folded)];
}

function ahoCorasick(names: readonly string[]): Rival {
  const automaton = new AhoCorasick(names.map((name) => ` ${name} `));
  const count = (text: string) => automaton.matchInText(` ${text.replaceAll('\n', ' \n ')} `).length;
  return { name: '@monyone/aho-corasick 1.1.11 (fast)', count, share: 1 };
}

function alternation(names: readonly string[]): Rival {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<=^|[ \\n])(?:${longestFirst.join('|')})(?=$|[ \\n])`, 'g');
  return { name: 'RegExp alternation', count: (text) => [...text.matchAll(pattern)].length, share: 0.02 };
}

function mapOfWords(names: readonly string[]): Rival {
  const known: NamesByWord = { whole: new Set(names), longest: new Map() };
  for (const name of names) {
    const words = name.split(' ');
    const first = words[0] ?? '';
    known.longest.set(first, Math.max(words.length, known.longest.get(first) ?? 0));
  }
  return { name: 'Map of n-grams', count: (text) => countByMap(text, known), share: 1 };
}

/** Names, and for each first word the number of words of its longest name. */
interface NamesByWord {
  readonly whole: Set<string>;
  readonly longest: Map<string, number>;
}

function countByMap(text: string, known: NamesByWord): number {
  let hits = 0;
  for (const line of text.split('\n')) {
    const words = line.split(' ');
    for (let first = 0; first < words.length; ) {
      const covered = longestAt(words, first, known);
      hits += covered > 0 ? 1 : 0;
      first += Math.max(1, covered);
    }
  }
  return hits;
}

function longestAt(words: string[], first: number, { whole, longest }: NamesByWord): number {
  const most = longest.get(words[first] ?? '') ?? 0;
  for (let length = Math.min(most, words.length - first); length > 0; length -= 1) {
    if (whole.has(words.slice(first, first + length).join(' '))) return length;
  }
  return 0;
}
