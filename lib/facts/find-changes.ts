import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import type { Change, ChangeKind, EntityView, Fact } from './entity-view.ts';
import { beginOf, knownOf } from './fact-time.ts';
import { findPlanChanges } from './find-plan-changes.ts';
import { findSeriesChanges } from './find-series-changes.ts';
import { findStateChanges } from './find-state-changes.ts';
import { type Found, isConfirmed, withBefore } from './found-change.ts';
import { fulfils, planHistories } from './plans.ts';
import { vocabularyFor } from './property-of.ts';
import { type Slot, toSlots } from './slot.ts';

/** What changes are found in: the facts of a view, and the properties of its pack's own. */
export interface ChangeSource {
  readonly facts: EntityView['facts'];
  readonly pack: Pick<EntityView['pack'], 'properties'>;
}

/**
 * Every change of an entity that its facts tell, whatever the date asked for: `since` cuts this list, and the index
 * keeps its last day. The day is the earliest that the change can have had, so that none is told to an article that
 * may be younger.
 */
export function findChanges(view: ChangeSource, vocabulary: Vocabulary): readonly Change[] {
  const slots = toSlots(view.facts, vocabularyFor(view.pack, vocabulary)).filter(({ weight }) => weight > 0);
  const found = slots.flatMap((slot) => findInSlot(slot).map((change): Change => ({ ...change, weight: slot.weight })));
  return joinGroups(found);
}

function findInSlot(slot: Slot): readonly Found[] {
  const disputed = slot.facts.filter(({ nature }) => nature === 'disputed');
  const facts = slot.facts.filter(({ nature }) => nature !== 'disputed');
  return [...findActual({ ...slot, facts }), ...findPlanChanges(slot), ...disputed.flatMap(toDisputed)];
}

function findActual(slot: Slot): readonly Found[] {
  switch (slot.temporal) {
    case 'timeless':
      return [];
    case 'state':
      return findStateChanges(slot.facts);
    case 'series':
      return findSeriesChanges(slot.facts);
    case 'event':
      return slot.facts.flatMap((fact) => toHappened(fact, slot));
  }
}

function toHappened(fact: Fact, slot: Slot): readonly Found[] {
  const begin = beginOf(fact);
  if (!begin || !isConfirmed(begin, fact)) return [];
  const promise = planHistories(slot)
    .map((versions) => versions.at(-1))
    .find((plan) => plan && slot.facts.length === 1 && fulfils(fact, plan, slot));
  return [withBefore({ kind: 'happened', day: begin.earliest, fact }, promise)];
}

function toDisputed(fact: Fact): readonly Found[] {
  const day = (knownOf(fact) ?? beginOf(fact))?.earliest;
  return day === undefined ? [] : [{ kind: 'disputed', day, fact }];
}

/** Sources that disagree about one change tell it once, on the earliest of their days. */
function joinGroups(changes: readonly Change[]): readonly Change[] {
  const kept = new Map<string, Change>();
  for (const [index, change] of changes.entries()) {
    const key = groupKey(change.kind, change.fact) ?? String(index);
    const other = kept.get(key);
    if (!other || change.day < other.day) kept.set(key, change);
  }
  return [...kept.values()];
}

function groupKey(kind: ChangeKind, { group }: Fact): string | null {
  return group === undefined ? null : `${kind} ${group}`;
}
