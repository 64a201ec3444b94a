import source from '#generated/heads.json' with { type: 'json' };
import { compilePhrases, type PhraseSet, phraseFrom, phraseTo } from './phrase-set.ts';
import { gapAfter, type ScopeWords } from './scope-words.ts';
import type { Candidate, Sighting } from './sighting.ts';

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

/** Whether a head noun of the name's class stands directly beside it: "Rogun hydropower plant", «Рогунская ГЭС». */
export function hasHeadNoun(words: ScopeWords, { first, last }: Sighting, { index, form }: Candidate): boolean {
  const head = CLASSES.get(index.formHead(form));
  if (!head) return false;
  if (isBeside(gapAfter(words, last)) && phraseFrom(head.right, words, last + 1) > 0) return true;
  return isBeside(gapAfter(words, first - 1)) && phraseTo(head.left, words, first - 1) > 0;
}

/** White space, quotes or a dash. */
function isBeside(gap: string | null): boolean {
  return gap !== null && gap.length <= 3 && /^[\s"'«»“”„’\p{Pd}]+$/u.test(gap);
}
