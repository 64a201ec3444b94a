import type { Linked } from './link-state.ts';
import { isSpaceAfter, type ScopeWords } from './scope-words.ts';

/** «Елбасы Нұрсұлтан Назарбаев»: one word before the same person's name is his title, not a second mention. */
export function isEpithetOf(words: ScopeWords, linked: Linked, next: Linked | undefined): boolean {
  if (next?.known.key !== linked.known.key || linked.first !== linked.last || linked.kind === 'surname') return false;
  return linked.known.type === 'person' && next.first === linked.last + 1 && isSpaceAfter(words, linked.last);
}
