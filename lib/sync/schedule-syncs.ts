/** The parts of the browser's alarms that are used. */
export interface Alarms {
  get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
  create(name: string, alarm: { readonly when?: number; readonly periodInMinutes?: number }): void | Promise<void>;
  clear(name: string): Promise<boolean>;
}

/** Names of the alarms that wake the background for syncs: the regular one, and one for a check that comes sooner. */
export const SYNC_ALARM = 'sidelight-sync';
export const RETRY_ALARM = 'sidelight-retry';

/** How often the alarm asks what is due: a wake-up costs battery, and checks are hours apart. */
const PERIOD_MINUTES = 15;

/** The shortest wait that Chromium allows an alarm. */
const SHORTEST_WAIT_MS = 30_000;

/**
 * Sets the alarm unless it is there: setting it again at each start of the worker would put it off for ever. Call it at
 * every start, and catch up then, for alarms may be lost over an update or standby.
 */
export async function ensureSyncAlarm(alarms: Alarms): Promise<void> {
  const known = await alarms.get(SYNC_ALARM);
  if (!known) await alarms.create(SYNC_ALARM, { periodInMinutes: PERIOD_MINUTES });
}

/** When a subscription is checked next, milliseconds since 1970. */
interface Planned {
  readonly paused: boolean;
  readonly nextAt: number;
}

/**
 * Sets an alarm of its own for a check that is due before the regular alarm: the first tries after a failure. It is set
 * before a sync begins as well, so that a worker that is killed in the middle is woken again.
 */
export async function setRetryAlarm(alarms: Alarms, planned: readonly Planned[], now: number): Promise<void> {
  const next = Math.min(...planned.filter(({ paused }) => !paused).map(({ nextAt }) => nextAt));
  if (next - now < PERIOD_MINUTES * 60_000)
    await alarms.create(RETRY_ALARM, { when: Math.max(next, now + SHORTEST_WAIT_MS) });
  else await alarms.clear(RETRY_ALARM);
}
