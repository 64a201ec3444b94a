import type { Edition, EditionFile } from '#lib/pack/build-edition.ts';
import type { DeltaFile } from '#lib/pack/delta.ts';
import { MAX_DELTAS } from '#lib/pack/limits.ts';
import type { TargetFile } from '#lib/tuf/metadata-schema.ts';
import { targetPath } from '#lib/tuf/target-path.ts';
import { composeRoot } from './compose-root.ts';
import { ROOT_DAYS, TARGETS_DAYS } from './lifetimes.ts';
import { PublishError } from './publish-error.ts';
import { keyOf, type PublisherKeys } from './publisher-keys.ts';
import { readSite, type SiteState } from './read-site.ts';
import { expiryAfter, SPEC_VERSION, signMetadata } from './sign-metadata.ts';
import type { SiteFiles } from './site-files.ts';
import { describeFile, writeSnapshot } from './write-roles.ts';

/** Keys and clock of one publication. */
export interface PublishContext {
  readonly keys: PublisherKeys;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** An edition to publish, with the delta that leads to it from the edition before (null: there is none). */
export interface Publication {
  readonly edition: Edition;
  readonly delta: DeltaFile | null;
}

/**
 * Publishes an edition into a site (docs/pack-format.md, clause 11): targets first, then targets.json, snapshot and at
 * last the timestamp, all under names of their own but the timestamp, so that a reader sees the old edition or the new
 * one and never a part. Old editions' files stay. Throws PublishError.
 */
export async function publishEdition(
  site: SiteFiles,
  { edition, delta }: Publication,
  context: PublishContext,
): Promise<void> {
  const state = await readSite(site);
  refuseForeign(state, edition);
  const files: EditionFile[] = [...edition.files, ...(delta ? [delta] : [])];
  const targets = { ...keptDeltas(state, edition), ...(await describeTargets(edition, files, delta)) };
  for (const { name, bytes } of files) {
    const target = targets[name];
    if (target) await site.write(`targets/${targetPath(name, target, true)}`, bytes);
  }
  if (!state) await writeFirstRoot(site, context);
  const version = (state?.targets.signed.version ?? 0) + 1;
  const expires = expiryAfter(context.now, TARGETS_DAYS);
  const signed = { _type: 'targets', spec_version: SPEC_VERSION, version, expires, targets };
  const bytes = await signMetadata(signed, [keyOf(context.keys, 'targets')]);
  await site.write(`${version}.targets.json`, bytes);
  const versions = { snapshot: state?.snapshot.signed.version ?? 0, timestamp: state?.timestamp.signed.version ?? 0 };
  await writeSnapshot(site, { version, ...(await describeFile(bytes)) }, versions, context);
}

async function writeFirstRoot(site: SiteFiles, { keys, now }: PublishContext): Promise<void> {
  const root = composeRoot({ version: 1, expires: expiryAfter(now, ROOT_DAYS) }, keys);
  await site.write('1.root.json', await signMetadata(root, [keyOf(keys, 'root')]));
}

/** Number of the edition that a site publishes, from what it signs of pack.json; 0: none. */
export function publishedEdition(state: Pick<SiteState, 'targets'> | null): number {
  const edition = state?.targets.signed.targets['pack.json']?.custom?.edition;
  return typeof edition === 'number' ? edition : 0;
}

function refuseForeign(state: SiteState | null, { manifest }: Edition): void {
  if (!state) return;
  const published = publishedEdition(state);
  if (manifest.edition <= published) {
    throw new PublishError(
      'older-edition',
      `edition ${manifest.edition} is not newer than ${published}, which is published: raise its number`,
    );
  }
  const id = state.targets.signed.targets['pack.json']?.custom?.pack;
  if (id !== manifest.id)
    throw new PublishError(
      'wrong-pack',
      `the site publishes "${String(id)}", not "${manifest.id}": name another folder`,
    );
}

/** Deltas of editions before, as far back as readers may come from. */
function keptDeltas(state: SiteState | null, { manifest }: Edition): Record<string, TargetFile> {
  const kept = Object.entries(state?.targets.signed.targets ?? {}).filter(([name]) => {
    const from = Number(/^delta-(\d+)\.jsonl\.gz$/.exec(name)?.[1] ?? -1);
    return from >= manifest.edition - MAX_DELTAS;
  });
  return Object.fromEntries(kept);
}

async function describeTargets(
  { manifest }: Edition,
  files: readonly EditionFile[],
  delta: DeltaFile | null,
): Promise<Record<string, TargetFile>> {
  const unpacked = new Map(manifest.parts.map((part) => [part.name, part.unpackedBytes]));
  if (delta) unpacked.set(delta.name, delta.unpackedBytes);
  const entries = files.map(async ({ name, bytes }) => {
    const custom =
      name === 'pack.json' ? { pack: manifest.id, edition: manifest.edition } : { unpackedBytes: unpacked.get(name) };
    return [name, { ...(await describeFile(bytes)), custom }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
