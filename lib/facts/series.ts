import type { DayRange } from '#lib/pack/edtf.ts';
import type { Fact } from './entity-view.ts';
import { beginOf, compareRanges, endOf } from './fact-time.ts';
import { sameGroup } from './slot.ts';

/** A fact of a series with the days from which it can count. */
export interface Point {
  readonly fact: Fact;
  readonly at: DayRange | null;
}

/** The facts of a series in order. A figure of a period ("traffic in 2023") counts from the period's last day. */
export function toPoints(facts: readonly Fact[]): readonly Point[] {
  return facts
    .map((fact): Point => ({ fact, at: isOfPeriod(fact) ? lastDayOf(fact) : beginOf(fact) }))
    .sort((a, b) => compareRanges(a.at, b.at));
}

/** Whether it is a figure of a period; with an end alone it is of none, it was so until then. */
export function isOfPeriod(fact: Fact): boolean {
  return isFigure(fact) && fact.from !== undefined && fact.to !== undefined;
}

function lastDayOf(fact: Fact): DayRange | null {
  const end = endOf(fact);
  return end && { earliest: end.latest, latest: end.latest };
}

/** Whether the value is a figure, which stays the newest until the next one is certain, and no status. */
export function isFigure({ value }: Fact): boolean {
  return !('text' in value) && !('entity' in value);
}

/** The facts of a series that hold on the day: each until the next, a status with silence where that is uncertain. */
export function holdingInSeries(facts: readonly Fact[], day: DayRange): readonly Fact[] {
  const points = toPoints(facts);
  return points.filter((point, index) => holds(point, points.slice(index + 1), day)).map(({ fact }) => fact);
}

function holds({ fact, at }: Point, later: readonly Point[], day: DayRange): boolean {
  if ((at?.latest ?? Number.NEGATIVE_INFINITY) > day.earliest) return false;
  const next = later.filter((point) => compareRanges(at, point.at) < 0 && !sameGroup(fact, point.fact));
  const end = endOf(fact);
  if (isFigure(fact)) {
    const isOver = !isOfPeriod(fact) && end !== null && end.latest < day.earliest;
    return !isOver && next.every((point) => (point.at?.latest ?? 0) > day.earliest);
  }
  return (!end || day.latest <= end.earliest) && next.every((point) => (point.at?.earliest ?? 0) > day.latest);
}
