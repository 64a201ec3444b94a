import { type DayRange, parseEdtf } from '#lib/pack/edtf.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import type { EntityView, Fact } from './entity-view.ts';
import { beginOf, endOf, knownOf } from './fact-time.ts';
import { holdingPlans } from './plans.ts';
import { vocabularyFor } from './property-of.ts';
import { holdingInSeries } from './series.ts';
import { type Slot, toSlots } from './slot.ts';

/** How facts are asked for. */
export interface AtOptions {
  readonly vocabulary: Vocabulary;
  /** Only what a source had said by this date (EDTF); without it all that is known now. */
  readonly knownBy?: string;
}

/**
 * The facts that hold on every day that the date (EDTF) can mean, in the view's order. Where a fact's own dates leave
 * it open whether it held, it is left out; contradictions of one group come together (docs/pack-format.md, clause 5).
 */
export function at(view: EntityView, date: string, { vocabulary, knownBy }: AtOptions): readonly Fact[] {
  const day = parseEdtf(date);
  const limit = knownBy === undefined ? null : parseEdtf(knownBy).latest;
  const facts = limit === null ? view.facts : view.facts.filter((fact) => (knownOf(fact)?.latest ?? Infinity) <= limit);
  const slots = toSlots(facts, vocabularyFor(view.pack, vocabulary));
  const holding = new Set(slots.flatMap((slot) => [...holdingFacts(slot, day), ...holdingPlans(slot, day)]));
  const groups = new Set([...holding].flatMap(({ group }) => (group === undefined ? [] : [group])));
  return facts.filter((fact) => holding.has(fact) || (fact.group !== undefined && groups.has(fact.group)));
}

function holdingFacts({ temporal, facts }: Slot, day: DayRange): readonly Fact[] {
  switch (temporal) {
    case 'timeless':
      return facts;
    case 'event':
      return facts.filter((fact) => hasBegun(fact, day));
    case 'state':
      return facts.filter((fact) => hasBegun(fact, day) && !mayHaveEnded(fact, day));
    case 'series':
      return holdingInSeries(facts, day);
  }
}

/** Whether a fact has begun for certain; one without a beginning has, as far as anyone knows, since its things exist. */
function hasBegun(fact: Fact, day: DayRange): boolean {
  const begin = beginOf(fact) ?? (fact.notBefore === undefined ? null : parseEdtf(fact.notBefore));
  return (begin?.latest ?? Number.NEGATIVE_INFINITY) <= day.earliest;
}

function mayHaveEnded(fact: Fact, day: DayRange): boolean {
  return (endOf(fact)?.earliest ?? Number.POSITIVE_INFINITY) < day.latest;
}
