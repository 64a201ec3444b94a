import { describe, expect, it } from 'vitest';
import { type Alarms, ensureSyncAlarm, RETRY_ALARM, SYNC_ALARM, setRetryAlarm } from './schedule-syncs.ts';

function someAlarms() {
  const set = new Map<string, { readonly when?: number; readonly periodInMinutes?: number }>();
  const alarms: Alarms = {
    get: async (name) => (set.has(name) ? { scheduledTime: set.get(name)?.when ?? 0 } : undefined),
    create: (name, alarm) => void set.set(name, alarm),
    clear: async (name) => set.delete(name),
  };
  return { alarms, set };
}

const NOW = 1_000_000_000;
const planned = (inMinutes: number, paused = false) => ({ paused, nextAt: NOW + inMinutes * 60_000 });

describe('ensureSyncAlarm', () => {
  it('does not put off an alarm that is there', async () => {
    const { alarms, set } = someAlarms();
    await alarms.create(SYNC_ALARM, { when: 7 });
    await ensureSyncAlarm(alarms);
    expect(set.get(SYNC_ALARM)).toEqual({ when: 7 });
  });
});

describe('setRetryAlarm', () => {
  it.each([
    ['the first check that is due before the regular alarm', [planned(300), planned(2)], 2 * 60_000],
    ['a check that is due already, as soon as browsers allow', [planned(-5)], 30_000],
    ['no check of a pack that is paused', [planned(2, true), planned(300)], null],
    ['nothing where every check is far off', [planned(300)], null],
    ['nothing where nothing is subscribed', [], null],
  ])('wakes for %s', async (_, rows, wait) => {
    const { alarms, set } = someAlarms();
    await alarms.create(RETRY_ALARM, { when: 1 });
    await setRetryAlarm(alarms, rows, NOW);
    expect(set.get(RETRY_ALARM)).toEqual(wait === null ? undefined : { when: NOW + wait });
  });
});
