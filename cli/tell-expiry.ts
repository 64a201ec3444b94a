import { RENEWAL_WARNING_DAYS } from '#lib/publish/lifetimes.ts';
import { readSite } from '#lib/publish/read-site.ts';
import type { SiteFiles } from '#lib/publish/site-files.ts';
import type { CommandContext } from './command.ts';

const DAY_MS = 86_400_000;

/**
 * Says until when a site's timestamp holds, and warns of what runs out soon that takes a key kept elsewhere: the log of a
 * daily job is where a person learns of it in time.
 */
export async function tellExpiry(site: SiteFiles, now: number, { print, warn }: CommandContext): Promise<void> {
  const state = await readSite(site);
  if (!state) return;
  const { timestamp, targets, root } = state;
  print(`the timestamp holds until ${dayOf(timestamp.signed.expires)}: upload it before`);
  const soon = (expires: string): boolean => Date.parse(expires) - now < RENEWAL_WARNING_DAYS * DAY_MS;
  if (soon(targets.signed.expires))
    warn(`the edition holds until ${dayOf(targets.signed.expires)}: run sidelight publish with targets.pem before`);
  if (soon(root.signed.expires))
    warn(`the root holds until ${dayOf(root.signed.expires)}: run sidelight rotate-key --role root before`);
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}
