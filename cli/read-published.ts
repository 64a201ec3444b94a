import type { Manifest } from '#lib/pack/manifest.ts';
import { parseManifestBytes } from '#lib/pack/parse-manifest.ts';
import { type ReadFile, readEdition } from '#lib/pack/read-edition.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { PublishError } from '#lib/publish/publish-error.ts';
import type { SiteState } from '#lib/publish/read-site.ts';
import type { SiteFiles } from '#lib/publish/site-files.ts';
import { targetPath } from '#lib/tuf/target-path.ts';
import { targetEntry } from '#lib/tuf/trusted-metadata.ts';
import { verifyFile } from '#lib/tuf/verify-file.ts';

/** The edition that a site publishes, read back from its signed files. */
export interface PublishedPack {
  readonly manifest: Manifest;
  readonly entities: readonly Entity[];
}

/** Reads the published edition whole and checks every file against its signature; throws `bad-site`. */
export async function readPublished(site: SiteFiles, state: SiteState, signal: AbortSignal): Promise<PublishedPack> {
  const readFile = signedReader(site, state);
  const manifest = parseManifestBytes(await readFile('pack.json', signal));
  const lines = await Array.fromAsync(readEdition(manifest, readFile, signal));
  return { manifest, entities: lines.map(({ entity }) => entity) };
}

function signedReader(site: SiteFiles, { targets }: SiteState): ReadFile {
  return async (name) => {
    const target = targetEntry(targets.signed, name);
    const bytes = target && (await site.read(`targets/${targetPath(name, target, true)}`));
    if (!target || !bytes)
      throw new PublishError('bad-site', `${name} of the published edition is missing in the site: restore the folder`);
    await verifyFile(bytes, target, name);
    return bytes;
  };
}
