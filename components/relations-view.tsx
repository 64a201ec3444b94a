import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { GraphViewProps } from './graph-view.tsx';
import { propertyText } from './property-text.ts';
import type { Relation, RelationGraph } from './relation-model.ts';
import { packText, useUi } from './ui.ts';

/** The drawing's units; the popup is as wide, the side panel scales it. */
const SIZE = { width: 352, height: 270 };

/** How the entities of a story hang together: a drawing, and below it the same as a list. */
export function RelationsView({ graph, onCard }: { graph: RelationGraph; onCard: (key: string) => void }) {
  const ui = useUi();
  const [drawing, setDrawing] = useState<{ readonly view: FunctionComponent<GraphViewProps> } | null>(null);
  useEffect(() => void import('./graph-view.tsx').then(({ GraphView }) => setDrawing({ view: GraphView })), []);
  if (graph.relations.length === 0) return <p class="nothing">{ui.t('popup-relations-none')}</p>;
  const labels = new Map(graph.nodes.map(({ key, label }) => [key, packText(ui, label).text]));
  return (
    <>
      {drawing ? <drawing.view graph={graph} size={SIZE} onCard={onCard} /> : <div class="graph" aria-busy="true" />}
      <ul class="relations">
        {graph.relations.map((relation) => (
          <RelationRow key={`${relation.from} ${relation.to}`} relation={relation} labels={labels} />
        ))}
      </ul>
    </>
  );
}

function RelationRow({ relation, labels }: { relation: Relation; labels: ReadonlyMap<string, string> }) {
  const ui = useUi();
  const words = [...new Set(relation.facts.map(({ fact }) => propertyText(ui, fact.property)))].join(', ');
  return (
    <li>
      <bdi>{labels.get(relation.from)}</bdi> <small>{words}</small> <bdi>{labels.get(relation.to)}</bdi>
    </li>
  );
}
