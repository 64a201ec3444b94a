import { TufError } from './tuf-error.ts';

/** Signed length and hashes of a file (§4.4, §4.5). */
export interface SignedFile {
  readonly length?: number | undefined;
  readonly hashes?: Readonly<Record<string, string>> | undefined;
}

const ALGORITHMS: Readonly<Record<string, string>> = { sha256: 'SHA-256', sha512: 'SHA-512' };

/**
 * Throws `mixed` where bytes are not the signed file (§5.5.2, §5.6.2, §5.7.3), `unsupported` where no hash is of a kind
 * that this client knows. Every known hash must agree.
 */
export async function verifyFile(bytes: Uint8Array, file: SignedFile, name: string): Promise<void> {
  if (file.length !== undefined && bytes.length !== file.length) {
    throw new TufError(
      bytes.length < file.length ? 'truncated' : 'too-large',
      `${name} has ${bytes.length} bytes, signed are ${file.length}`,
    );
  }
  if (!file.hashes) return;
  const known = Object.entries(file.hashes).filter(([algorithm]) => Object.hasOwn(ALGORITHMS, algorithm));
  if (known.length === 0) throw new TufError('unsupported', `${name} is signed with no hash that Sidelight knows`);
  for (const [algorithm, expected] of known) {
    const digest = await crypto.subtle.digest(ALGORITHMS[algorithm] ?? '', Uint8Array.from(bytes));
    if (toHex(new Uint8Array(digest)) !== expected.toLowerCase()) {
      throw new TufError(
        'mixed',
        `${name} is not the file that is signed: the host serves parts of another edition, or damaged ones`,
      );
    }
  }
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
