import type { Fact } from './entity-view.ts';
import { beginOf, endOf } from './fact-time.ts';

/** How much longer one period may be than another of its kind: leap years, a quarter of 92 days beside one of 90. */
const PERIOD_TOLERANCE = 1.1;

/** Whether one figure can be set against another: of one unit, and of periods of one length ("in 2024", "in half a year"). */
export function isComparable(a: Fact, b: Fact): boolean {
  if (unitOf(a) !== unitOf(b)) return false;
  const [first, second] = [daysOf(a), daysOf(b)];
  if (first === null || second === null) return true;
  return Math.max(first, second) <= Math.min(first, second) * PERIOD_TOLERANCE;
}

function unitOf({ value }: Fact): string | null {
  return 'quantity' in value ? value.unit : null;
}

/** Days of the period that a figure is of; null where no period is said. */
function daysOf(fact: Fact): number | null {
  const [begin, end] = [beginOf(fact), endOf(fact)];
  return begin && end ? end.latest - begin.earliest + 1 : null;
}
