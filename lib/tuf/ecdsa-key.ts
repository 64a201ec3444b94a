import { pemToDer } from './pem.ts';
import type { SignatureVerifier } from './verify-signatures.ts';

const COORDINATE_BYTES = 32;

/** Verifies ECDSA over P-256 with SHA-256, keys as PEM, signatures as DER; for foreign repositories. */
export const verifyEcdsa: SignatureVerifier = async (key, signature, payload) => {
  if (key.scheme !== 'ecdsa-sha2-nistp256') return false;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const publicKey = await crypto.subtle.importKey('spki', pemToDer(key.keyval.public), algorithm, false, ['verify']);
  return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, toRaw(signature), payload);
};

/** WebCrypto wants r ‖ s of 32 bytes each; a DER signature is SEQUENCE { INTEGER r, INTEGER s }. */
function toRaw(der: Uint8Array): Uint8Array<ArrayBuffer> {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) throw new TypeError('no DER sequence');
  const raw = new Uint8Array(2 * COORDINATE_BYTES);
  const afterR = placeInteger(der, 2, raw, 0);
  if (placeInteger(der, afterR, raw, COORDINATE_BYTES) !== der.length) throw new TypeError('bytes after the sequence');
  return raw;
}

/** Copies the INTEGER at `at`, right-aligned, into the coordinate at `to`; gives the offset after it. */
function placeInteger(der: Uint8Array, at: number, raw: Uint8Array, to: number): number {
  const length = der[at + 1] ?? 0;
  const end = at + 2 + length;
  if (der[at] !== 0x02 || length === 0 || end > der.length) throw new TypeError('no DER integer');
  let start = at + 2;
  while (start < end && der[start] === 0) start++;
  if (end - start > COORDINATE_BYTES) throw new TypeError('integer too long');
  raw.set(der.subarray(start, end), to + COORDINATE_BYTES - (end - start));
  return end;
}
