/** The DER bytes of a PEM public key (RFC 7468). */
export function pemToDer(pem: string): Uint8Array<ArrayBuffer> {
  const match = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(pem);
  if (!match?.[1]) throw new TypeError('no PEM public key');
  return Uint8Array.from(atob(match[1].replace(/\s/g, '')), (char) => char.charCodeAt(0));
}
