import { referencesOf } from '#lib/pack/references.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { BlockRow, EntityRow } from './rows.ts';

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

/** Length at which a block is closed, in UTF-16 units: a card reads whole blocks, so a rich pack's hold few entities. */
const BLOCK_UNITS = 8_000;

/** The row of a line of a delta. */
export function toRow({ pack, edition }: StageTarget, { id, text, entity }: StagedLine): EntityRow {
  if (!entity) return { pack, id, edition, line: '', refs: [], aliases: [] };
  const scoped = (ids: Iterable<string>): string[] => Array.from(ids, (other) => `${pack}|${other}`);
  return { pack, id, edition, line: text, refs: scoped(referencesOf(entity)), aliases: scoped(entity.replaces ?? []) };
}

/** The block without entities at the head of a full edition, by which one that is empty is told from none. */
export function headBlock({ pack, edition }: StageTarget): BlockRow {
  return { pack, edition, first: '', ids: [], lines: [], refs: [], aliases: [] };
}

/** The blocks of lines in the order of their ids. */
export function toBlocks(target: StageTarget, lines: readonly StagedLine[]): BlockRow[] {
  const blocks: BlockRow[] = [];
  let start = 0;
  let units = 0;
  for (const [k, { text }] of lines.entries()) {
    units += text.length;
    if (units < BLOCK_UNITS && k < lines.length - 1) continue;
    blocks.push(toBlock(target, lines.slice(start, k + 1)));
    start = k + 1;
    units = 0;
  }
  return blocks;
}

function toBlock({ pack, edition }: StageTarget, lines: readonly StagedLine[]): BlockRow {
  const scoped = (idsOf: (entity: Entity) => Iterable<string>): string[] => {
    const ids = new Set<string>();
    for (const { entity } of lines) if (entity) for (const id of idsOf(entity)) ids.add(id);
    return Array.from(ids, (id) => `${pack}|${edition}|${id}`);
  };
  return {
    pack,
    edition,
    first: lines[0]?.id ?? '',
    ids: lines.map(({ id }) => id),
    lines: lines.map(({ text }) => text),
    refs: scoped(referencesOf),
    aliases: scoped((entity) => entity.replaces ?? []),
  };
}
