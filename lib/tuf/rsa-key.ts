import { pemToDer } from './pem.ts';
import type { SignatureVerifier } from './verify-signatures.ts';

/** Salt of rsassa-pss-sha256 as TUF tools make it: as long as the hash. */
const SALT_BYTES = 32;

/** Verifies RSASSA-PSS with SHA-256, keys as PEM; for foreign repositories. */
export const verifyRsa: SignatureVerifier = async (key, signature, payload) => {
  if (key.keytype !== 'rsa' || key.scheme !== 'rsassa-pss-sha256') return false;
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-256' };
  const publicKey = await crypto.subtle.importKey('spki', pemToDer(key.keyval.public), algorithm, false, ['verify']);
  return await crypto.subtle.verify({ name: 'RSA-PSS', saltLength: SALT_BYTES }, publicKey, signature, payload);
};
