import * as v from 'valibot';
import { packIdSchema } from '#lib/pack/manifest.ts';
import type { PackDatabase } from '#lib/store/database.ts';
import type { DatabaseHandle } from '#lib/store/open-database.ts';
import type { SubscriptionRow } from '#lib/store/rows.ts';
import { type AddressRules, parsePackAddress } from './pack-address.ts';

/** The parts of `storage.local` that are used. */
export interface CopyArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const KEY = 'subscriptionsCopy';

/** Packs that a copy may hold; a reader has a handful. */
const MAX_COPIED = 50;

/** Code of a subscription that came back from the copy: it waits until the reader has looked at it. */
const RESTORED = 'restored';

const copySchema = v.strictObject({
  version: v.literal(1),
  packs: v.pipe(
    v.array(
      v.strictObject({
        pack: packIdSchema,
        address: v.pipe(v.string(), v.maxLength(2_000)),
        fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
        highestEdition: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)),
      }),
    ),
    v.maxLength(MAX_COPIED),
  ),
});

type CopiedPack = v.InferOutput<typeof copySchema>['packs'][number];

/** Copies subscriptions and the highest editions seen to where they survive the loss of the database. */
export async function writeCopy(handle: DatabaseHandle, area: CopyArea): Promise<void> {
  const packs = await handle.use(async (db) => {
    const addresses = new Map((await db.subscriptions.toArray()).map((row) => [row.pack, row.address]));
    const trust = await db.trust.limit(MAX_COPIED).toArray();
    return trust.map(({ pack, fingerprint, highestEdition }) => ({
      pack,
      fingerprint,
      highestEdition,
      address: addresses.get(pack) ?? '',
    }));
  });
  await area.set({ [KEY]: { version: 1, packs } });
}

/**
 * Brings subscriptions back where the database has lost them all; true where it did. The copy is not trusted by itself,
 * for content scripts may write there in Firefox: what comes back is paused until the reader has looked at it, and its
 * first sync begins at the fingerprint again.
 */
export async function restoreCopy(handle: DatabaseHandle, area: CopyArea, rules: AddressRules): Promise<boolean> {
  const parsed = v.safeParse(copySchema, (await area.get(KEY))[KEY]);
  if (!parsed.success || parsed.output.packs.length === 0) return false;
  return await handle.use((db) =>
    db.transaction('rw', db.trust, db.subscriptions, async () => {
      if ((await db.trust.count()) + (await db.subscriptions.count()) > 0) return false;
      await putBack(db, parsed.output.packs, rules);
      return true;
    }),
  );
}

async function putBack(db: PackDatabase, packs: readonly CopiedPack[], rules: AddressRules): Promise<void> {
  for (const { pack, address, fingerprint, highestEdition } of packs) {
    await db.trust.put({ pack, fingerprint, highestEdition, metadata: {}, seenTime: 0 });
    if (isUsable(address, fingerprint, rules)) await db.subscriptions.put(aPausedRow(pack, address, fingerprint));
  }
}

function isUsable(address: string, fingerprint: string, rules: AddressRules): boolean {
  try {
    return parsePackAddress(`${address}#sha256=${fingerprint}`, rules).url === address;
  } catch {
    // An address that a reader could not add does not come back by a copy either.
    return false;
  }
}

function aPausedRow(pack: string, address: string, fingerprint: string): SubscriptionRow {
  const never = { addedAt: 0, checkedAt: 0, nextAt: 0, failures: 0 };
  return { pack, address, fingerprint, paused: true, outcome: RESTORED, ...never };
}
