import { canonicalize } from '@tufjs/canonical-json';
import { toHex } from '#lib/tuf/verify-file.ts';

/** A key as metadata lists it: Ed25519, the raw public key in hexadecimal (TUF specification §4.2). */
export interface PublicKey {
  readonly keytype: 'ed25519';
  readonly scheme: 'ed25519';
  readonly keyval: { readonly public: string };
}

/** A key that signs metadata. */
export interface RoleSigner {
  readonly keyid: string;
  readonly key: PublicKey;
  sign(payload: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

/** The signer of an Ed25519 key pair of WebCrypto. */
export async function createSigner({ publicKey, privateKey }: CryptoKeyPair): Promise<RoleSigner> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const key: PublicKey = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: toHex(raw) } };
  return {
    key,
    keyid: await keyIdOf(key),
    sign: async (payload) => new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, payload)),
  };
}

/** A new signer; its private key can be had from `pair`. */
export async function generateKeyPair(): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
}

/** §4.2: the id of a key is the SHA-256 of its canonical form. */
async function keyIdOf(key: PublicKey): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalize(key));
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
