import type { PackDatabase } from './database.ts';
import { type EditionPlace, packChanges } from './known-packs.ts';
import type { StoredBlock } from './stored-block.ts';

/** Blocks kept, of 100 kB each: what a page names lies in few, and every pack is asked for every name. */
const MAX_KEPT = 16;

interface Kept {
  readonly changes: number;
  readonly blocks: Map<string, StoredBlock>;
}

/** What was read last over each connection, until a pack changes: the blocks of an edition do not. */
const kept = new WeakMap<PackDatabase, Kept>();

/** The kept block in which an id lies if the full edition has it; undefined: it is to be read. */
export function recentBlock(db: PackDatabase, { pack, base }: EditionPlace, id: string): StoredBlock | undefined {
  for (const [key, block] of blocksOf(db)) {
    if (!key.startsWith(`${pack}/${base}/`) || id < block.first || id > (block.ids.at(-1) ?? '')) continue;
    keepBlock(db, key, block);
    return block;
  }
  return undefined;
}

/** Keeps a block that was read; the one that nobody asked for the longest goes. */
export function keepBlock(db: PackDatabase, key: string, block: StoredBlock): void {
  const blocks = blocksOf(db);
  // Last asked, last to go: a Map keeps the order of insertion.
  blocks.delete(key);
  blocks.set(key, block);
  const [oldest] = blocks.keys();
  if (blocks.size > MAX_KEPT && oldest !== undefined) blocks.delete(oldest);
}

function blocksOf(db: PackDatabase): Map<string, StoredBlock> {
  const last = kept.get(db);
  if (last?.changes === packChanges()) return last.blocks;
  const now = { changes: packChanges(), blocks: new Map<string, StoredBlock>() };
  kept.set(db, now);
  return now.blocks;
}
