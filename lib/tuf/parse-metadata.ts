import { canonicalize } from '@tufjs/canonical-json';
import * as v from 'valibot';
import { envelopeSchema, rootSchema, snapshotSchema, targetsSchema, timestampSchema } from './metadata-schema.ts';
import { TufError } from './tuf-error.ts';

const SCHEMAS = { root: rootSchema, timestamp: timestampSchema, snapshot: snapshotSchema, targets: targetsSchema };

/** The four kinds of metadata. */
export type MetadataType = keyof typeof SCHEMAS;

/** What a kind of metadata says. */
export type SignedOf<T extends MetadataType> = v.InferOutput<(typeof SCHEMAS)[T]>;

export interface Signature {
  readonly keyid: string;
  readonly sig: string;
}

/** A metadata file, parsed but not yet trusted. */
export interface Metadata<T extends MetadataType> {
  readonly bytes: Uint8Array;
  readonly signed: SignedOf<T>;
  readonly signatures: readonly Signature[];
  /** The canonical form of `signed`, which the signatures cover (§4.2), unknown fields included. */
  readonly payload: Uint8Array<ArrayBuffer>;
}

const ENCODER = new TextEncoder();
/** Strict: a byte order mark or a byte that is no UTF-8 is no part of JSON. */
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Parses a metadata file of one kind; throws `malformed` (a file of another kind too) and `unsupported`. */
export function parseMetadata<T extends MetadataType>(type: T, bytes: Uint8Array, name: string): Metadata<T> {
  try {
    const json: unknown = JSON.parse(DECODER.decode(bytes));
    const envelope = v.parse(envelopeSchema, json);
    // §4.3 spec_version: another major version may mean other rules.
    if (!/^1\./.test(envelope.signed.spec_version)) {
      throw new TufError('unsupported', `${name} is of TUF ${envelope.signed.spec_version}: update Sidelight`);
    }
    const signed = v.parse(SCHEMAS[type], envelope.signed) as SignedOf<T>;
    return { bytes, signed, signatures: envelope.signatures, payload: ENCODER.encode(canonicalize(signedOf(json))) };
  } catch (cause) {
    if (cause instanceof TufError) throw cause;
    throw new TufError('malformed', `${name} is no ${type} metadata: the host serves something else`, { cause });
  }
}

/** The signed part exactly as it came: what valibot gives back may have defaults filled in. */
function signedOf(json: unknown): Parameters<typeof canonicalize>[0] {
  return (json as { signed: Parameters<typeof canonicalize>[0] }).signed;
}
