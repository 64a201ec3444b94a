import type { DayRange } from '#lib/pack/edtf.ts';
import type { Fact } from './entity-view.ts';
import { beginOf, compareRanges, endOf } from './fact-time.ts';
import { type Found, isConfirmed, withBefore } from './found-change.ts';
import { isSingle, sameGroup, sameValue } from './slot.ts';

/** Days between an end and a beginning that are one hand-over, in a slot where one fact holds at a time. */
const HANDOVER_GAP = 1;

/** Days of vacancy after which the one before is no predecessor: the record has a hole, or the post was a new one. */
const MAX_VACANCY = 366;

/** What began and ended; a hand-over is told once, as the beginning with what held before. */
export function findStateChanges(facts: readonly Fact[]): readonly Found[] {
  const ordered = facts.toSorted((a, b) => compareRanges(beginOf(a), beginOf(b)));
  const single = isSingle(facts);
  return ordered.flatMap((fact, index) => {
    const before = previousOf(ordered.slice(0, index), fact, single);
    const after = ordered.slice(index + 1).filter((next) => !sameGroup(fact, next));
    return [...toBegan(fact, before), ...toEnded(fact, after, single)];
  });
}

/** The fact that this one follows: in a single slot the one before; among many only the same value going on. */
function previousOf(earlier: readonly Fact[], fact: Fact, single: boolean): Fact | undefined {
  const other = earlier.findLast((one) => !sameGroup(one, fact) && (single || goesOn(one, fact)));
  return other && follows(endOf(other), beginOf(fact), MAX_VACANCY) ? other : undefined;
}

function toBegan(fact: Fact, before: Fact | undefined): readonly Found[] {
  const begin = beginOf(fact);
  if (!begin || !isConfirmed(begin, fact)) return [];
  // A second term, or the same holder in a new record: nothing changed.
  if (before && goesOn(before, fact)) return [];
  return [withBefore({ kind: 'began', day: begin.earliest, fact }, before)];
}

function toEnded(fact: Fact, after: readonly Fact[], single: boolean): readonly Found[] {
  const end = endOf(fact);
  if (!end || !isConfirmed(end, fact)) return [];
  if (after.some((next) => goesOn(fact, next) || (single && follows(end, beginOf(next))))) return [];
  return [{ kind: 'ended', day: end.earliest, fact }];
}

/** Whether `next` carries on what `fact` says, without a gap. */
function goesOn(fact: Fact, next: Fact): boolean {
  return sameValue(fact, next) && follows(endOf(fact), beginOf(next));
}

function follows(end: DayRange | null, begin: DayRange | null, gap = HANDOVER_GAP): boolean {
  if (!begin) return false;
  return !end || begin.earliest <= end.latest + gap;
}
