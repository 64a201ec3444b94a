import { createHash } from 'node:crypto';
import { canonicalize } from '@tufjs/canonical-json';
import { newSigner, type PublicKey, type Signer } from './signer.ts';

export interface RoleKeys {
  keyids: string[];
  threshold: number;
  [field: string]: unknown;
}

export interface FileMeta {
  version: number;
  length?: number;
  hashes?: Record<string, string>;
}

export interface Delegation extends RoleKeys {
  name: string;
  terminating: boolean;
  paths: string[];
}

/** The signed part of any role; a role uses the fields of its kind. */
export interface Signed {
  _type: string;
  spec_version: string;
  version: number;
  expires: string;
  keys: Record<string, PublicKey>;
  roles: Record<string, RoleKeys>;
  meta: Record<string, FileMeta>;
  targets: Record<string, { length: number; hashes: Record<string, string> }>;
  delegations?: { keys: Record<string, PublicKey>; roles: Delegation[] };
  [field: string]: unknown;
}

export interface Artifact {
  data: Buffer;
  hashes: Record<string, string>;
}

const DAY_MS = 86_400_000;
const TOP_LEVEL = ['root', 'timestamp', 'snapshot', 'targets'];

/** A time `days` from now as metadata writes it. */
export function daysFromNow(days: number): string {
  return `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 19)}Z`;
}

/** A repository whose every version a test can bend; the same in its workings as the suite's simulator. */
export class Repository {
  readonly roles = new Map<string, Signed>();
  /** Every version ever published; delete a role's list to start again from version 1. */
  readonly published = new Map<string, Buffer[]>();
  readonly signers = new Map<string, Map<string, Signer>>();
  readonly artifacts = new Map<string, Artifact>();
  /** Requests as `[role, version or null]`, in order. */
  readonly metadataRequests: [string, number | null][] = [];
  readonly artifactRequests: [string, string | null][] = [];
  withHashes = false;

  constructor() {
    for (const type of TOP_LEVEL) this.roles.set(type, aSigned(type));
    this.root.consistent_snapshot = true;
    this.timestamp.meta = { 'snapshot.json': { version: 1 } };
    this.snapshot.meta = { 'targets.json': { version: 1 } };
    this.root.roles = Object.fromEntries(TOP_LEVEL.map((type) => [type, { keyids: [], threshold: 1 }]));
    for (const type of TOP_LEVEL) this.addKey(type);
    this.publish('targets', 'snapshot', 'timestamp', 'root');
  }

  get root(): Signed {
    return this.signed('root');
  }

  get timestamp(): Signed {
    return this.signed('timestamp');
  }

  get snapshot(): Signed {
    return this.signed('snapshot');
  }

  get targets(): Signed {
    return this.signed('targets');
  }

  signed(role: string): Signed {
    const signed = this.roles.get(role);
    if (!signed) throw new Error(`no role ${role}`);
    return signed;
  }

  signersOf(role: string): Map<string, Signer> {
    const signers = this.signers.get(role) ?? new Map<string, Signer>();
    this.signers.set(role, signers);
    return signers;
  }

  /** Adds a key to a role of root, or to a delegated role of its delegator. */
  addKey(role: string, signer: Signer = newSigner(), delegator = 'root'): Signer {
    const signed = this.signed(delegator);
    const keys = delegator === 'root' ? signed.keys : signed.delegations?.keys;
    const given =
      delegator === 'root' ? signed.roles[role] : signed.delegations?.roles.find((one) => one.name === role);
    if (!keys || !given) throw new Error(`no role ${role} in ${delegator}`);
    keys[signer.keyid] = signer.key;
    given.keyids.push(signer.keyid);
    this.signersOf(role).set(signer.keyid, signer);
    return signer;
  }

  /** Removes all keys of a top-level role and gives it as many new ones as its threshold asks for. */
  rotateKeys(role: string): void {
    const given = this.root.roles[role];
    if (!given) throw new Error(`no role ${role}`);
    given.keyids = [];
    this.signersOf(role).clear();
    for (let n = 0; n < given.threshold; n++) this.addKey(role);
  }

  /** Signs new versions and names them in snapshot and timestamp. */
  publish(...roles: readonly string[]): void {
    for (const role of roles) {
      const signed = this.signed(role);
      const versions = this.published.get(role);
      if (versions) signed.version++;
      const bytes = this.sign(role);
      this.published.set(role, [...(versions ?? []), bytes]);
      this.#name(role, { version: signed.version, ...(this.withHashes ? hashesAndLength(bytes) : {}) });
    }
  }

  #name(role: string, meta: FileMeta): void {
    if (role === 'snapshot') this.timestamp.meta = { 'snapshot.json': meta };
    else if (role !== 'root' && role !== 'timestamp') this.snapshot.meta[`${role}.json`] = meta;
  }

  sign(role: string): Buffer {
    const signed = this.signed(role);
    const payload = Buffer.from(canonicalize(signed));
    const signatures = [...this.signersOf(role).values()].map(({ keyid, sign }) => ({ keyid, sig: sign(payload) }));
    return Buffer.from(JSON.stringify({ signatures, signed }, null, 1));
  }

  addArtifact(role: string, data: Buffer, path: string, algorithms: readonly string[] = ['sha256']): void {
    const hashes = Object.fromEntries(algorithms.map((one) => [one, createHash(one).update(data).digest('hex')]));
    this.signed(role).targets[path] = { length: data.length, hashes };
    this.artifacts.set(path, { data, hashes });
  }

  addDelegation(delegator: string, role: Partial<Delegation> & { name: string }): void {
    const signed = this.signed(delegator);
    signed.delegations ??= { keys: {}, roles: [] };
    signed.delegations.roles.push({ keyids: [], threshold: 1, terminating: false, paths: ['*'], ...role });
    if (!this.roles.has(role.name)) this.roles.set(role.name, aSigned('targets'));
    this.addKey(role.name, newSigner(), delegator);
  }

  /** Answers `metadata/…` and `targets/…` as a static host would; null: 404. */
  fetch(path: string): Buffer | null {
    return path.startsWith('metadata/') ? this.#metadata(path.slice(9, -5)) : this.#artifact(path.slice(8));
  }

  latest(role: string, version?: number): Buffer | null {
    const versions = this.published.get(role) ?? [];
    return (version === undefined ? versions.at(-1) : versions[version - 1]) ?? null;
  }

  #metadata(name: string): Buffer | null {
    const dot = name.indexOf('.');
    const versioned = name !== 'timestamp';
    const role = versioned ? name.slice(dot + 1) : name;
    const version = versioned ? Number(name.slice(0, dot)) : null;
    this.metadataRequests.push([role, version]);
    return this.latest(decodeURIComponent(role), version ?? undefined);
  }

  #artifact(path: string): Buffer | null {
    const folders = path.split('/');
    const [hash = '', ...name] = (folders.pop() ?? '').split('.');
    const plain = decodeURIComponent([...folders, name.join('.')].join('/'));
    this.artifactRequests.push([plain, hash]);
    const artifact = this.artifacts.get(plain);
    return artifact && Object.values(artifact.hashes).includes(hash) ? artifact.data : null;
  }
}

function aSigned(type: string): Signed {
  const common = { _type: type, spec_version: '1.0.31', version: 1, expires: daysFromNow(30) };
  return { ...common, keys: {}, roles: {}, meta: {}, targets: {} };
}

/** Length and hash of a metadata file. */
export function hashesAndLength(bytes: Buffer): { length: number; hashes: Record<string, string> } {
  return { length: bytes.length, hashes: { sha256: createHash('sha256').update(bytes).digest('hex') } };
}
