import { subscribePack } from '#lib/sync/subscribe-pack.ts';
import { lookAtAddress } from './answer-syncs.ts';
import type { PackSyncs } from './pack-syncs.ts';

/**
 * Subscribes the packs that an organisation has set by policy and that are not here yet, with the same checks as a
 * reader's own, and syncs them; one that cannot be had now is tried again with the next check.
 */
export async function subscribePresets(syncs: PackSyncs, load: () => Promise<readonly string[]>): Promise<void> {
  const addresses = await load();
  if (addresses.length === 0) return;
  const { installed } = await syncs.environment.packs.open();
  await installed.catch(() => undefined); // told by whoever opened the packs; a bundled pack keeps its id
  const added: string[] = [];
  for (const address of addresses) {
    try {
      const id = await subscribePreset(syncs, address);
      if (id !== null) added.push(id);
    } catch (error) {
      console.warn(`the pack set by policy at ${address} could not be added:`, error);
    }
  }
  if (added.length > 0) await syncs.sync(added);
}

async function subscribePreset(syncs: PackSyncs, address: string): Promise<string | null> {
  const handle = await syncs.handle();
  const subscribed = await handle.use((db) => db.subscriptions.toArray());
  const isHere = subscribed.some((row) => `${row.address}#sha256=${row.fingerprint}` === withFolder(address));
  if (isHere) return null;
  const { preview, url } = await lookAtAddress(syncs, address);
  await subscribePack(handle, preview, { address: url, now: Date.now() });
  return preview.manifest.id;
}

/** The address as a subscription keeps it: the folder ends in a slash, the fingerprint is in lower case. */
function withFolder(address: string): string {
  const [folder = '', fingerprint = ''] = address.trim().split('#');
  return `${folder.endsWith('/') ? folder : `${folder}/`}#${fingerprint.toLowerCase()}`;
}
