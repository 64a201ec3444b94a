import { type DayRange, tryParseEdtf } from '#lib/pack/edtf.ts';
import type { Fact } from './entity-view.ts';
import { beginOf, compareRanges, endOf, knownOf } from './fact-time.ts';
import { isFigure } from './series.ts';
import { type Slot, valueKey } from './slot.ts';

/** The versions of one plan, oldest first: each replaced the one before it when it became known. */
export function planHistories({ plans, temporal }: Slot): readonly (readonly Fact[])[] {
  const histories = Map.groupBy(plans, (plan) => (isFigure(plan) ? `${temporal}` : valueKey(plan)));
  return [...histories.values()].map((versions) => versions.toSorted((a, b) => compareRanges(knownOf(a), knownOf(b))));
}

/** The plans that stood on the day: made by then, not yet replaced, not yet fulfilled. A plan overdue still stands. */
export function holdingPlans(slot: Slot, day: DayRange): readonly Fact[] {
  const isMade = (plan: Fact) => (knownOf(plan)?.latest ?? Number.NEGATIVE_INFINITY) <= day.earliest;
  const standing = planHistories(slot).flatMap((versions) => versions.filter(isMade).slice(-1));
  return standing.filter((plan) => !isOver(plan, day) && !isFulfilled(plan, slot, day));
}

function isOver(plan: Fact, day: DayRange): boolean {
  return (endOf(plan)?.latest ?? Number.POSITIVE_INFINITY) < day.earliest;
}

function isFulfilled(plan: Fact, slot: Slot, day: DayRange): boolean {
  return slot.facts.some((fact) => {
    const begin = beginOf(fact);
    return begin !== null && begin.latest <= day.earliest && fulfils(fact, plan, slot);
  });
}

/**
 * Whether a fact is what was planned: in a series the same status, or a figure of the planned day or later; else the
 * same property, true after the plan was made.
 */
export function fulfils(fact: Fact, plan: Fact, { temporal }: Slot): boolean {
  const begin = beginOf(fact);
  if (temporal === 'series' && !isFigure(plan)) return valueKey(fact) === valueKey(plan);
  const due = temporal === 'series' ? targetOf(plan) : knownOf(plan);
  if (temporal === 'series' && !due) return false;
  return !due || !begin || begin.latest >= due.earliest;
}

/** The days for which something is planned: its `from`, else the date that is its value. */
export function targetOf(plan: Fact): DayRange | null {
  const text = plan.from ?? ('date' in plan.value ? plan.value.date : undefined);
  return text === undefined ? null : tryParseEdtf(text);
}
