import type { AnswerTo } from '#lib/messages/protocol.ts';
import type { Answers } from '#lib/messages/receive.ts';
import { MAX_LISTED, type PackSync } from '#lib/messages/sync-schema.ts';
import { releaseHold, removePack, undoEdition } from '#lib/store/activate-edition.ts';
import { compareEditions } from '#lib/store/compare-editions.ts';
import type { PackDatabase } from '#lib/store/database.ts';
import { readRequests } from '#lib/store/request-log.ts';
import type { PackRow, SubscriptionRow, TrustRow } from '#lib/store/rows.ts';
import { sweepRows } from '#lib/store/sweep-rows.ts';
import { fingerprintOfSite, lookAtPack, type PackPreview } from '#lib/sync/look-at-pack.ts';
import { parsePackAddress } from '#lib/sync/pack-address.ts';
import { hostSite, type PackSite } from '#lib/sync/pack-site.ts';
import { subscribePack } from '#lib/sync/subscribe-pack.ts';
import { syncPack } from '#lib/sync/sync-pack.ts';
import { zipSite } from '#lib/sync/zip-site.ts';
import { changeDays, VOCABULARY_VERSION } from './open-packs.ts';
import type { PackSyncs } from './pack-syncs.ts';

/** The answers about packs, their updates and requests; pages of the extension ask them. */
export function answerSyncs(syncs: PackSyncs): Answers {
  const { onChanged, signal } = syncs.environment;
  return {
    async 'sync-status'() {
      const handle = await syncs.handle();
      return { packs: await handle.use(readSyncs), running: syncs.running };
    },
    async 'sync-now'({ packs }) {
      await syncs.sync(packs);
      return null;
    },
    async 'look-at-pack'({ address }) {
      return toMessage((await lookAtAddress(syncs, address)).preview);
    },
    async 'look-at-zip'({ zip }) {
      return toMessage(await lookAtSite(syncs, zipSite(fromBase64(zip)), null));
    },
    async 'add-pack'({ address }) {
      const { preview, url } = await lookAtAddress(syncs, address);
      await subscribePack(await syncs.handle(), preview, { address: url, now: Date.now() });
      await syncs.sync([preview.manifest.id]);
      return null;
    },
    async 'add-zip'({ zip }) {
      await installZip(syncs, zipSite(fromBase64(zip)));
      onChanged();
      return null;
    },
    async 'undo-pack'({ pack }) {
      const handle = await syncs.handle();
      await handle.use((db) => undoEdition(db, pack));
      onChanged();
      await handle.use((db) => sweepRows(db, pack, signal));
      return null;
    },
    async 'remove-pack'({ pack }) {
      await (await syncs.handle()).use((db) => removePack(db, pack));
      await syncs.copy();
      onChanged();
      return null;
    },
    ...answerSmall(syncs),
  };
}

function answerSmall(syncs: PackSyncs): Answers {
  return {
    async 'pause-pack'({ pack, on }) {
      await (await syncs.handle()).use((db) => db.subscriptions.update(pack, { paused: on }));
      return null;
    },
    async 'release-pack'({ pack }) {
      await (await syncs.handle()).use((db) => releaseHold(db, pack));
      await syncs.sync([pack]);
      return null;
    },
    async 'request-log'() {
      const rows = await (await syncs.handle()).use((db) => readRequests(db, MAX_LISTED));
      return rows.map(({ at, address, bytes, outcome }) => ({ at, address, bytes, outcome }));
    },
    async 'pack-changes'({ pack }) {
      return await (await syncs.handle()).use((db) => compareEditions(db, pack, MAX_LISTED));
    },
  };
}

/** Verifies the pack at an address that carries its fingerprint, without storing anything. */
export async function lookAtAddress(syncs: PackSyncs, text: string): Promise<{ preview: PackPreview; url: string }> {
  const { url, fingerprint } = parsePackAddress(text, syncs.environment.rules);
  const handle = await syncs.handle();
  const preview = await lookAtSite(syncs, hostSite(syncs.net(handle, url), url), fingerprint);
  return { preview, url };
}

async function lookAtSite(syncs: PackSyncs, site: PackSite, fingerprint: string | null): Promise<PackPreview> {
  const { signal } = syncs.environment;
  const handle = await syncs.handle();
  const named = fingerprint ?? (await fingerprintOfSite(site, signal));
  return await lookAtPack(named, { handle, site, now: Date.now(), signal });
}

/** Installs a pack from a file at once: there is nobody to ask again later. */
async function installZip(syncs: PackSyncs, site: PackSite): Promise<void> {
  const handle = await syncs.handle();
  const { signal } = syncs.environment;
  const preview = await lookAtSite(syncs, site, null);
  await subscribePack(handle, preview, { address: '', now: Date.now() });
  const options = {
    handle,
    site,
    signal,
    origin: 'file',
    changeDays,
    now: Date.now,
    vocabularyVersion: VOCABULARY_VERSION,
  } as const;
  for await (const _ of syncPack(preview.manifest.id, options)) syncs.environment.keepAlive();
}

function toMessage({ manifest, fingerprint, bytes }: PackPreview): AnswerTo<'look-at-pack'> {
  return { manifest, fingerprint, bytes };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/** How the updates of every pack stand, those that are subscribed and not yet installed too. */
async function readSyncs(db: PackDatabase): Promise<PackSync[]> {
  const [packs, subscriptions, trust] = await Promise.all([
    db.packs.toArray(),
    db.subscriptions.toArray(),
    db.trust.toArray(),
  ]);
  const ids = new Set([...packs, ...subscriptions].map(({ pack }) => pack));
  const of = <T extends { readonly pack: string }>(rows: readonly T[], pack: string) =>
    rows.find((row) => row.pack === pack);
  return [...ids].map((pack) => toSync(pack, of(packs, pack), of(subscriptions, pack), of(trust, pack)));
}

function toSync(pack: string, row?: PackRow, subscription?: SubscriptionRow, trust?: TrustRow): PackSync {
  const { address = '', paused = false, checkedAt = 0, nextAt = 0, outcome = '' } = subscription ?? {};
  return {
    pack,
    address,
    paused,
    checkedAt,
    nextAt,
    outcome,
    fingerprint: trust?.fingerprint ?? '',
    held: row?.held ?? false,
  };
}
