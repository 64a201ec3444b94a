import type { ViewFact } from './card-model.ts';
import { FactRow } from './fact-row.tsx';
import { propertyText } from './property-text.ts';
import { useUi } from './ui.ts';

/** Facts under a heading; those beyond the first few behind a disclosure. Nothing where there is none. */
export function Facts({
  heading,
  items,
  more,
}: {
  readonly heading: string;
  readonly items: readonly ViewFact[];
  readonly more: readonly ViewFact[];
}) {
  const ui = useUi();
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{ui.t(heading)}</h2>
      <FactList items={items} />
      {more.length === 0 ? null : (
        <details>
          <summary>{ui.t('card-more-facts', { count: more.length })}</summary>
          <FactList items={more} />
        </details>
      )}
    </section>
  );
}

/** Facts in order; those of one group, which contradict each other, side by side. */
export function FactList({ items }: { items: readonly ViewFact[] }) {
  return (
    <div class="facts">
      {groupFacts(items).map((group) => {
        const [first] = group;
        if (!first) return null;
        if (group.length > 1) return <Disagreement key={keyOf(first)} items={group} />;
        return (
          <dl key={keyOf(first)}>
            <FactRow item={first} />
          </dl>
        );
      })}
    </div>
  );
}

function Disagreement({ items }: { items: readonly ViewFact[] }) {
  const ui = useUi();
  const property = items[0]?.fact.property ?? '';
  return (
    <section class="disagree">
      <h3>
        {propertyText(ui, property)} <span class="warn">{ui.t('card-disagree')}</span>
      </h3>
      <dl class="sides">
        {items.map((item) => (
          <FactRow key={keyOf(item)} item={item} showProperty={item.fact.property !== property} />
        ))}
      </dl>
    </section>
  );
}

/** Facts that share a group of their pack, at the place of the first; all others alone. */
function groupFacts(items: readonly ViewFact[]): readonly (readonly ViewFact[])[] {
  const groups = Map.groupBy(items, (item) =>
    item.fact.group === undefined ? keyOf(item) : `${item.view.pack.id}/${item.view.key}/${item.fact.group}`,
  );
  return [...groups.values()];
}

/** A fact's place among all that a card shows. */
export function keyOf({ fact, view }: ViewFact): string {
  return `${view.pack.id}/${fact.derivedFrom?.entity ?? ''}/${fact.id}`;
}
