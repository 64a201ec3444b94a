import type { Block } from './block.ts';
import type { Place, Tally } from './place.ts';
import { inSteps } from './run-sliced.ts';

/** Shorter blocks without links are captions, labels and lines of data as often as prose. */
const MIN_PROSE_UNITS = 60;

/** Text of a link below this is a label of a menu more often than a headline (in Chinese or Japanese a third of it). */
const MIN_HEADLINE_UNITS = 20;

/** Prose of teasers and inside elements whose class names furniture: class words lie, so it still weighs a little. */
const ASIDE_WEIGHT = 0.2;

/** A wrapper called "content-with-sidebar" is none; comments may be longer than the story. */
const MAX_HINTED_SHARE = { landmark: 1, word: 0.5, comments: 0.9 };

/** A teaser is a linked headline with a lead, a byline and a date at most. */
const MAX_TEASER_UNITS = 600;

/** Before its headline stand a section, a date, a name; where there is more, the link is one of a story. */
const MAX_KICKER_UNITS = 120;

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

/** Counts text, prose and headlines below every place: first all of it, then the prose by what is around it. */
export function* tallyPlaces(blocks: readonly Block[], round: number): Generator<void> {
  const counted = blocks.filter(({ place }) => place.hinted !== 'landmark');
  yield* inSteps(counted, (block) => countBlock(block, round));
  yield* inSteps(counted, (block) => weighBlock(block, round));
}

function countBlock(block: Block, round: number): void {
  const all = proseUnits(block);
  const href = isHeadlineLink(block) ? (block.link?.element.getAttribute('href') ?? null) : null;
  for (let place: Place | null = block.place; place; place = place.parent) {
    const tally = tallyOf(place, round);
    if (href !== null && tally.lastHref !== href) {
      if (tally.headlines === 0) tally.before = tally.units;
      tally.headlines += 1;
      tally.lastHref = href;
    }
    tally.units += block.text.length;
    tally.all += all;
  }
}

function weighBlock(block: Block, round: number): void {
  const isAside = hintAround(block.place, null, round) !== null || teaserAround(block.place, null, round) !== null;
  const prose = proseUnits(block) * (isAside ? ASIDE_WEIGHT : 1);
  for (let place: Place | null = block.place; place; place = place.parent) tallyOf(place, round).prose += prose;
}

/** The tally of a place in this round of counting. */
export function tallyOf(place: Place, round: number): Tally {
  if (place.tally?.round !== round)
    place.tally = { round, units: 0, all: 0, prose: 0, headlines: 0, before: 0, lastHref: null };
  return place.tally;
}

/** The outermost place around one, below `limit`, that is hinted to be furniture and does not hold most of the prose. */
export function hintAround(from: Place, limit: Place | null, round: number): Place | null {
  if (from.hinted === null) return null;
  const total = tallyOf(rootOf(from), round).all;
  let hint: Place | null = null;
  for (let at: Place | null = from; at && at !== limit; at = at.parent) {
    if (at.hint && tallyOf(at, round).all <= total * MAX_HINTED_SHARE[at.hint]) hint = at;
  }
  return hint;
}

/** The outermost place around one, below `limit`, with one linked headline and no more text than a teaser has. */
export function teaserAround(from: Place, limit: Place | null, round: number): Place | null {
  let teaser: Place | null = null;
  for (let at: Place | null = from; at && at !== limit; at = at.parent) {
    const { headlines, units, before } = tallyOf(at, round);
    if (headlines > 1 || units > MAX_TEASER_UNITS || before > MAX_KICKER_UNITS) break;
    if (headlines === 1) teaser = at;
  }
  return teaser;
}

export function rootOf(place: Place): Place {
  let root = place;
  while (root.parent) root = root.parent;
  return root;
}
