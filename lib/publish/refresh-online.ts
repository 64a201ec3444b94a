import { SNAPSHOT_RENEWAL_DAYS } from './lifetimes.ts';
import type { PublishContext } from './publish-edition.ts';
import { PublishError } from './publish-error.ts';
import { readSite } from './read-site.ts';
import type { SiteFiles } from './site-files.ts';
import { writeSnapshot, writeTimestamp } from './write-roles.ts';

const DAY_MS = 86_400_000;

/** Signs a new timestamp, and a new snapshot where the old one runs out, with the online key alone. */
export async function refreshOnline(site: SiteFiles, context: PublishContext): Promise<void> {
  const state = await readSite(site);
  if (!state) throw new PublishError('no-site', 'nothing is published here yet: run `sidelight publish` first');
  const { snapshot, timestamp } = state;
  const left = Date.parse(snapshot.signed.expires) - context.now;
  const versions = { snapshot: snapshot.signed.version, timestamp: timestamp.signed.version };
  const named = snapshot.signed.meta['targets.json'];
  if (left < SNAPSHOT_RENEWAL_DAYS * DAY_MS && named?.length !== undefined && named.hashes?.sha256 !== undefined) {
    const targets = { version: named.version, length: named.length, hashes: { sha256: named.hashes.sha256 } };
    return await writeSnapshot(site, targets, versions, context);
  }
  await writeTimestamp(site, timestamp.signed.meta['snapshot.json'], versions.timestamp, context);
}
