import { verifyEcdsa } from './ecdsa-key.ts';
import { verifyEd25519 } from './ed25519-key.ts';
import { verifyRsa } from './rsa-key.ts';
import type { SignatureVerifier } from './verify-signatures.ts';

/** Verifies by every kind of key that the TUF specification names (§4.2): for the conformance suite and foreign tools. */
export const verifyAnyKey: SignatureVerifier = async (key, signature, payload) => {
  switch (key.keytype) {
    case 'ed25519':
      return await verifyEd25519(key, signature, payload);
    case 'ecdsa':
    case 'ecdsa-sha2-nistp256':
      return await verifyEcdsa(key, signature, payload);
    case 'rsa':
      return await verifyRsa(key, signature, payload);
    default:
      return false;
  }
};
