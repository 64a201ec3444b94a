import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';

/**
 * Rounds of PBKDF2 with HMAC-SHA-256 that a passphrase is stretched by: what OWASP's password storage guide asks for.
 * Node's own export takes 2,048, which a graphics card tries some million times a second.
 */
export const ROUNDS = 600_000;

/** Object identifiers of RFC 8018 and NIST, in DER. */
const OIDS = {
  pbes2: '06092a864886f70d01050d',
  pbkdf2: '06092a864886f70d01050c',
  hmacWithSha256: '06082a864886f70d0209',
  aes256Cbc: '060960864801650304012a',
} as const;

const SEQUENCE = 0x30;
const OCTETS = 0x04;
const INTEGER = 0x02;
const NULL = Buffer.from('0500', 'hex');

/** A PKCS #8 private key, encrypted by PBES2 (RFC 8018 §6.2) with a passphrase, as PEM that OpenSSL reads. */
export function encryptKey(pkcs8: Uint8Array, passphrase: string): string {
  const [salt, iv] = [randomBytes(16), randomBytes(16)];
  const key = pbkdf2Sync(passphrase, salt, ROUNDS, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const sealed = Buffer.concat([cipher.update(pkcs8), cipher.final()]);
  const derivation = der(SEQUENCE, oid('pbkdf2'), der(SEQUENCE, der(OCTETS, salt), rounds(), hmac()));
  const encryption = der(SEQUENCE, oid('aes256Cbc'), der(OCTETS, iv));
  const algorithm = der(SEQUENCE, oid('pbes2'), der(SEQUENCE, derivation, encryption));
  return toPem(der(SEQUENCE, algorithm, der(OCTETS, sealed)));
}

function rounds(): Buffer {
  return der(INTEGER, Buffer.from(ROUNDS.toString(16).padStart(6, '0'), 'hex'));
}

function hmac(): Buffer {
  return der(SEQUENCE, oid('hmacWithSha256'), NULL);
}

function oid(name: keyof typeof OIDS): Buffer {
  return Buffer.from(OIDS[name], 'hex');
}

/** A value in DER; all of them are shorter than 256 bytes. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const length = content.length < 128 ? [content.length] : [0x81, content.length];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function toPem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN ENCRYPTED PRIVATE KEY-----', ...lines, '-----END ENCRYPTED PRIVATE KEY-----', ''].join('\n');
}
