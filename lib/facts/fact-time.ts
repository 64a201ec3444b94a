import { type DayRange, parseEdtf, tryParseEdtf } from '#lib/pack/edtf.ts';
import type { Source } from '#lib/pack/schema.ts';
import type { Fact } from './entity-view.ts';

/**
 * When a fact begins: the days that its `from` can mean, or for an event the date that is its value. An actual fact
 * has begun by the day of its first source, so a year that is still running ends there. Null: not said.
 */
export function beginOf(fact: Fact): DayRange | null {
  const text = fact.from ?? ('date' in fact.value ? fact.value.date : undefined);
  if (text === undefined) return null;
  const range = parseEdtf(text);
  const first = fact.nature === 'planned' ? null : knownOf(fact);
  if (!first || first.latest >= range.latest) return range;
  return { earliest: range.earliest, latest: Math.max(range.earliest, first.latest) };
}

/** The days that a fact's `to` can mean; null: open. */
export function endOf({ to }: Fact): DayRange | null {
  return to === undefined ? null : parseEdtf(to);
}

/** When the first source said so: `known`, else the oldest date of a source; null: nobody can tell. */
export function knownOf({ known, sources }: Fact): DayRange | null {
  if (known !== undefined) return parseEdtf(known);
  return sources.reduce<DayRange | null>((oldest, source) => earlier(oldest, dateOf(source)), null);
}

function dateOf({ date }: Source): DayRange | null {
  return date === undefined ? null : tryParseEdtf(date);
}

function earlier(a: DayRange | null, b: DayRange | null): DayRange | null {
  if (!a || !b) return a ?? b;
  return b.earliest < a.earliest ? b : a;
}

/** The last day that the newest source can speak of: no source confirms the future. Infinity: not said. */
export function confirmedUntil(fact: Fact): number {
  const text = fact.confirmed ?? fact.known;
  return text === undefined ? Number.POSITIVE_INFINITY : parseEdtf(text).latest;
}

/** The order of days that facts can mean: by the first, then by the last; what is not said comes first. */
export function compareRanges(a: DayRange | null, b: DayRange | null): number {
  if (!a || !b) return Number(a !== null) - Number(b !== null);
  return a.earliest - b.earliest || a.latest - b.latest;
}
