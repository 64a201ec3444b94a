import { doubt } from '#lib/facts/doubt.ts';
import type { Fact } from '#lib/facts/entity-view.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { useCardLinks } from './card-links.ts';
import type { ViewFact } from './card-model.ts';
import { FactQualifiers } from './fact-qualifiers.tsx';
import { factText } from './fact-text.ts';
import { dateArgs, periodText, valueText } from './format-value.ts';
import { Icon } from './icon.tsx';
import { officeLabel } from './office-label.ts';
import { propertyText } from './property-text.ts';
import { SourceLine } from './source-line.tsx';
import { packText, type Ui, useUi, wordFor } from './ui.ts';

/** One fact: property, value, when it holds, whether it is in doubt, and who says so since when. */
export function FactRow({ item, showProperty = true }: { item: ViewFact; showProperty?: boolean }) {
  const ui = useUi();
  const { fact } = item;
  return (
    <div class={`fact${fact.nature === undefined ? '' : ` ${fact.nature}`}`}>
      {showProperty ? <dt>{officeLabel(ui, item) ?? propertyText(ui, fact.property)}</dt> : null}
      <dd>
        <span class="value">
          <FactValue item={item} />
        </span>
        <FactState item={item} />
        <FactQualifiers item={item} />
        <SourceLine fact={fact} />
        <CopyFact item={item} />
      </dd>
    </div>
  );
}

/** When it holds, its nature, whether it is new to the reader or in doubt. */
function FactState({ item }: { item: ViewFact }) {
  const ui = useUi();
  const { isNew } = useCardLinks();
  const { fact, view } = item;
  const period = statedPeriod(ui, fact);
  const doubtful = doubt(fact, ui.today, { vocabulary: ui.vocabulary, view });
  return (
    <>
      {period === '' ? null : <span class="period">{period}</span>}
      {fact.nature === undefined || fact.nature === 'actual' ? null : (
        <span class="nature">{wordFor(ui, `nature-${fact.nature}`)}</span>
      )}
      {isNew(item) ? <span class="new">{ui.t('card-new')}</span> : null}
      {doubtful ? <span class="doubt">{doubtText(ui, doubtful)}</span> : null}
    </>
  );
}

/** When it holds, unless the value is that date itself: "opening 2029, 2029". */
function statedPeriod(ui: Ui, fact: Fact): string {
  if ('date' in fact.value && fact.value.date === fact.from) return '';
  return periodText(ui, fact);
}

/** The value of a fact and what it holds for; entities are links within the card. */
export function FactValue({ item: { fact, view } }: { item: ViewFact }) {
  const ui = useUi();
  const { value, of } = fact;
  return (
    <>
      {'entity' in value ? (
        <EntityLink entity={value.entity} item={{ fact, view }} />
      ) : (
        <bdi>{valueText(ui, value, view.labels)}</bdi>
      )}
      {of === undefined || !view.labels[of] || officeLabel(ui, { fact, view }) !== null ? null : (
        <>
          {' '}
          <EntityLink entity={of} item={{ fact, view }} isAside />
        </>
      )}
    </>
  );
}

/** An aside is in brackets, which must not be torn from a name that is a box of its own. */
function EntityLink({
  entity,
  item: { view },
  isAside = false,
}: {
  entity: EntityKey;
  item: ViewFact;
  isAside?: boolean;
}) {
  const ui = useUi();
  const { onOpen } = useCardLinks();
  const named = view.labels[entity];
  const picked = named ? packText(ui, named.label) : { text: entity, lang: ui.lang };
  const name = <bdi lang={picked.lang}>{isAside ? `(${picked.text})` : picked.text}</bdi>;
  if (!onOpen || !named) return name;
  return (
    <button type="button" class={isAside ? 'entity-link of' : 'entity-link'} onClick={() => onOpen(entity)}>
      {name}
    </button>
  );
}

function CopyFact({ item }: { item: ViewFact }) {
  const ui = useUi();
  const { onCopy } = useCardLinks();
  if (!onCopy) return null;
  const name = ui.t('card-copy-this', { fact: propertyText(ui, item.fact.property) });
  return (
    <button
      type="button"
      class="icon-button copy"
      aria-label={name}
      title={ui.t('card-copy')}
      onClick={() => onCopy(factText(ui, item))}
    >
      <Icon name="copy" />
    </button>
  );
}

function doubtText(
  ui: Ui,
  doubtful: { readonly reason: 'event-passed' | 'review-due'; readonly date: string; readonly property?: string },
): string {
  const date = dateArgs(ui, doubtful.date, true);
  if (doubtful.reason === 'review-due') return ui.t('doubt-review', date);
  return ui.t('doubt-event', { event: propertyText(ui, doubtful.property ?? ''), ...date });
}
