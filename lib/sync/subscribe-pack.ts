import type { DatabaseHandle } from '#lib/store/open-database.ts';
import type { SubscriptionRow } from '#lib/store/rows.ts';
import type { PackPreview } from './look-at-pack.ts';

/** Stores a subscription that the reader has said yes to; `address` is empty for a pack from a file. */
export async function subscribePack(
  handle: DatabaseHandle,
  { manifest, fingerprint, metadata }: PackPreview,
  { address, now }: { readonly address: string; readonly now: number },
): Promise<void> {
  const pack = manifest.id;
  await handle.use((db) =>
    db.transaction('rw', db.trust, db.subscriptions, async () => {
      const known = await db.trust.get(pack);
      await db.trust.put({
        pack,
        fingerprint,
        metadata: { ...known?.metadata, ...metadata },
        highestEdition: known?.highestEdition ?? 0,
        seenTime: Math.max(now, known?.seenTime ?? 0),
      });
      if (address !== '') await db.subscriptions.put(aSubscription(pack, address, fingerprint, now));
    }),
  );
}

function aSubscription(pack: string, address: string, fingerprint: string, now: number): SubscriptionRow {
  return { pack, address, fingerprint, paused: false, addedAt: now, checkedAt: 0, nextAt: 0, failures: 0, outcome: '' };
}

/** A bundled pack that the build gives an address. */
export interface BundledAddress {
  readonly pack: string;
  readonly address: string;
  readonly fingerprint: string;
}

/** Subscribes a bundled pack from the start, once: a subscription that the reader ended stays ended. */
export async function subscribeBundled(handle: DatabaseHandle, bundled: BundledAddress, now: number): Promise<void> {
  const { pack, address, fingerprint } = bundled;
  await handle.use((db) =>
    db.transaction('rw', db.trust, db.subscriptions, async () => {
      if (await db.trust.get(pack)) return;
      await db.trust.put({ pack, fingerprint, metadata: {}, highestEdition: 0, seenTime: 0 });
      await db.subscriptions.put(aSubscription(pack, address, fingerprint, now));
    }),
  );
}
