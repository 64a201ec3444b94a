import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { canonicalize } from '@tufjs/canonical-json';

/** A key of a repository's role, as metadata lists it. */
export interface PublicKey {
  keytype: string;
  scheme: string;
  keyval: { public: string };
  [field: string]: unknown;
}

/** A key pair that signs metadata. */
export interface Signer {
  keyid: string;
  readonly key: PublicKey;
  sign(payload: Buffer): string;
}

/** The key id that TUF gives a key: SHA-256 of its canonical form. */
export function keyIdOf(key: PublicKey): string {
  return createHash('sha256').update(canonicalize(key)).digest('hex');
}

function aSigner(keytype: string, scheme: string, publicText: string, signWith: (payload: Buffer) => Buffer): Signer {
  const key: PublicKey = { keytype, scheme, keyval: { public: publicText } };
  return { keyid: keyIdOf(key), key, sign: (payload) => signWith(payload).toString('hex') };
}

const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

/** Makes a key pair of a kind that the suite uses. */
export function newSigner(keytype = 'ed25519', scheme = 'ed25519'): Signer {
  if (keytype === 'rsa') {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pss = { key: privateKey, padding: 6, saltLength: 32 };
    return aSigner(keytype, scheme, pemOf(publicKey), (payload) => sign('sha256', payload, pss));
  }
  if (keytype === 'ecdsa') {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return aSigner(keytype, scheme, pemOf(publicKey), (payload) => sign('sha256', payload, privateKey));
  }
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  return aSigner(keytype, scheme, raw, (payload) => sign(null, payload, privateKey));
}
