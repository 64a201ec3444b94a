import { writeSheet } from '#lib/match/write-sheet.ts';
import { referencesOf } from '#lib/pack/references.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { BlockRow, EntityRow } from './rows.ts';
import { hashesOf, sumOf } from './stored-block.ts';
import { isTelling } from './telling.ts';

/** The edition that is being staged; `base` is the active edition that deltas start from, null for full parts. */
export interface StageTarget {
  readonly pack: string;
  readonly edition: number;
  readonly base: number | null;
}

/** A line of a verified part or delta; `entity` is null where it says that one is gone. */
export interface StagedLine {
  readonly id: string;
  readonly text: string;
  readonly entity: Entity | null;
}

/**
 * Length at which a block is closed, in UTF-16 units. Chromium keeps values above 64 kB in files of their own, which it
 * reads and writes at eight times the speed of smaller ones; a card reads whole blocks, so they are not longer than that.
 */
const BLOCK_UNITS = 80_000;

/** The row of a line of a delta. */
export function toRow({ pack, edition }: StageTarget, { id, text, entity }: StagedLine): EntityRow {
  if (!entity) return { pack, id, edition, line: '', refs: [], aliases: [] };
  const scoped = (ids: Iterable<string>): string[] => Array.from(ids, (other) => `${pack}|${other}`);
  return { pack, id, edition, line: text, refs: scoped(referencesOf(entity)), aliases: scoped(entity.replaces ?? []) };
}

/** The block without entities at the head of a full edition, by which one that is empty is told from none. */
export function headBlock(target: StageTarget): BlockRow {
  return toBlock(target, [], { withSheet: false });
}

export interface BlockOptions {
  /** Whether an index is to be built from them. */
  readonly withSheet: boolean;
}

/** The blocks of the lines of a full part, each as soon as it is full. */
export async function* toBlocks(
  target: StageTarget,
  lines: Iterable<StagedLine> | AsyncIterable<StagedLine>,
  options: BlockOptions,
): AsyncGenerator<BlockRow> {
  let block: StagedLine[] = [];
  let units = 0;
  for await (const line of lines) {
    block.push(line);
    units += line.text.length;
    if (units < BLOCK_UNITS) continue;
    yield toBlock(target, block, options);
    block = [];
    units = 0;
  }
  if (block.length > 0) yield toBlock(target, block, options);
}

function toBlock({ pack, edition }: StageTarget, lines: readonly StagedLine[], { withSheet }: BlockOptions): BlockRow {
  const entities = lines.map(({ entity }) => entity).filter((entity) => entity !== null);
  const texts = lines.map(({ text }) => text);
  const scoped = (idsOf: (entity: Entity) => Iterable<string>): string[] => {
    const ids = new Set<string>();
    for (const entity of entities) for (const id of idsOf(entity)) ids.add(id);
    return Array.from(ids, (id) => `${pack}|${edition}|${id}`);
  };
  const block = {
    pack,
    edition,
    first: lines[0]?.id ?? '',
    ids: lines.map(({ id }) => id).join('\n'),
    lines: ENCODER.encode(texts.join('\n')),
    hashes: hashesOf(texts),
    sheet: withSheet ? writeSheet(entities) : new Uint8Array(0),
    telling: [...entities.keys()].filter((place) => isTelling(entities[place] as Entity)),
    refs: scoped(referencesOf),
    aliases: scoped((entity) => entity.replaces ?? []),
  };
  return { ...block, sum: sumOf(block) };
}

const ENCODER = new TextEncoder();
