import type { Snapshot, Targets } from './metadata-schema.ts';
import type { Metadata, MetadataType } from './parse-metadata.ts';
import { TufError } from './tuf-error.ts';
import type { Authority, SignatureVerifier } from './verify-signatures.ts';

/** What a refresh has verified. */
export interface TrustedMetadata {
  readonly root: Metadata<'root'>;
  readonly timestamp: Metadata<'timestamp'>;
  readonly snapshot: Metadata<'snapshot'>;
  readonly targets: Metadata<'targets'>;
}

/** Clock and signatures of one refresh; the time is fixed at its start (§5.1). */
export interface RefreshContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly verify: SignatureVerifier;
}

/** Who the root lets sign a top-level role. */
export function authorityOf(root: Metadata<'root'>, role: 'root' | 'timestamp' | 'snapshot' | 'targets'): Authority {
  return { role: root.signed.roles[role], keys: root.signed.keys };
}

/** Throws `expired` where metadata is past its expiry. */
export function refuseExpired(metadata: Metadata<MetadataType>, name: string, { now }: RefreshContext): void {
  if (Date.parse(metadata.signed.expires) > now) return;
  throw new TufError(
    'expired',
    `${name} expired on ${metadata.signed.expires}: the host serves nothing newer, or this clock is wrong`,
  );
}

/** Name under which a version of a role lies on the host (§6.2, consistent snapshots). */
export function fileNameOf(role: string, version: number, consistent: boolean): string {
  const quoted = quoteRole(role);
  return consistent ? `${version}.${quoted}.json` : `${quoted}.json`;
}

/** A role's name as a part of an address or of a file's name: no slash, question mark or dots that climb (§4.5 name). */
export function quoteRole(role: string): string {
  return encodeURIComponent(role).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** What the snapshot says of a targets role, or null. */
export function snapshotEntry(snapshot: Snapshot, role: string): Snapshot['meta'][string] | null {
  const file = `${role}.json`;
  return Object.hasOwn(snapshot.meta, file) ? (snapshot.meta[file] ?? null) : null;
}

/** What targets metadata says of a path, or null. */
export function targetEntry(targets: Targets, path: string): Targets['targets'][string] | null {
  return Object.hasOwn(targets.targets, path) ? (targets.targets[path] ?? null) : null;
}
