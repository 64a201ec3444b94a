import { useState } from 'preact/hooks';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { Disclosure } from './disclosure.tsx';
import { FactList } from './fact-list.tsx';
import { findPair, type Pair, type SharedEntity } from './pair-model.ts';
import { propertyText } from './property-text.ts';
import { packText, useUi } from './ui.ts';

export interface PairsProps {
  readonly views: readonly EntityView[];
  readonly others: readonly EntityKey[];
  readonly loadViews: (keys: readonly EntityKey[]) => Promise<readonly (readonly EntityView[])[]>;
}

/** More others than this nobody goes through; a story has the important ones first. */
const MAX_OTHERS = 40;

interface OtherPair extends Pair {
  readonly other: readonly EntityView[];
}

/** What the card's entity and each other of the story have in common; asked of the packs when it is opened. */
export function Pairs({ views, others, loadViews }: PairsProps) {
  const ui = useUi();
  const [pairs, setPairs] = useState<readonly OtherPair[] | null>(null);
  const load = async () => {
    const found = await loadViews(others.slice(0, MAX_OTHERS));
    const made = found.map((other) => ({ other, ...findPair(views, other) }));
    setPairs(made.filter(({ direct, shared }) => direct.length + shared.length > 0));
  };
  if (others.length === 0) return null;
  return (
    <Disclosure summary={ui.t('card-in-common')} onFirstOpen={() => void load()}>
      {pairs?.length === 0 ? <p class="nothing">{ui.t('card-pair-none')}</p> : null}
      {pairs?.map((pair) => (
        <PairEntry key={pair.other[0]?.key} views={views} pair={pair} />
      ))}
    </Disclosure>
  );
}

function PairEntry({ views, pair }: { views: readonly EntityView[]; pair: OtherPair }) {
  const ui = useUi();
  const nameOf = ([view]: readonly EntityView[]) => (view ? packText(ui, view.label).text : '');
  const first = nameOf(views);
  const second = nameOf(pair.other);
  return (
    <details class="pair">
      <summary>{ui.t('card-pair', { first, second })}</summary>
      <FactList items={pair.direct} />
      <ul>
        {pair.shared.map((shared) => (
          <SharedRow key={shared.key} shared={shared} />
        ))}
      </ul>
    </details>
  );
}

/** One thing in common: its name, and as what each of the two stands to it. */
function SharedRow({ shared }: { shared: SharedEntity }) {
  const ui = useUi();
  const named = shared.first[0]?.view.labels[shared.key];
  const wordsOf = (facts: SharedEntity['first']) =>
    [...new Set(facts.map(({ fact }) => propertyText(ui, fact.property)))].join(', ');
  const [a, b] = [wordsOf(shared.first), wordsOf(shared.second)];
  return (
    <li>
      <bdi>{named ? packText(ui, named.label).text : shared.key}</bdi> <small>{a === b ? a : `${a} · ${b}`}</small>
    </li>
  );
}
