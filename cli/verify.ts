import { toCanonicalLine } from '#lib/pack/canonical-line.ts';
import { readDelta } from '#lib/pack/delta.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import { readEdition } from '#lib/pack/read-edition.ts';
import { readSignedManifest, verifyRepository } from '#lib/sync/check-repository.ts';
import { fingerprintOfSite } from '#lib/sync/look-at-pack.ts';
import { type PackSite, readTarget } from '#lib/sync/pack-site.ts';
import { planFull } from '#lib/sync/plan-update.ts';
import { SyncError } from '#lib/sync/sync-error.ts';
import { memoryFiles } from '#lib/sync/trust-files.ts';
import { verifyEd25519 } from '#lib/tuf/ed25519-key.ts';
import type { Targets } from '#lib/tuf/metadata-schema.ts';
import { trustByFingerprint } from '#lib/tuf/refresh-root.ts';
import type { Command } from './command.ts';
import { counted } from './counted.ts';
import { openPackSite } from './open-pack-site.ts';
import { parseArguments } from './parse-arguments.ts';

/** Checks a published pack as a reader would, and all of it. */
export const verify: Command = {
  usage: 'SITE|FILE.zip|URL [--json]',
  summary: 'Verify a published pack: signatures, every full part and delta, the digest. Exit code 1 on any fault.',
  details: ['An address may end in #sha256=…: then the pack must begin with that root.'],
  async run(args, { cwd, print, signal }) {
    const { options, positionals } = parseArguments(args, { json: { type: 'boolean' } }, { min: 1, max: 1 });
    const { site, fingerprint: named } = await openPackSite(positionals[0] ?? '', cwd);
    const fingerprint = named ?? (await fingerprintOfSite(site, signal));
    const files = memoryFiles(site, new Map(), signal);
    const now = Date.now();
    await trustByFingerprint(files, fingerprint, { now, verify: verifyEd25519 });
    const targets = await verifyRepository(files, now);
    const manifest = await readSignedManifest(site, targets, signal);
    await verifyParts(site, targets, manifest, signal);
    const deltas = await verifyDeltas(site, targets, signal);
    const { id, edition, date, counts } = manifest;
    if (options.json) print(JSON.stringify({ pack: id, edition, date, counts, deltas, fingerprint }));
    else {
      print(
        `${id}: edition ${edition} of ${date}: ${describeCounts(counts)}, ${counted(deltas, 'delta')}: all verified`,
      );
      print(`root fingerprint: ${fingerprint}`);
    }
    return 0;
  },
};

function describeCounts({ entities, names, statements }: Manifest['counts']): string {
  return `${counted(entities, 'entity', 'entities')}, ${counted(names, 'name')}, ${counted(statements, 'statement')}`;
}

async function verifyParts(site: PackSite, targets: Targets, manifest: Manifest, signal: AbortSignal): Promise<void> {
  const planned = new Map(planFull(targets, manifest).files.map((file) => [file.name, file]));
  const readPlanned = async (name: string) => {
    const file = planned.get(name);
    if (!file) throw new SyncError('not-a-pack', `${name} is not signed`);
    return await readTarget(site, name, file.target, { signal });
  };
  // Reading to the end checks hashes, order, counts and digest; readers need no more, other tools may (clause 7.1).
  for await (const { id, text, entity } of readEdition(manifest, readPlanned, signal)) {
    if (toCanonicalLine(entity) === text) continue;
    throw new SyncError('not-a-pack', `the line of ${id} is not canonical JSON: build the pack again`);
  }
}

async function verifyDeltas(site: PackSite, targets: Targets, signal: AbortSignal): Promise<number> {
  const deltas = Object.entries(targets.targets).filter(([name]) => name.startsWith('delta-'));
  for (const [name, target] of deltas) {
    const bytes = await readTarget(site, name, target, { signal });
    const unpackedBytes = Number(target.custom?.unpackedBytes ?? 0);
    for await (const _ of readDelta({ name, bytes, unpackedBytes }, signal));
  }
  return deltas.length;
}
