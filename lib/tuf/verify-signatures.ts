import type { Key, Role } from './metadata-schema.ts';
import type { Metadata, MetadataType } from './parse-metadata.ts';
import { TufError } from './tuf-error.ts';

/** Verifies one signature by one key; false for a wrong one, and for a kind of key that it does not know. */
export type SignatureVerifier = (
  key: Key,
  signature: Uint8Array<ArrayBuffer>,
  payload: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

/** Who may sign a role: key ids and threshold from the delegator, and its keys. */
export interface Authority {
  readonly role: Role;
  readonly keys: Readonly<Record<string, Key>>;
}

/**
 * Throws `signature-invalid` unless a threshold of different keys of the role signed the file (§5.3.4, §5.4.2, §5.5.3,
 * §5.6.3). Wrong signatures and those of unknown keys are not counted; one public key under two ids counts once.
 */
export async function verifySignatures(
  metadata: Metadata<MetadataType>,
  authority: Authority,
  verify: SignatureVerifier,
  name: string,
): Promise<void> {
  const signers = new Set<string>();
  for (const keyid of authority.role.keyids) {
    const key = Object.hasOwn(authority.keys, keyid) ? authority.keys[keyid] : undefined;
    const signature = metadata.signatures.find((one) => one.keyid === keyid);
    if (!key || !signature) continue;
    if (await isGood(key, signature.sig, metadata.payload, verify)) signers.add(key.keyval.public);
    if (signers.size >= authority.role.threshold) return;
  }
  throw new TufError(
    'signature-invalid',
    `${name} has ${signers.size} of ${authority.role.threshold} signatures that it needs: the host or its keys are not to be trusted`,
  );
}

async function isGood(
  key: Key,
  sig: string,
  payload: Uint8Array<ArrayBuffer>,
  verify: SignatureVerifier,
): Promise<boolean> {
  if (sig === '' || sig.length % 2 !== 0 || !/^[0-9a-fA-F]+$/.test(sig)) return false;
  try {
    return await verify(key, fromHex(sig), payload);
  } catch {
    // A key or signature that the platform cannot even read is a wrong one.
    return false;
  }
}

/** Bytes of a hexadecimal text of even length. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
