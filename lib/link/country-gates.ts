import { countryTo, ISO_OF } from './country-words.ts';
import { elsewhereWords } from './guards.ts';
import type { Candidate } from './knowledge.ts';
import type { LinkState } from './link-state.ts';
import { sentenceAround } from './sentence.ts';
import type { Sighting } from './sighting.ts';

/** "Georgia Senate runoff … Atlanta": words of the scope speak of another place of that name. */
export function isElsewhere(state: LinkState, { first, last }: Sighting, { known }: Candidate): boolean {
  const { words } = state;
  const away = known.type === 'country' && first === last ? elsewhereWords(words.hashes[first] as number) : null;
  return away !== null && state.speaksOf(away);
}

/**
 * "the Supreme Interstate Council of Kazakhstan and Uzbekistan": a body or treaty of two countries, in a sentence that
 * names a third and not both of its own, is another pair's.
 */
export function isOfOtherParties(state: LinkState, { first }: Sighting, { kind, known }: Candidate): boolean {
  if (kind !== 'phrase' || (known.type !== 'organisation' && known.type !== 'treaty')) return false;
  const parties = [...state.knowledge.related(known)].filter((key) => ISO_OF.has(key));
  if (parties.length !== 2) return false;
  const named = countriesIn(state, first);
  const own = parties.filter((key) => named.has(key)).length;
  return own < 2 && named.size > own;
}

function countriesIn({ words }: LinkState, at: number): ReadonlySet<string> {
  const sentence = sentenceAround(words, at);
  const named = new Set<string>();
  for (let word = sentence.first; word <= sentence.last; word += 1) {
    for (const { qid } of countryTo(words, word)?.readings ?? []) named.add(qid);
  }
  return named;
}
