import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, type Box, CARD_SIZE, placeCard } from './place-card.ts';

const DESKTOP: Box = { left: 0, top: 0, width: 1280, height: 800 };
const PHONE: Box = { left: 0, top: 0, width: 320, height: 568 };

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });
const place = (anchor: Box, view: Box, isRightToLeft = false) => placeCard({ anchor, view, isRightToLeft });
const endOf = ({ top, height }: Box) => top + height;
const overlap = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < endOf(b) && b.top < endOf(a);

describe('placeCard', () => {
  it('puts the card below the line, its left edge at the word', () => {
    expect(place(box(200, 100, 90, 20), DESKTOP)).toEqual({ left: 200, top: 126, ...CARD_SIZE });
  });

  it('puts it above where there is no room below', () => {
    const card = place(box(200, 700, 90, 20), DESKTOP);
    expect(endOf(card)).toBe(694);
    expect(card.height).toBe(CARD_SIZE.height);
  });

  it('ends at the word where text runs from the right', () => {
    expect(place(box(700, 100, 90, 20), DESKTOP, true).left).toBe(790 - CARD_SIZE.width);
  });

  it('is narrower in a narrow window and lower where neither side has room', () => {
    const card = place(box(200, 270, 90, 20), PHONE);
    expect(card.width).toBe(304);
    expect(card.height).toBeLessThan(CARD_SIZE.height);
  });

  it('stands beside the word in a window that is too low for a line above or below', () => {
    const card = place(box(300, 90, 90, 20), box(0, 0, 900, 200));
    expect(card.left).toBe(396);
    expect(card.height).toBe(184);
  });

  it('stays within what is seen of a page that is zoomed by fingers', () => {
    const card = place(box(500, 430, 90, 20), box(400, 400, 320, 284));
    expect(card.left).toBeGreaterThanOrEqual(400);
    expect(endOf(card)).toBeLessThanOrEqual(684);
  });

  const views = fc.record({
    left: fc.constant(0),
    top: fc.constant(0),
    width: fc.integer({ min: 320, max: 2_560 }),
    height: fc.integer({ min: 256, max: 1_600 }),
  });
  const placings = views.chain((view) =>
    fc.record({
      view: fc.constant(view),
      anchor: fc.record({
        left: fc.integer({ min: 0, max: view.width - 8 }),
        top: fc.integer({ min: 0, max: view.height - 8 }),
        width: fc.integer({ min: 8, max: view.width }),
        height: fc.integer({ min: 8, max: 60 }),
      }),
      isRightToLeft: fc.boolean(),
    }),
  );

  it('never covers the word nor leaves the window, from 320 px on', () => {
    fc.assert(
      fc.property(placings, (placing) => {
        const card = placeCard(placing);
        const { view, anchor } = placing;
        expect(overlap(card, anchor)).toBe(false);
        expect(card.left).toBeGreaterThanOrEqual(0);
        expect(card.top).toBeGreaterThanOrEqual(0);
        expect(card.left + card.width).toBeLessThanOrEqual(view.width);
        expect(endOf(card)).toBeLessThanOrEqual(view.height);
      }),
    );
  });

  it('never covers the rest of the line either where the window is high enough', () => {
    fc.assert(
      fc.property(placings, (placing) => {
        fc.pre(placing.view.height >= 420);
        const { anchor, view } = placing;
        const line = { left: 0, top: anchor.top, width: view.width, height: anchor.height };
        expect(overlap(placeCard(placing), line)).toBe(false);
      }),
    );
  });
});

describe('anchorOf', () => {
  it('is the rectangle that was pointed at', () => {
    const rects = [box(500, 100, 80, 20), box(0, 400, 60, 20)];
    expect(anchorOf(rects, { x: 20, y: 410 })).toEqual(rects[1]);
  });

  it('takes in the other line of a name that is broken over two', () => {
    const rects = [box(500, 100, 80, 20), box(0, 124, 60, 20)];
    expect(anchorOf(rects, { x: 510, y: 110 })).toEqual(box(500, 100, 80, 44));
  });

  it('leaves out the part that stands in another column', () => {
    const rects = [box(100, 780, 80, 20), box(500, 10, 60, 20)];
    expect(anchorOf(rects, { x: 110, y: 790 })).toEqual(rects[0]);
  });

  it('is null where nothing is laid out', () => {
    expect(anchorOf([], { x: 0, y: 0 })).toBeNull();
  });
});
