/**
 * Sites as readers write them in a list: `example.org` (with its subdomains), `mail.yandex.*`, `example.org/forum`.
 * No regular expression is made of what a reader types.
 */

/** Longest entry of a list of sites. */
export const MAX_PATTERN_UNITS = 200;

const PATTERN = /^(?:\*\.)?[^\s/*:]+(?:\.\*)?(?:\/\S*)?$/;

/** Whether a text can stand in a list of sites. */
export function isSitePattern(text: string): boolean {
  return text.length <= MAX_PATTERN_UNITS && PATTERN.test(text);
}

/** The entry that a click on "off for this site" writes, or null for an address that is no site (about:blank). */
export function siteOf(address: string): string | null {
  const url = URL.parse(address);
  if (!url) return null;
  if (url.protocol === 'file:') return 'file';
  return /^https?:$/.test(url.protocol) ? url.hostname.replace(/^www\./, '') : null;
}

/** Whether an address belongs to one of the sites of a list. */
export function isListedSite(patterns: readonly string[], address: string): boolean {
  const site = siteOf(address);
  const path = URL.parse(address)?.pathname ?? '';
  return site !== null && patterns.some((pattern) => matches(pattern, site, path));
}

function matches(pattern: string, site: string, path: string): boolean {
  const slash = pattern.indexOf('/');
  const host = (slash < 0 ? pattern : pattern.slice(0, slash)).toLowerCase().replace(/^(?:\*|www)\./, '');
  const folder = slash < 0 ? '' : pattern.slice(slash).replace(/\/$/, '');
  return matchesHost(host, site) && (folder === '' || path === folder || path.startsWith(`${folder}/`));
}

function matchesHost(host: string, site: string): boolean {
  if (!host.endsWith('.*')) return site === host || site.endsWith(`.${host}`);
  const stem = host.slice(0, -1); // "mail.yandex."
  return site.startsWith(stem) || site.includes(`.${stem}`);
}
