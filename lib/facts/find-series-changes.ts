import { isComparable } from './comparable.ts';
import type { Fact } from './entity-view.ts';
import { compareRanges, knownOf } from './fact-time.ts';
import { type Found, isConfirmed, withBefore } from './found-change.ts';
import { isFigure, type Point, toPoints } from './series.ts';
import { sameGroup, sameValue } from './slot.ts';

/** Statuses that followed one another, and figures that newer ones replaced. */
export function findSeriesChanges(facts: readonly Fact[]): readonly Found[] {
  const [figures, statuses] = [facts.filter(isFigure), facts.filter((fact) => !isFigure(fact))];
  return [...findStatuses(toPoints(statuses)), ...findRevisions(toPoints(figures))];
}

function findStatuses(points: readonly Point[]): readonly Found[] {
  return points.flatMap(({ fact, at }, index) => {
    if (!at || !isConfirmed(at, fact)) return [];
    const before = points.slice(0, index).findLast((point) => !sameGroup(point.fact, fact))?.fact;
    if (before && sameValue(before, fact)) return [];
    return [withBefore({ kind: 'status', day: at.earliest, fact }, before)];
  });
}

/**
 * Figures in the order in which they became known: each that is of a later time than all before it revises the newest
 * of those that it can be set against. A figure of long ago that a source brought up late is history, not news.
 */
function findRevisions(points: readonly Point[]): readonly Found[] {
  const found: Found[] = [];
  const news: Point[] = [];
  for (const point of points.toSorted((a, b) => compareRanges(toldAt(a), toldAt(b)))) {
    const newest = news.at(-1);
    const isNews = !newest || compareRanges(newest.at, point.at) <= 0;
    if (!isNews || (newest && sameGroup(newest.fact, point.fact))) continue;
    if (!newest || !sameValue(newest.fact, point.fact)) found.push(...toTold(point, news));
    news.push(point);
  }
  return found;
}

function toldAt({ fact, at }: Point): Point['at'] {
  return knownOf(fact) ?? at;
}

/** The first figure of its kind is an event of the day that it is of; a later one is told when it became known. */
function toTold(point: Point, news: readonly Point[]): readonly Found[] {
  const { fact, at } = point;
  if (news.length === 0) return at && isConfirmed(at, fact) ? [{ kind: 'happened', day: at.earliest, fact }] : [];
  const told = toldAt(point);
  if (!told) return [];
  const before = news.findLast((earlier) => isComparable(earlier.fact, fact))?.fact;
  const day = told.earliest;
  return before ? [{ kind: 'revised', day, fact, before }] : [{ kind: 'happened', day, fact }];
}
