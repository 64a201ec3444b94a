import { type Edtf, parseEdtf } from '#lib/pack/edtf.ts';
import type { Property, Vocabulary } from '#lib/pack/vocabulary.ts';
import type { EntityView, Fact } from './entity-view.ts';
import { compareRanges, knownOf } from './fact-time.ts';
import { fulfils, targetOf } from './plans.ts';
import { vocabularyFor } from './property-of.ts';
import { isOfPeriod, toPoints } from './series.ts';
import { type Slot, toSlots } from './slot.ts';

/** Why a fact may no longer hold: something that would change it was due on the date, or nobody confirmed it since. */
export interface Doubt {
  readonly reason: 'event-passed' | 'review-due';
  /** EDTF: the day that passed, or the newest confirmation. */
  readonly date: Edtf;
  /** Reason `event-passed`: the property whose date passed. */
  readonly property?: string;
}

/** What a fact is weighed against. */
export interface DoubtContext {
  readonly view: EntityView;
  readonly vocabulary: Vocabulary;
}

/**
 * Why a fact that holds today is doubtful today (EDTF), or null. Only what is open can be: what has ended, happened or
 * been replaced is history. An event that is due counts first; age only where no event is known.
 */
export function doubt(fact: Fact, today: Edtf, { view, vocabulary }: DoubtContext): Doubt | null {
  const own = vocabularyFor(view.pack, vocabulary);
  const property = own.propertyOf(fact.property);
  const slots = toSlots(view.facts, own);
  const slot = slots.find(({ facts, plans }) => facts.includes(fact) || plans.includes(fact));
  if (!property || !slot) return null;
  const day = parseEdtf(today).earliest;
  if (fact.nature === 'planned') return doubtPlan(fact, slot, day);
  if (!isOpen(fact, slot)) return null;
  const events = eventsOf(property, fact, slots);
  const due = events.find((event) => isDue(event, fact, day));
  if (due) return { reason: 'event-passed', date: dateOf(due), property: due.property };
  const isAwaited = events.some((event) => (targetOf(event)?.latest ?? day) > day);
  return isAwaited ? null : doubtAge(fact, property, day);
}

function doubtPlan(plan: Fact, slot: Slot, day: number): Doubt | null {
  const target = targetOf(plan);
  if (!target || target.latest >= day || slot.facts.some((fact) => fulfils(fact, plan, slot))) return null;
  return { reason: 'event-passed', date: dateOf(plan), property: plan.property };
}

function dateOf(event: Fact): Edtf {
  return event.from ?? ('date' in event.value ? event.value.date : '');
}

function isOpen(fact: Fact, { temporal, facts }: Slot): boolean {
  if (temporal === 'state') return fact.to === undefined;
  if (temporal !== 'series' || (fact.to !== undefined && !isOfPeriod(fact))) return false;
  const points = toPoints(facts);
  const own = points.find((point) => point.fact === fact);
  return own !== undefined && points.every(({ at }) => compareRanges(at, own.at) <= 0);
}

/**
 * Dated facts of the view whose passing would change this one, of the same office or body where both say which: terms
 * and elections, and of events those that are planned and have not happened.
 */
function eventsOf({ changedBy = [] }: Property, fact: Fact, slots: readonly Slot[]): readonly Fact[] {
  const scope = 'entity' in fact.value ? fact.value.entity : undefined;
  return slots.flatMap((slot) => {
    const open = slot.plans.filter((plan) => !slot.facts.some((done) => fulfils(done, plan, slot)));
    const candidates = slot.temporal === 'event' ? open : [...slot.facts, ...open];
    return candidates.filter(
      ({ property, of }) => changedBy.includes(property) && (of === undefined || of === fact.of || of === scope),
    );
  });
}

/** Whether an event has passed unconfirmed: after the newest source of the fact. */
function isDue(event: Fact, fact: Fact, day: number): boolean {
  const target = targetOf(event);
  if (!target || target.latest >= day) return false;
  const confirmed = fact.confirmed === undefined ? knownOf(fact) : parseEdtf(fact.confirmed);
  return !confirmed || confirmed.earliest < target.latest;
}

function doubtAge(fact: Fact, { reviewDays }: Property, day: number): Doubt | null {
  const date = fact.confirmed ?? fact.known;
  if (reviewDays === 0 || date === undefined) return null;
  return day - parseEdtf(date).latest > reviewDays ? { reason: 'review-due', date } : null;
}
