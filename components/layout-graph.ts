import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { RelationGraph, RelationNode } from './relation-model.ts';

export interface PlacedNode extends RelationNode {
  readonly x: number;
  readonly y: number;
}

export interface GraphSize {
  readonly width: number;
  readonly height: number;
}

/** Steps of the simulation: after these nothing moves by a unit any more, and 60 nodes take some 20 ms. */
const TICKS = 120;

/** Room at each side for the name below a node. */
const MARGIN = { x: 44, y: 18 };

interface MovingNode extends SimulationNodeDatum {
  readonly node: RelationNode;
  readonly id: string;
}

/** Lays a graph out once, the same for the same graph; no animation, so nothing moves under the reader's eyes. */
export function layoutGraph({ nodes, relations }: RelationGraph, { width, height }: GraphSize): readonly PlacedNode[] {
  const moving: MovingNode[] = nodes.map((node) => ({ node, id: node.key }));
  const links = relations.map(({ from, to }) => ({ source: from, target: to }));
  forceSimulation(moving)
    .force(
      'link',
      forceLink<MovingNode, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(70),
    )
    .force('charge', forceManyBody().strength(-190))
    .force('collide', forceCollide(30))
    .force('x', forceX(0).strength(0.05 * (height / width)))
    .force('y', forceY(0).strength(0.09))
    .force('centre', forceCenter(0, 0))
    .stop()
    .tick(TICKS);
  return separate(fillSize(moving, { width, height }), { width, height });
}

/** Stretches the layout to the size, so that a small graph fills it and a large one stays within. */
function fillSize(moving: readonly MovingNode[], { width, height }: GraphSize): readonly PlacedNode[] {
  const scale = (values: readonly number[], size: number, margin: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const factor = high === low ? 0 : (size - 2 * margin) / (high - low);
    return (value: number) => (factor === 0 ? size / 2 : margin + (value - low) * factor);
  };
  const toX = scale(
    moving.map(({ x = 0 }) => x),
    width,
    MARGIN.x,
  );
  const toY = scale(
    moving.map(({ y = 0 }) => y),
    height,
    MARGIN.y,
  );
  return moving.map(({ node, x = 0, y = 0 }) => ({ ...node, x: toX(x), y: toY(y) }));
}

/** Nodes are touched: WCAG 2.2 (2.5.8) asks for 24 units from one to the next. */
const MIN_GAP = 26;
const ROUNDS = 60;

/** Pushes nodes apart that a finger could not tell; what is pushed stays within the size. */
function separate(nodes: readonly PlacedNode[], size: GraphSize): readonly PlacedNode[] {
  const places = nodes.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) pushApart(a, b, size);
    }
  }
  return nodes.map((node, index) => ({ ...node, ...places[index] }));
}

interface Place {
  x: number;
  y: number;
}

function pushApart(a: Place, b: Place, { width, height }: GraphSize): void {
  const [dx, dy] = [b.x - a.x || 0.1, b.y - a.y || 0.1];
  const distance = Math.hypot(dx, dy);
  if (distance >= MIN_GAP) return;
  const push = (MIN_GAP - distance) / distance / 2;
  for (const [place, sign] of [
    [a, -1],
    [b, 1],
  ] as const) {
    place.x = Math.min(width - MARGIN.x, Math.max(MARGIN.x, place.x + sign * dx * push));
    place.y = Math.min(height - MARGIN.y, Math.max(MARGIN.y, place.y + sign * dy * push));
  }
}
