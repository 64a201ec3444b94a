import { canonicalize } from '@tufjs/canonical-json';
import { toHex } from '#lib/tuf/verify-file.ts';
import type { RoleSigner } from './role-signer.ts';

/** Version of the TUF specification that the metadata follow. */
export const SPEC_VERSION = '1.0.34';

/** Fields that every signed part has. */
export interface SignedHead {
  readonly version: number;
  readonly expires: string;
}

/** Signs the canonical form of `signed` by every signer and gives the file's bytes (§4.2). */
export async function signMetadata(signed: object, signers: readonly RoleSigner[]): Promise<Uint8Array<ArrayBuffer>> {
  const payload = new TextEncoder().encode(canonicalize(signed));
  const signatures = await Promise.all(
    signers.map(async (signer) => ({ keyid: signer.keyid, sig: toHex(await signer.sign(payload)) })),
  );
  return new TextEncoder().encode(`${JSON.stringify({ signatures, signed }, null, 1)}\n`);
}

/** A time as metadata write it, `days` after `now` (milliseconds since 1970). */
export function expiryAfter(now: number, days: number): string {
  return `${new Date(now + days * 86_400_000).toISOString().slice(0, 19)}Z`;
}
