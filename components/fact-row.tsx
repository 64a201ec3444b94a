import { doubt } from '#lib/facts/doubt.ts';
import { pickText } from '#lib/i18n/pick-text.ts';
import type { ViewFact } from './card-model.ts';
import { dateArgs, periodText, valueText } from './format-value.ts';
import { SourceLine } from './source-line.tsx';
import { type Ui, useUi, wordFor } from './ui.ts';

/** One fact: property, value, when it holds, whether it is in doubt, and who says so since when. */
export function FactRow({ item, showProperty = true }: { item: ViewFact; showProperty?: boolean }) {
  const ui = useUi();
  const { fact, view } = item;
  const period = periodText(ui, fact);
  const doubtful = doubt(fact, ui.today, { vocabulary: ui.vocabulary, view });
  return (
    <div class={`fact${fact.nature === undefined ? '' : ` ${fact.nature}`}`}>
      {showProperty ? <dt>{propertyText(ui, fact.property)}</dt> : null}
      <dd>
        <span class="value">
          <bdi>{valueText(ui, fact.value, view.labels)}</bdi>
          <OfText item={item} />
        </span>
        {period === '' ? null : <span class="period">{period}</span>}
        {fact.nature === undefined || fact.nature === 'actual' ? null : (
          <span class="nature">{wordFor(ui, `nature-${fact.nature}`)}</span>
        )}
        {doubtful ? <span class="doubt">{doubtText(ui, doubtful)}</span> : null}
        <span class="evidence">
          <SourceLine fact={fact} />
          {fact.known === undefined ? null : <small>{ui.t('card-known', dateArgs(ui, fact.known, true))}</small>}
        </span>
      </dd>
    </div>
  );
}

function OfText({ item: { fact, view } }: { item: ViewFact }) {
  const ui = useUi();
  const named = fact.of === undefined ? undefined : view.labels[fact.of];
  return named ? <bdi class="of"> ({pickText(named.label, [ui.pageLang, ui.lang]).text})</bdi> : null;
}

/** The label of a property or of a derived inverse. */
export function propertyText(ui: Ui, property: string): string {
  const own = ui.vocabulary.properties[property];
  if (own) return pickText(own.label, [ui.lang]).text;
  const inverse = Object.values(ui.vocabulary.properties).find((candidate) => candidate.inverse?.id === property);
  return inverse?.inverse ? pickText(inverse.inverse.label, [ui.lang]).text : wordFor(ui, property);
}

function doubtText(
  ui: Ui,
  doubtful: { readonly reason: 'event-passed' | 'review-due'; readonly date: string; readonly property?: string },
): string {
  const date = dateArgs(ui, doubtful.date, true);
  if (doubtful.reason === 'review-due') return ui.t('doubt-review', date);
  return ui.t('doubt-event', { event: propertyText(ui, doubtful.property ?? ''), ...date });
}
