import { toCanonicalLine } from '#lib/pack/canonical-line.ts';
import { readDelta } from '#lib/pack/delta.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import { readPart } from '#lib/pack/read-edition.ts';
import type { StagedLine } from '#lib/store/staged-rows.ts';
import type { PlannedFile } from './plan-update.ts';

/** Lines of a fetched and verified file as the store stages them. */
export function linesOf(
  file: PlannedFile,
  bytes: Uint8Array<ArrayBuffer>,
  manifest: Manifest,
  signal: AbortSignal,
): AsyncIterable<StagedLine> {
  const part = manifest.parts.find((one) => one.name === file.name);
  return part && file.kind === 'part' ? readPart(part, bytes, signal) : deltaLines(file, bytes, signal);
}

async function* deltaLines(
  { name, unpackedBytes }: PlannedFile,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): AsyncGenerator<StagedLine> {
  for await (const line of readDelta({ name, bytes, unpackedBytes }, signal)) {
    const gone = 'gone' in line;
    yield { id: line.id, text: gone ? '' : toCanonicalLine(line), entity: gone ? null : line };
  }
}
