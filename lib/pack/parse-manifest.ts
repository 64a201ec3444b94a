import { MAX_MANIFEST_BYTES } from './limits.ts';
import { type Manifest, manifestSchema } from './manifest.ts';
import { PackError } from './pack-error.ts';
import { parseWith } from './parse-border.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Version of the format that this reads (clause 1). */
const [MAJOR, MINOR] = [1, 0];

/** Reads pack.json (clause 6). Throws `unsupported-version` for a higher major, `bad-manifest` otherwise. */
export function parseManifest(input: unknown): Manifest {
  const format = input && typeof input === 'object' && 'format' in input ? String(input.format) : '';
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(format) ?? [];
  if (major !== undefined && Number(major) !== MAJOR) {
    throw new PackError(
      'unsupported-version',
      `pack.json has format ${format}, this reads ${MAJOR}.x: update Sidelight`,
    );
  }
  const known = Number(minor) > MINOR ? knownMembers(input) : input;
  return parseWith(manifestSchema, known, { code: 'bad-manifest', subject: 'pack.json' });
}

/** A later minor may have added members (clause 1.2): those that this reader does not know it leaves out. */
function knownMembers(input: unknown): unknown {
  return Object.fromEntries(
    Object.entries(Object(input)).filter(([key]) => Object.hasOwn(manifestSchema.entries, key)),
  );
}

/** Reads the bytes of pack.json under its limit. */
export function parseManifestBytes(bytes: Uint8Array): Manifest {
  if (bytes.length > MAX_MANIFEST_BYTES) {
    throw new PackError('too-large', `pack.json has ${bytes.length} bytes, more than ${MAX_MANIFEST_BYTES}`);
  }
  return parseManifest(parseText(bytes));
}

function parseText(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PackError('bad-manifest', 'pack.json is no JSON: build or fetch the pack again', { cause });
  }
}

/** Refuses a pack that needs a newer vocabulary than this reader's (clause 10). */
export function refuseNewerVocabulary(manifest: Manifest, vocabulary: Pick<Vocabulary, 'version'>): void {
  if (manifest.vocabulary.minimum <= vocabulary.version) return;
  throw new PackError(
    'unsupported-version',
    `${manifest.id} needs vocabulary ${manifest.vocabulary.minimum}, this has ${vocabulary.version}: update Sidelight`,
  );
}
