/** How long metadata hold, in days, and why. */

/** A reader learns of a frozen host within this time; a daily job renews it with six tries to spare. */
export const TIMESTAMP_DAYS = 7;

/** Renewed by the same job when it runs low. */
export const SNAPSHOT_DAYS = 90;

/** A person signs editions; a publisher who is silent for a year has gone. */
export const TARGETS_DAYS = 365;

/** The root key lies in a safe: a new root every two years. */
export const ROOT_DAYS = 730;

/** With less than this left a publisher is warned, and what has not changed is published as a new edition. */
export const RENEWAL_WARNING_DAYS = 60;

/** The job renews the snapshot when less than this is left. */
export const SNAPSHOT_RENEWAL_DAYS = 30;
