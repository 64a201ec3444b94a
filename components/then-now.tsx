import type { CardModel, ViewFact } from './card-model.ts';
import { FactRow } from './fact-row.tsx';
import { dateArgs } from './format-value.ts';
import { useUi } from './ui.ts';

/** Offices that are told of somebody who holds none; the whole list is further down in the card. */
const MAX_EARLIER = 2;

/** What it was on the article's date beside what it is now; one column where both are the same. */
export function ThenNow({ model, date, undated }: { model: CardModel; date: string; undated: boolean }) {
  const ui = useUi();
  if (!model.differs) return <Same model={model} isNow={undated || date === ui.today} />;
  const held = model.then.length === 0 ? model.earlier.slice(0, MAX_EARLIER) : [];
  return (
    <section class="then-now two">
      <Column
        heading={held.length > 0 ? ui.t('card-earlier') : ui.t('card-then', dateArgs(ui, date, true))}
        extra={null}
        items={held.length > 0 ? held : model.then}
        none={ui.t('card-nothing-then')}
      />
      <Column
        heading={ui.t('card-now')}
        extra={<AsOf confirmed={model.confirmed} />}
        items={model.now}
        none={ui.t(hasEnded(model) ? 'card-no-longer' : 'card-nothing-then')}
      />
    </section>
  );
}

/** What it was then and is now; of somebody without an office what they were before. */
function Same({ model, isNow }: { model: CardModel; isNow: boolean }) {
  const ui = useUi();
  const items = unchanged(model);
  const held = model.earlier.slice(0, MAX_EARLIER);
  if (items.length === 0 && held.length === 0) return null;
  return (
    <section class="then-now">
      {items.length > 0 ? (
        <Column
          heading={ui.t(isNow ? 'card-now' : 'card-unchanged')}
          extra={<AsOf confirmed={model.confirmed} />}
          items={items}
          none=""
        />
      ) : (
        <Column heading={ui.t('card-earlier')} extra={null} items={held} none="" />
      )}
    </section>
  );
}

function AsOf({ confirmed }: { confirmed: string | null }) {
  const ui = useUi();
  return confirmed === null ? null : <small>{ui.t('card-as-of', dateArgs(ui, confirmed, true))}</small>;
}

/** Of what did not change the facts that held then, whose beginning is the true one; those of now where they took over. */
function unchanged({ then, now }: CardModel): CardModel['now'] {
  const goOn = then.length > 0 && then.every(({ fact }) => fact.to === undefined);
  return goOn ? then : now;
}

/** Whether all offices that a person held then are known to have ended: "no longer" is more than "nothing known". */
function hasEnded({ then }: CardModel): boolean {
  return then.length > 0 && then.every(({ fact, view }) => view.type === 'person' && fact.to !== undefined);
}

function Column({
  heading,
  extra,
  items,
  none,
}: {
  heading: string;
  extra: preact.ComponentChild;
  items: readonly ViewFact[];
  /** What stands there where nothing holds. */
  none: string;
}) {
  return (
    <div class="column">
      <h2>
        {heading} {extra}
      </h2>
      {items.length === 0 ? <p class="nothing">{none}</p> : null}
      <dl>
        {items.map((item) => (
          <FactRow
            key={`${item.view.pack.id}-${item.fact.id}`}
            item={item}
            showProperty={item.view.type !== 'person'}
          />
        ))}
      </dl>
    </div>
  );
}
