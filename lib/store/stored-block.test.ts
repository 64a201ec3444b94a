import { describe, expect, it } from 'vitest';
import { anEntity } from '#lib/pack/test-builders.ts';
import type { BlockRow } from './rows.ts';
import { toBlocks } from './staged-rows.ts';
import { hashesOf, StoredBlock } from './stored-block.ts';
import { stagedLines } from './test-builders.ts';

const LINES = stagedLines(['Q1', 'Q2', 'Q3'].map((id) => anEntity(id)));
const HASHES = hashesOf(LINES.map(({ text }) => text));

async function aBlock(): Promise<BlockRow> {
  const [block] = await Array.fromAsync(toBlocks({ pack: 'core', edition: 1, base: null }, LINES, { withSheet: true }));
  if (!block) expect.unreachable();
  return block;
}

const flip = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => bytes.with(1, (bytes[1] ?? 0) ^ 4);

describe('StoredBlock', () => {
  it('gives what was stored beside the lines', async () => {
    const block = new StoredBlock(await aBlock());
    expect(block.checkedHashes()).toEqual(HASHES);
    expect(block.sheet?.length).toBeGreaterThan(0);
  });

  it.each([
    ['its ids', ({ ids }: BlockRow) => ({ ids: ids.replace('Q2', 'Q4') })],
    ['its lines', ({ lines }: BlockRow) => ({ lines: flip(lines) })],
    ['its hashes', ({ hashes }: BlockRow) => ({ hashes: flip(hashes) })],
    ['its sheet', ({ sheet }: BlockRow) => ({ sheet: flip(sheet) })],
    ['what tells', () => ({ telling: [1] })],
  ])('tells damage of %s', async (_, damage) => {
    const block = await aBlock();
    expect(() => new StoredBlock({ ...block, ...damage(block) }).checkedHashes()).toThrow(
      expect.objectContaining({ code: 'damaged' }),
    );
  });

  it('goes by the lines alone where an earlier release summed it in another way', async () => {
    const block = new StoredBlock({ ...(await aBlock()), hashes: new Uint8Array(96), sum: '0'.repeat(64) });
    expect(block.checkedHashes()).toEqual(HASHES);
    expect(block.sheet).toBeNull();
  });
});
