import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedNode } from './layout-graph.ts';
import { placeNames, radiusOf } from './place-names.ts';

const SIZE = { width: 352, height: 270 };

const node = (key: string, x: number, y: number, count = 1): PlacedNode => ({
  key,
  type: 'person',
  label: { en: key },
  count,
  x,
  y,
});

/** Half the width of "Trans-Caspian" as it is reckoned. */
const HALF = (13 * 5.1) / 2;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfX: number;
  readonly halfY: number;
}

function isOver(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < a.halfX + b.halfX - 0.01 && Math.abs(a.y - b.y) < a.halfY + b.halfY - 0.01;
}

describe('placeNames', () => {
  it('writes a name below its node where there is room', () => {
    const [name] = placeNames([node('Baku', 100, 100)], ({ key }) => key, SIZE);
    expect(name).toMatchObject({ text: 'Baku', x: 100, hasRoom: true });
    expect(name?.y).toBeGreaterThan(100);
  });

  it('gives the place to the node that is named oftener, and the other goes elsewhere', () => {
    const placed = placeNames([node('Kazakhstan', 100, 100), node('Azerbaijan', 104, 116, 5)], ({ key }) => key, SIZE);
    expect(placed.map(({ key }) => key)).toEqual(['Azerbaijan', 'Kazakhstan']);
    expect(placed.every(({ hasRoom }) => hasRoom)).toBe(true);
    expect(placed[1]?.y).toBeLessThan(100);
  });

  it('cuts a long name', () => {
    const [name] = placeNames([node('a', 100, 100)], () => 'Declaration on strengthening relations', SIZE);
    expect(name?.text).toBe('Declaration on streng…');
  });

  it('lets no name leave the drawing or cover a name or a node', () => {
    const places = fc.record({
      x: fc.integer({ min: 44, max: 308 }),
      y: fc.integer({ min: 18, max: 250 }),
      count: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(places, { maxLength: 30 }), (spots) => {
        const nodes = spots.map(({ x, y, count }, index) => node(`n${index}`, x, y, count));
        const names = placeNames(nodes, () => 'Trans-Caspian', SIZE).filter(({ hasRoom }) => hasRoom);
        const boxes = names.map(({ key, x, y }) => ({ key, x, y, halfX: HALF, halfY: 5 }));
        const circles = nodes.map((one) => ({ ...one, halfX: radiusOf(one), halfY: radiusOf(one) }));
        expect(boxes.filter(({ x }) => x - HALF < -0.01 || x + HALF > SIZE.width + 0.01)).toEqual([]);
        const covers = boxes.flatMap((box) =>
          [...boxes, ...circles].filter((other) => other.key !== box.key && isOver(box, other)),
        );
        expect(covers).toEqual([]);
      }),
    );
  });
});
