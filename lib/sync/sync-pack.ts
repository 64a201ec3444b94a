import type { Manifest } from '#lib/pack/manifest.ts';
import { activateEdition } from '#lib/store/activate-edition.ts';
import type { ChangeDays } from '#lib/store/gathered-edition.ts';
import type { DatabaseHandle } from '#lib/store/open-database.ts';
import type { PackOrigin, PackRow, TrustRow } from '#lib/store/rows.ts';
import { beginStage, dropStage } from '#lib/store/stage-edition.ts';
import { Staging } from '#lib/store/staging.ts';
import { StoreError } from '#lib/store/store-error.ts';
import { sweepRows } from '#lib/store/sweep-rows.ts';
import { verifyEd25519 } from '#lib/tuf/ed25519-key.ts';
import type { Targets } from '#lib/tuf/metadata-schema.ts';
import { trustByFingerprint } from '#lib/tuf/refresh-root.ts';
import { readSignedManifest, verifyRepository } from './check-repository.ts';
import { linesOf } from './fetch-lines.ts';
import { type PackSite, readTarget } from './pack-site.ts';
import { type PlannedFile, planFull, planUpdate, signedEdition, type UpdatePlan } from './plan-update.ts';
import { SyncError } from './sync-error.ts';
import type { SyncEvent } from './sync-event.ts';
import { trustFiles } from './trust-files.ts';

/** What one sync works with. */
export interface SyncOptions {
  readonly handle: DatabaseHandle;
  readonly site: PackSite;
  readonly origin: PackOrigin;
  readonly changeDays: ChangeDays;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Version of the vocabulary that this reader has. */
  readonly vocabularyVersion: number;
  readonly signal: AbortSignal;
  /** Called with the number of bytes of each piece of a part or delta as it comes. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/**
 * Brings one pack up to date: fetch → verify → stage → activate. It may be killed between any two steps and is started
 * again from the beginning, where the files that were staged are not fetched again. Nothing is seen of the new edition
 * before the one transaction that activates it. Throws SyncError, TufError, PackError, StoreError.
 */
export async function* syncPack(pack: string, options: SyncOptions): AsyncGenerator<SyncEvent> {
  const { handle, site, signal } = options;
  yield { kind: 'checking', pack };
  const trust = await readTrust(handle, pack);
  // A clock that goes back does not make expired metadata good again.
  const time = Math.max(options.now(), trust.seenTime);
  const files = trustFiles(handle, pack, site, signal);
  if (!Object.hasOwn(trust.metadata, 'root'))
    await trustByFingerprint(files, trust.fingerprint, { now: time, verify: verifyEd25519 });
  const targets = await verifyRepository(files, time);
  await noteTime(handle, pack, time);
  const row = (await handle.use((db) => db.packs.get(pack))) ?? null;
  const signed = signedEdition(targets);
  if (row && signed !== null && signed === row.active.edition) return yield toCurrent(row);
  const manifest = await readSignedManifest(site, targets, signal);
  refuseUnfit(pack, manifest, trust, options.vocabularyVersion, row);
  if (row && manifest.edition === row.active.edition) return yield toCurrent(row);
  if (row?.held) return yield { kind: 'held', pack, edition: manifest.edition };
  yield* install({ pack, manifest, targets, row }, options);
}

interface Update {
  readonly pack: string;
  readonly manifest: Manifest;
  readonly targets: Targets;
  readonly row: PackRow | null;
}

/** Takes the way that is planned, and the full parts where the digest says that deltas met a damaged copy. */
async function* install(update: Update, options: SyncOptions): AsyncGenerator<SyncEvent> {
  const { pack, manifest, targets, row } = update;
  const plan = planUpdate(targets, manifest, row?.active.edition ?? null);
  try {
    yield* stage(update, plan, options);
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    // Whatever was staged is wrong: kept, it would be found done, and wrong, at every try.
    await options.handle.use((db) => dropStage(db, pack));
    if (plan.base === null) throw cause;
    yield* stage(update, planFull(targets, manifest), options);
  }
  await options.handle.use((db) => activateEdition(db, manifest, options.origin));
  yield { kind: 'activated', pack, edition: manifest.edition, previous: row?.active.edition ?? null };
  await options.handle.use((db) => sweepRows(db, pack, options.signal));
}

async function* stage(update: Update, plan: UpdatePlan, options: SyncOptions): AsyncGenerator<SyncEvent> {
  const { pack, manifest, row } = update;
  const { handle, signal, changeDays } = options;
  const { edition } = manifest;
  const { files, bytes, base } = plan;
  const by = base === null ? 'parts' : 'deltas';
  yield { kind: 'found', pack, edition, from: row?.active.edition ?? null, by, files: files.length, bytes };
  const target = { pack, edition, base };
  const done = new Set(await handle.use((db) => beginStage(db, target, options.origin)));
  const staging = new Staging(handle, target, { manifest, indexing: { changeDays }, done, signal });
  let bytesDone = 0;
  let next = fetchAhead(
    files.find(({ name }) => !done.has(name)),
    options,
  );
  for (const [k, file] of files.entries()) {
    signal.throwIfAborted();
    if (!done.has(file.name)) {
      const packed = await next;
      next = fetchAhead(
        files.slice(k + 1).find(({ name }) => !done.has(name)),
        options,
      );
      if (packed) await staging.add(file.name, linesOf(file, packed, manifest, signal));
    }
    bytesDone += file.target.length;
    yield { kind: 'progress', pack, files: files.length, filesDone: k + 1, bytes, bytesDone };
  }
  yield { kind: 'verifying', pack, edition };
  await staging.finish();
}

/** Begins to fetch a file while the one before is read; null where there is none. */
function fetchAhead(
  file: PlannedFile | undefined,
  { site, signal, onBytes }: SyncOptions,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const fetched = file
    ? readTarget(site, file.name, file.target, { signal, ...(onBytes && { onBytes }) })
    : Promise.resolve(null);
  // Told where it is awaited; a sync that is given up meanwhile hears of no failure.
  fetched.catch(() => undefined);
  return fetched;
}

async function readTrust(handle: DatabaseHandle, pack: string): Promise<TrustRow> {
  const trust = await handle.use((db) => db.trust.get(pack));
  if (trust) return trust;
  throw new SyncError('not-subscribed', `there is no subscription of ${pack}: add its address`);
}

async function noteTime(handle: DatabaseHandle, pack: string, time: number): Promise<void> {
  await handle.use((db) => db.trust.update(pack, { seenTime: time }));
}

/** What is signed may still not be for this reader, or be older than what it has seen. */
function refuseUnfit(
  pack: string,
  manifest: Manifest,
  trust: TrustRow,
  vocabularyVersion: number,
  row: PackRow | null,
): void {
  if (manifest.id !== pack) {
    throw new SyncError('wrong-pack', `the host publishes "${manifest.id}" now, not "${pack}": ask the publisher`);
  }
  if (manifest.edition < Math.max(trust.highestEdition, row?.active.edition ?? 0)) {
    throw new SyncError(
      'older-edition',
      `the host offers edition ${manifest.edition}, edition ${trust.highestEdition} has been seen: the host serves an old copy`,
    );
  }
  if (manifest.vocabulary.minimum > vocabularyVersion) {
    throw new SyncError('needs-update', 'this edition needs a newer version of the extension: update it');
  }
}

function toCurrent({ pack, active }: PackRow): SyncEvent {
  return { kind: 'current', pack, edition: active.edition };
}

function isDamage(cause: unknown): boolean {
  return cause instanceof StoreError && cause.code === 'damaged';
}
