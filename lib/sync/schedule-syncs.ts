/** The parts of the browser's alarms that are used. */
export interface Alarms {
  get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
  create(name: string, alarm: { readonly when?: number; readonly periodInMinutes?: number }): void | Promise<void>;
}

/** Name of the alarm that wakes the background for syncs. */
export const SYNC_ALARM = 'sidelight-sync';

/** How often the alarm asks what is due: the first step of the back-off is a minute, but a wake-up costs battery. */
const PERIOD_MINUTES = 15;

/**
 * Sets the alarm unless it is there: setting it again at each start of the worker would put it off for ever. Call it at
 * every start, and catch up then, for alarms may be lost over an update or standby.
 */
export async function ensureSyncAlarm(alarms: Alarms): Promise<void> {
  const known = await alarms.get(SYNC_ALARM);
  if (!known) await alarms.create(SYNC_ALARM, { periodInMinutes: PERIOD_MINUTES });
}
