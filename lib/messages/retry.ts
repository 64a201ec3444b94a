/** Pause before the one repetition: Chromium needs about 45 ms to start a killed worker, Firefox 57. */
export const RETRY_AFTER_MS = 60;
