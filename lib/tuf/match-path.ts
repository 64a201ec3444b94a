import type { DelegatedRole, SuccinctRoles } from './metadata-schema.ts';
import { toHex } from './verify-file.ts';

/** Whether a delegated role may speak for a path (§4.5, PATHPATTERN or path_hash_prefixes). */
export async function coversPath(role: DelegatedRole, path: string): Promise<boolean> {
  if (role.paths) return role.paths.some((pattern) => matchesPattern(path, pattern));
  const hash = await hashOf(path);
  return (role.path_hash_prefixes ?? []).some((prefix) => hash.startsWith(prefix));
}

/** Name of the bin that speaks for a path under succinct delegation (TAP 15). */
export async function binOf(roles: SuccinctRoles, path: string): Promise<string> {
  const first = Number.parseInt((await hashOf(path)).slice(0, 8), 16);
  const bin = Math.floor(first / 2 ** (32 - roles.bit_length));
  const digits = Math.ceil(roles.bit_length / 4);
  return `${roles.name_prefix}-${bin.toString(16).padStart(digits, '0')}`;
}

async function hashOf(path: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(path))));
}

/** Shell-style match by path segment: `*` and `?` never match a slash; case counts. Linear, with one step back. */
export function matchesPattern(path: string, pattern: string): boolean {
  const segments = path.split('/');
  const patterns = pattern.split('/');
  return (
    segments.length === patterns.length && segments.every((segment, i) => matchesSegment(segment, patterns[i] ?? ''))
  );
}

function matchesSegment(text: string, pattern: string): boolean {
  let at = 0;
  let p = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    if (pattern[p] === '*') {
      star = p++;
      starAt = at;
    } else if (pattern[p] === '?' || pattern[p] === text[at]) {
      p++;
      at++;
    } else if (star >= 0) {
      p = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
