import type { TargetFile } from './metadata-schema.ts';
import { TufError } from './tuf-error.ts';

/**
 * Where a target lies below the host's folder of targets (§5.7.2): with consistent snapshots its name is prefixed by
 * one of its hashes. Each part of the path is quoted, so that no name leaves the folder or starts a query.
 */
export function targetPath(path: string, target: TargetFile, consistent: boolean): string {
  const parts = path.split('/').map((part) => encodeURIComponent(part));
  if (parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new TufError('malformed', `"${path.slice(0, 80)}" is no path of a target`);
  }
  const hash = target.hashes.sha256 ?? Object.values(target.hashes)[0] ?? '';
  const name = parts.pop() ?? '';
  return [...parts, consistent ? `${hash}.${name}` : name].join('/');
}
