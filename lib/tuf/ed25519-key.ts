import { fromHex, type SignatureVerifier } from './verify-signatures.ts';

/** Verifies Ed25519 signatures (RFC 8032) by WebCrypto; every other kind of key is none of its own. */
export const verifyEd25519: SignatureVerifier = async (key, signature, payload) => {
  if (key.keytype !== 'ed25519' || key.scheme !== 'ed25519') return false;
  const publicKey = await crypto.subtle.importKey('raw', fromHex(key.keyval.public), 'Ed25519', false, ['verify']);
  return await crypto.subtle.verify('Ed25519', publicKey, signature, payload);
};
