import { foldName } from '#lib/source/fold-name.ts';
import { isRegnal, NO_FAMILY_NAME } from './part-name.ts';
import type { Spell } from './spell.ts';

/** Words that many names share and that therefore never make two names one. */
const COMMON = new Set(
  'bin ben ibn al el de da do dos del van von der jose juan mohamed mohammed muhammad ahmed ould'.split(' '),
);

/** Whether two spells of one office can be of one person: by Wikidata id, else by how many words their names share. */
export function likeness(a: Spell, b: Spell): number {
  if (a.qid !== '' && b.qid !== '') return a.qid === b.qid ? 10 : 0;
  if (NO_FAMILY_NAME.has(a.iso3) && !isAlike(firstWord(a), firstWord(b))) return 0;
  const pairs = spellings(a).flatMap((left) => spellings(b).map((right) => sharedWords(left, right)));
  return Math.max(0, ...pairs);
}

function spellings({ name, variants }: Spell): readonly string[] {
  return [name.text, ...variants];
}

function firstWord({ name }: Spell): string {
  return foldName(name.text).split(' ')[0] ?? '';
}

/** Weight of the words in common: 0 where only common words are. */
export function sharedWords(a: string, b: string): number {
  if (foldName(a) === foldName(b)) return 5;
  if (isRegnal(a) && isRegnal(b) && numeralOf(a) !== numeralOf(b)) return 0;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return left.filter((word) => right.some((other) => isAlike(word, other))).length;
}

function numeralOf(text: string): string {
  return / ([IVX]+)(?= |$)/.exec(text)?.[1] ?? '';
}

function wordsOf(text: string): readonly string[] {
  const words = foldName(text).split(/[ '-]/);
  return words.filter((word) => word.length > 1 && !COMMON.has(word));
}

/** Equal, or of five letters and more one letter apart: "Fernandez", "Fernandes". */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  return isOneEdit(a, b);
}

function isOneEdit(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
