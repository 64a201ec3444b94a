import { MAX_DELEGATIONS } from './limits.ts';
import { binOf, coversPath } from './match-path.ts';
import type { Delegations, Role, TargetFile } from './metadata-schema.ts';
import type { Metadata } from './parse-metadata.ts';
import { refreshTargets } from './refresh-targets.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { type RefreshContext, type TrustedMetadata, targetEntry } from './trusted-metadata.ts';
import { TufError } from './tuf-error.ts';

interface Visit {
  readonly name: string;
  readonly role: Role;
  readonly delegations: Delegations;
}

/**
 * Finds what signs a path, through delegations where the top-level targets do not name it (§5.6.7): depth first, in
 * the order of the delegator, each role once. A role is verified against the delegator on the way taken now, never by
 * what another way had found. Throws `unknown-target`, `too-many`.
 */
export async function findTarget(
  files: RepositoryFiles,
  trusted: TrustedMetadata,
  path: string,
  context: RefreshContext,
): Promise<TargetFile> {
  const visited = new Set<string>(['targets']);
  let found = targetEntry(trusted.targets.signed, path);
  let waiting = await delegationsFor(trusted.targets, path);
  while (!found) {
    const visit = waiting.shift();
    if (!visit) throw new TufError('unknown-target', `${path} is signed by no role that may: check its name`);
    if (visited.has(visit.name)) continue;
    if (visited.size > MAX_DELEGATIONS)
      throw new TufError('too-many', `${path} lies behind more than ${MAX_DELEGATIONS} delegations`);
    visited.add(visit.name);
    const targets = await refreshTargets(files, toTargetsRole(visit, trusted), context);
    found = targetEntry(targets.signed, path);
    const children = await delegationsFor(targets, path);
    // A terminating delegation ends the search behind it: only its own descendants go on.
    waiting = children.some((child) => child.terminating) ? children : [...children, ...waiting];
  }
  return found;
}

function toTargetsRole({ name, role, delegations }: Visit, { root, snapshot }: TrustedMetadata) {
  const consistent = root.signed.consistent_snapshot;
  return { name, authority: { role, keys: delegations.keys }, snapshot, consistent };
}

/** Delegations of a role that cover the path, in order, up to and with the first terminating one. */
async function delegationsFor(
  targets: Metadata<'targets'>,
  path: string,
): Promise<(Visit & { readonly terminating: boolean })[]> {
  const { delegations } = targets.signed;
  if (!delegations) return [];
  if (delegations.succinct_roles) {
    const role = delegations.succinct_roles;
    return [{ name: await binOf(role, path), role, delegations, terminating: true }];
  }
  const visits: (Visit & { readonly terminating: boolean })[] = [];
  for (const role of delegations.roles ?? []) {
    if (!(await coversPath(role, path))) continue;
    visits.push({ name: role.name, role, delegations, terminating: role.terminating });
    if (role.terminating) break;
  }
  return visits;
}
