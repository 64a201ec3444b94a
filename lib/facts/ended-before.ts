import { parseEdtf } from '#lib/pack/edtf.ts';
import type { EntityView, Fact } from './entity-view.ts';
import { beginOf, compareRanges, endOf } from './fact-time.ts';

/**
 * The facts that had ended before every day that the date (EDTF) can mean, the one that began last first. One whose end is
 * not that certain is left out, as are plans and what is disputed.
 */
export function endedBefore(view: EntityView, date: string): readonly Fact[] {
  const day = parseEdtf(date);
  return view.facts
    .filter(({ nature }) => nature === undefined || nature === 'actual')
    .filter((fact) => (endOf(fact)?.latest ?? Number.POSITIVE_INFINITY) < day.earliest)
    .sort((a, b) => compareRanges(beginOf(b), beginOf(a)));
}
