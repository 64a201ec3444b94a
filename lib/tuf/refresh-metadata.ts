import { refreshRoot } from './refresh-root.ts';
import { refreshSnapshot } from './refresh-snapshot.ts';
import { refreshTargets } from './refresh-targets.ts';
import { refreshTimestamp } from './refresh-timestamp.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { authorityOf, type RefreshContext, type TrustedMetadata } from './trusted-metadata.ts';

/**
 * The client workflow of the TUF specification 1.0, §5.3–5.6: root, timestamp, snapshot, targets. Every file is kept as
 * soon as it is verified, and every later refresh checks the kept ones again: a refresh that failed half way is taken
 * up where it failed, and one that finds nothing new still notices what has expired.
 */
export async function refreshMetadata(files: RepositoryFiles, context: RefreshContext): Promise<TrustedMetadata> {
  const root = await refreshRoot(files, context);
  const timestamp = await refreshTimestamp(files, root, context);
  const snapshot = await refreshSnapshot(files, { root, timestamp }, context);
  const role = {
    name: 'targets',
    authority: authorityOf(root, 'targets'),
    snapshot,
    consistent: root.signed.consistent_snapshot,
  };
  const targets = await refreshTargets(files, role, context);
  return { root, timestamp, snapshot, targets };
}
