import { accessSync, constants } from 'node:fs';

/**
 * Where a browser's program lies. `SIDELIGHT_CHROMIUM` and `SIDELIGHT_FIREFOX` win. On Debian /usr/bin/chromium is a
 * shell script that adds extensions of its own, so the program behind it is asked for first.
 */
const PLACES = {
  chrome: [
    process.env.SIDELIGHT_CHROMIUM,
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: [
    process.env.SIDELIGHT_FIREFOX,
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
};

/**
 * The path of the browser's program, or null where there is none.
 * @param {'chrome' | 'firefox'} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  return PLACES[name].find((path) => path !== undefined && isProgram(path)) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // absent: the next place may have it
  }
}
