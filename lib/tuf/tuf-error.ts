/** What an attack, or a fault that looks like one, is called; clauses are those of the TUF specification 1.0. */
export type TufErrorCode =
  /** Not signed by the threshold of keys that the role needs: arbitrary software, key compromise (§5.3.4 …). */
  | 'signature-invalid'
  /** An older version than one seen before: rollback (§5.4.3, §5.5.5). */
  | 'rolled-back'
  /** Signed, but past its expiry: freeze (§5.3.10, §5.4.4, §5.5.6, §5.6.5). */
  | 'expired'
  /** Files of different versions of the repository: mix and match (§5.5.2, §5.5.4, §5.6.2, §5.6.4). */
  | 'mixed'
  /** More bytes than signed or allowed: endless data (§5.3.3 …). */
  | 'too-large'
  /** Fewer bytes than signed. */
  | 'truncated'
  /** No such file in the repository. */
  | 'missing'
  /** No metadata of the format, or of another role. */
  | 'malformed'
  /** A specification version or kind of key that this client does not know. */
  | 'unsupported'
  /** More new roots or delegations than any honest publisher makes. */
  | 'too-many'
  /** The first root is not the one that the subscription's fingerprint names. */
  | 'fingerprint-mismatch'
  /** No role that may speak for this path signs it. */
  | 'unknown-target';

/** A repository that must not be trusted as it stands. `message` names the file and the remedy. */
export class TufError extends Error {
  override readonly name = 'TufError';
  readonly code: TufErrorCode;

  constructor(code: TufErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
