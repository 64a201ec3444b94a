import { findTarget } from '../../lib/tuf/find-target.ts';
import { refreshMetadata } from '../../lib/tuf/refresh-metadata.ts';
import type { RepositoryFiles } from '../../lib/tuf/repository-files.ts';
import { targetPath } from '../../lib/tuf/target-path.ts';
import { verifyAnyKey } from '../../lib/tuf/verify-any-key.ts';
import { verifyFile } from '../../lib/tuf/verify-file.ts';

/** Where artifacts come from and where they are kept. */
export interface ArtifactFiles {
  /** Reads an artifact from the host, at most `limitBytes`; null where there is none. */
  fetch(path: string, limitBytes: number): Promise<Uint8Array | null>;
  load(name: string): Promise<Uint8Array | null>;
  save(name: string, bytes: Uint8Array): Promise<void>;
}

/** The suite's `refresh`. */
export async function refresh(files: RepositoryFiles, now: number): Promise<void> {
  await refreshMetadata(files, { now, verify: verifyAnyKey });
}

/** The suite's `download`: refreshes, then gets the artifacts in order, those that are kept and right not again. */
export async function download(
  files: RepositoryFiles,
  artifacts: ArtifactFiles,
  names: readonly string[],
  now: number,
): Promise<void> {
  const context = { now, verify: verifyAnyKey };
  const trusted = await refreshMetadata(files, context);
  for (const name of names) {
    const target = await findTarget(files, trusted, name, context);
    const kept = await artifacts.load(name);
    if (kept && (await isSame(kept, target, name))) continue;
    const path = targetPath(name, target, trusted.root.signed.consistent_snapshot);
    const bytes = await artifacts.fetch(path, target.length);
    if (!bytes) throw new Error(`${path} is not there`);
    await verifyFile(bytes, target, name);
    await artifacts.save(name, bytes);
  }
}

async function isSame(kept: Uint8Array, target: Parameters<typeof verifyFile>[1], name: string): Promise<boolean> {
  return await verifyFile(kept, target, name).then(
    () => true,
    () => false,
  );
}
