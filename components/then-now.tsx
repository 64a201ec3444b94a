import type { CardModel, ViewFact } from './card-model.ts';
import { FactRow } from './fact-row.tsx';
import { dateArgs } from './format-value.ts';
import { useUi } from './ui.ts';

/** What it was on the article's date beside what it is now; one column where both are the same. */
export function ThenNow({ model, date, undated }: { model: CardModel; date: string; undated: boolean }) {
  const ui = useUi();
  const confirmed =
    model.confirmed === null ? null : <small>{ui.t('card-as-of', dateArgs(ui, model.confirmed, true))}</small>;
  if (model.then.length === 0 && model.now.length === 0) return null;
  if (!model.differs) {
    const heading = undated || date === ui.today ? ui.t('card-now') : ui.t('card-unchanged');
    return (
      <section class="then-now">
        <Column heading={heading} extra={confirmed} items={unchanged(model)} none="" />
      </section>
    );
  }
  return (
    <section class="then-now two">
      <Column
        heading={ui.t('card-then', dateArgs(ui, date, true))}
        extra={null}
        items={model.then}
        none={ui.t('card-nothing-then')}
      />
      <Column
        heading={ui.t('card-now')}
        extra={confirmed}
        items={model.now}
        none={ui.t(hasEnded(model) ? 'card-no-longer' : 'card-nothing-then')}
      />
    </section>
  );
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
