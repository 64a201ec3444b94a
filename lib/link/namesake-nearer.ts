import { FORM_FLAGS } from '#lib/match/name-index.ts';
import type { Candidate } from './knowledge.ts';
import type { LinkState } from './link-state.ts';
import { NOWHERE } from './places.ts';

/** A namesake is thought of this many words long where the news is about the best-known bearer. */
const NAMESAKE_WORDS = 40;

/** Whether the last bearer met before a surname (or, where there is none, the first one after it) is another one. */
export function isNamesakeNearer(
  { named, namesakes }: LinkState,
  { known: { key }, flags }: Candidate,
  at: number,
): boolean {
  if (!namesakes.has(key)) return false;
  const lastNamesake = namesakes.lastBefore(key, at);
  const lastNamed = named.lastBefore(key, at);
  const isBestKnown = (flags & FORM_FLAGS.dominant) !== 0;
  if (lastNamesake === NOWHERE && lastNamed === NOWHERE) {
    const next = namesakes.firstAfter(key, at);
    return next < named.firstAfter(key, at) && (!isBestKnown || next - at <= NAMESAKE_WORDS);
  }
  const fades = lastNamed !== NOWHERE && isBestKnown;
  return lastNamesake > lastNamed && (!fades || at - lastNamesake <= NAMESAKE_WORDS);
}
