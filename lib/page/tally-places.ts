import type { Block } from './block.ts';
import type { Place, Tally } from './place.ts';

/** Shorter blocks without links are captions, labels and lines of data as often as prose. */
const MIN_PROSE_UNITS = 60;

/** Text of a link below this is a label of a menu more often than a headline (in Chinese or Japanese a third of it). */
const MIN_HEADLINE_UNITS = 20;

/** Prose inside an element whose class names furniture: class words lie, so it still weighs a little. */
const HINTED_WEIGHT = 0.2;

const BLOCKS_PER_STEP = 500;

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;

const SHORT_WEIGHT = 0.1;

/** Units of a block outside of its links; short blocks and those that are mostly links weigh little. */
export function proseUnits(block: Block): number {
  const own = block.text.length - block.linkUnits;
  return isProse(block) ? own : own * SHORT_WEIGHT;
}

/** Whether a block is a paragraph. */
export function isProse(block: Block): boolean {
  const own = block.text.length - block.linkUnits;
  return own >= MIN_PROSE_UNITS && block.linkUnits < own;
}

/** Whether a block is the linked headline of a story. */
export function isHeadlineLink(block: Block): boolean {
  if (!block.link || block.linkUnits < block.text.length * 0.6) return false;
  return block.text.length >= (CJK.test(block.text) ? MIN_HEADLINE_UNITS / 3 : MIN_HEADLINE_UNITS);
}

/** Counts, for every place above a block, the text, prose and headlines below it. */
export function* tallyPlaces(blocks: readonly Block[], round: number): Generator<void> {
  for (const [index, block] of blocks.entries()) {
    tallyBlock(block, round);
    if (index % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
  }
}

function tallyBlock(block: Block, round: number): void {
  const { hinted } = block.place;
  if (hinted === 'landmark') return;
  const prose = proseUnits(block) * (hinted ? HINTED_WEIGHT : 1);
  const href = isHeadlineLink(block) ? (block.link?.element.getAttribute('href') ?? null) : null;
  for (let place: Place | null = block.place; place; place = place.parent) {
    const tally = tallyOf(place, round);
    tally.units += block.text.length;
    tally.prose += prose;
    if (href === null || tally.lastHref === href) continue;
    tally.headlines += 1;
    tally.lastHref = href;
  }
}

/** The tally of a place in this round of counting. */
export function tallyOf(place: Place, round: number): Tally {
  if (place.tally?.round !== round) place.tally = { round, units: 0, prose: 0, headlines: 0, lastHref: null };
  return place.tally;
}
