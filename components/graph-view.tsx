import { useMemo, useRef, useState } from 'preact/hooks';
import { type GraphSize, layoutGraph, type PlacedNode } from './layout-graph.ts';
import { placeNames, radiusOf } from './place-names.ts';
import type { RelationGraph } from './relation-model.ts';
import { packText, useUi, wordFor } from './ui.ts';

export interface GraphViewProps {
  readonly graph: RelationGraph;
  readonly size: GraphSize;
  readonly onCard: (key: string) => void;
}

/** The relations of a story drawn once. Tab enters it, arrows go to the nearest node that way, Enter opens its card. */
export function GraphView({ graph, size, onCard }: GraphViewProps) {
  const ui = useUi();
  const nodes = useMemo(() => layoutGraph(graph, size), [graph, size.width, size.height]);
  const [current, setCurrent] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const root = useRef<SVGSVGElement>(null);
  const walk = (event: KeyboardEvent, node: PlacedNode) => {
    const to = event.key.startsWith('Arrow') ? nearest(nodes, node, event.key) : null;
    if (event.key === 'Enter' || event.key === ' ') onCard(node.key);
    else if (!to) return;
    event.preventDefault();
    if (to) root.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(to.key)}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn
    <svg
      ref={root}
      class="graph"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="group"
      aria-label={ui.t('popup-graph', { count: graph.relations.length })}
    >
      <Edges graph={graph} nodes={nodes} near={pointed ?? current} />
      {nodes.map((node, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a button cannot stand within an SVG
        <g
          key={node.key}
          data-key={node.key}
          class={`node ${node.type}`}
          role="button"
          tabIndex={current === node.key || (current === null && index === 0) ? 0 : -1}
          aria-label={ui.t('card-title', {
            name: packText(ui, node.label).text,
            type: wordFor(ui, `type-${node.type}`),
          })}
          transform={`translate(${node.x} ${node.y})`}
          onFocus={() => setCurrent(node.key)}
          onMouseEnter={() => setPointed(node.key)}
          onMouseLeave={() => setPointed(null)}
          onClick={() => onCard(node.key)}
          onKeyDown={(event) => walk(event, node)}
        >
          <title>{packText(ui, node.label).text}</title>
          <circle class="touch" r={12} />
          <circle r={radiusOf(node)} />
        </g>
      ))}
      <Names nodes={nodes} size={size} shown={[current, pointed]} />
    </svg>
  );
}

interface EdgesProps {
  readonly graph: RelationGraph;
  readonly nodes: readonly PlacedNode[];
  /** The node whose relations stand out. */
  readonly near: string | null;
}

function Edges({ graph, nodes, near }: EdgesProps) {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return (
    <>
      {graph.relations.map(({ from, to }) => {
        const [a, b] = [byKey.get(from), byKey.get(to)];
        const isNear = near === from || near === to;
        return a && b ? (
          <line key={`${from} ${to}`} class={isNear ? 'near' : ''} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
        ) : null;
      })}
    </>
  );
}

interface NamesProps {
  readonly nodes: readonly PlacedNode[];
  readonly size: GraphSize;
  /** Nodes whose names are shown although there is no room for them. */
  readonly shown: readonly (string | null)[];
}

/** Over all nodes, so that no name is behind one. */
function Names({ nodes, size, shown }: NamesProps) {
  const ui = useUi();
  const names = useMemo(() => placeNames(nodes, ({ label }) => packText(ui, label).text, size), [nodes, ui.lang]);
  return (
    <g class="names">
      {names.map(({ key, text, x, y, hasRoom }) =>
        hasRoom || shown.includes(key) ? (
          <text key={key} x={x} y={y + 3} class={shown.includes(key) ? 'near' : ''}>
            {text}
          </text>
        ) : null,
      )}
    </g>
  );
}

/** The nearest node in the direction of an arrow key, counting what lies aside double. */
function nearest(nodes: readonly PlacedNode[], from: PlacedNode, key: string): PlacedNode | null {
  const [axis, sign] =
    key === 'ArrowLeft' || key === 'ArrowRight'
      ? (['x', key === 'ArrowRight' ? 1 : -1] as const)
      : (['y', key === 'ArrowDown' ? 1 : -1] as const);
  const other = axis === 'x' ? 'y' : 'x';
  const ahead = nodes.filter((node) => node !== from && (node[axis] - from[axis]) * sign > 0);
  const distance = (node: PlacedNode) => Math.abs(node[axis] - from[axis]) + 2 * Math.abs(node[other] - from[other]);
  return ahead.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
