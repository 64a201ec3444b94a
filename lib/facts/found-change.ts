import type { DayRange } from '#lib/pack/edtf.ts';
import type { Change, Fact } from './entity-view.ts';
import { confirmedUntil } from './fact-time.ts';

/** A change before its weight is known. */
export type Found = Omit<Change, 'weight'>;

/** Whether a source can have seen it: an end announced for next year has not happened. */
export function isConfirmed({ earliest }: DayRange, fact: Fact): boolean {
  return earliest <= confirmedUntil(fact);
}

/** The change with what held before, where anything did. */
export function withBefore(change: Found, before: Fact | undefined): Found {
  return before ? { ...change, before } : change;
}
