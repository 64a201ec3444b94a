import { buildEdition, type Edition } from '#lib/pack/build-edition.ts';
import { buildDelta, diffEntities } from '#lib/pack/delta.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { RENEWAL_WARNING_DAYS } from '#lib/publish/lifetimes.ts';
import { type PublishContext, publishEdition } from '#lib/publish/publish-edition.ts';
import { readSite } from '#lib/publish/read-site.ts';
import { refreshOnline } from '#lib/publish/refresh-online.ts';
import { fingerprintOf } from '#lib/tuf/refresh-root.ts';
import { gzip } from './gzip.ts';
import { type PublishedPack, readPublished } from './read-published.ts';
import type { SiteFolder } from './site-folder.ts';

const DAY_MS = 86_400_000;

/** What is to be published, and under which number and day; null: the next number, today. */
export interface PackToPublish {
  readonly manifest: Manifest;
  readonly entities: readonly Entity[];
  readonly edition: number | null;
  readonly date: string | null;
}

/** What a publication did; JSON of `publish --json`. */
export interface PublishReport {
  readonly pack: string;
  readonly edition: number;
  /** False: nothing had changed, so only the timestamp was renewed. */
  readonly isNew: boolean;
  readonly entities: number;
  /** Entities changed or gone against the edition before; null: it is the first. */
  readonly changed: number | null;
  readonly fingerprint: string;
  /** Files written, in the order in which they are to be uploaded. */
  readonly written: readonly string[];
}

/**
 * Publishes the next edition, or renews the timestamp where nothing has changed; but before its signature runs out an
 * edition is published again under the next number.
 */
export async function publishPack(
  site: SiteFolder,
  pack: PackToPublish,
  context: PublishContext,
  signal: AbortSignal,
): Promise<PublishReport> {
  const state = await readSite(site);
  const published = state && (await readPublished(site, state, signal));
  const isFresh = state && Date.parse(state.targets.signed.expires) - context.now > RENEWAL_WARNING_DAYS * DAY_MS;
  if (published && pack.edition === null && isFresh && isSame(published, pack)) {
    await refreshOnline(site, context);
    return await report(site, { manifest: published.manifest, isNew: false, changed: 0 });
  }
  const date = pack.date ?? new Date(context.now).toISOString().slice(0, 10);
  const number = pack.edition ?? (published?.manifest.edition ?? 0) + 1;
  const edition = await buildEdition({ ...headOf(pack.manifest), edition: number, date }, pack.entities, gzip);
  const changed = await publishBuilt(site, { edition, entities: pack.entities, published }, context);
  return await report(site, { manifest: edition.manifest, isNew: true, changed });
}

/** An edition as built, with what it is compared with. */
export interface BuiltEdition {
  readonly edition: Edition;
  readonly entities: readonly Entity[];
  readonly published: PublishedPack | null;
}

/** Publishes a built edition with its delta from the edition right before; gives the number of changed entities. */
export async function publishBuilt(
  site: SiteFolder,
  built: BuiltEdition,
  context: PublishContext,
): Promise<number | null> {
  const { edition, entities, published } = built;
  if (!published) {
    await publishEdition(site, { edition, delta: null }, context);
    return null;
  }
  const lines = diffEntities(published.entities, entities);
  const follows = published.manifest.edition + 1 === edition.manifest.edition;
  const delta = follows ? await buildDelta(published.manifest.edition, lines, gzip) : null;
  await publishEdition(site, { edition, delta }, context);
  return lines.length;
}

/** The report of what a site publishes now. */
export async function report(
  site: SiteFolder,
  {
    manifest,
    isNew,
    changed,
  }: { readonly manifest: Manifest; readonly isNew: boolean; readonly changed: number | null },
): Promise<PublishReport> {
  const fingerprint = await fingerprintOf((await site.read('1.root.json')) ?? new Uint8Array());
  const { id, edition, counts } = manifest;
  return { pack: id, edition, isNew, entities: counts.entities, changed, fingerprint, written: site.written };
}

function headOf({ format: _format, counts: _counts, digest: _digest, parts: _parts, ...head }: Manifest) {
  return head;
}

/** Whether readers would notice anything: the same entities and the same word of the publisher. */
function isSame(published: PublishedPack, pack: PackToPublish): boolean {
  const wordOf = (manifest: Manifest): string => JSON.stringify({ ...headOf(manifest), edition: 0, date: '' });
  if (wordOf(published.manifest) !== wordOf(pack.manifest)) return false;
  return diffEntities(published.entities, pack.entities).length === 0;
}
