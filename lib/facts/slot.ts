import type { Temporal } from '#lib/pack/vocabulary.ts';
import type { Fact } from './entity-view.ts';
import { beginOf, endOf } from './fact-time.ts';
import type { FactVocabulary } from './property-of.ts';

/** The facts of a view that answer one question: of one property, for one `of`, section and scope. */
export interface Slot {
  readonly temporal: Temporal;
  /** 0–3, how much a change matters. */
  readonly weight: number;
  /** Actual, estimated and disputed facts. */
  readonly facts: readonly Fact[];
  readonly plans: readonly Fact[];
}

/** Sorts facts into slots; what the vocabulary does not know is left out. */
export function toSlots(facts: readonly Fact[], vocabulary: FactVocabulary): readonly Slot[] {
  return [...Map.groupBy(facts, slotKey).values()].flatMap((members) => {
    const property = vocabulary.propertyOf(members[0]?.property ?? '');
    if (!property) return [];
    const isPlan = (fact: Fact) => fact.nature === 'planned';
    const { temporal, weight } = property;
    return [{ temporal, weight, facts: members.filter((fact) => !isPlan(fact)), plans: members.filter(isPlan) }];
  });
}

/** Facts with the same key answer one question. */
export function slotKey({ property, of, with: qualifiers }: Fact): string {
  return [property, of, JSON.stringify(qualifiers?.section), JSON.stringify(qualifiers?.scope)].join('\n');
}

/** Whether two facts say the same: equal values, texts compared in their first language. */
export function sameValue(a: Fact, b: Fact): boolean {
  return valueKey(a) === valueKey(b);
}

/** A value as a key; of a text only the English or first one counts, translations come and go. */
export function valueKey({ value }: Fact): string {
  if (!('text' in value)) return JSON.stringify(value);
  return value.text.en ?? Object.values(value.text)[0] ?? '';
}

/** Whether two facts contradict each other by a common group. */
export function sameGroup(a: Fact, b: Fact): boolean {
  return a.group !== undefined && a.group === b.group;
}

/** Overlap, in days, up to which a hand-over still is one: outgoing holders stay a few weeks on paper. */
const HANDOVER_DAYS = 31;

/** Whether at most one fact of the slot holds at a time (holders of an office), not many (members). */
export function isSingle(facts: readonly Fact[]): boolean {
  const spans = facts
    .filter((fact) => beginOf(fact) !== null)
    .map((fact) => ({
      fact,
      first: beginOf(fact)?.latest ?? 0,
      last: endOf(fact)?.earliest ?? Number.POSITIVE_INFINITY,
    }))
    .sort((a, b) => a.first - b.first);
  return spans.every(({ fact, first }, index) => {
    const before = spans[index - 1];
    return !before || sameGroup(before.fact, fact) || before.last - first <= HANDOVER_DAYS;
  });
}
