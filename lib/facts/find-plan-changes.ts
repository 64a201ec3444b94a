import type { ChangeKind, Fact } from './entity-view.ts';
import { knownOf } from './fact-time.ts';
import { type Found, withBefore } from './found-change.ts';
import { planHistories, targetOf } from './plans.ts';
import { type Slot, sameGroup, sameValue } from './slot.ts';

/** Plans that were made, put off, or changed otherwise; each told on the day on which it became known. */
export function findPlanChanges(slot: Slot): readonly Found[] {
  return planHistories(slot).flatMap((versions) =>
    versions.flatMap((plan, index) => toChange(plan, versions.slice(0, index))),
  );
}

function toChange(plan: Fact, earlier: readonly Fact[]): readonly Found[] {
  const known = knownOf(plan);
  const before = earlier.findLast((other) => !sameGroup(other, plan));
  const kind = before ? compareVersions(before, plan) : 'planned';
  if (!known || !kind) return [];
  return [withBefore({ kind, day: known.earliest, fact: plan }, before)];
}

/** What a later version of a plan did to an earlier one; null: it only repeats it. */
function compareVersions(before: Fact, plan: Fact): ChangeKind | null {
  const [old, target] = [targetOf(before), targetOf(plan)];
  if (old && target && target.earliest > old.latest) return 'slipped';
  const sameDay = old?.earliest === target?.earliest && old?.latest === target?.latest;
  // The date of a plan whose value is that date has just been compared.
  return sameDay && sameValue(before, plan) ? null : 'revised';
}
