import type { LangMap } from '#lib/pack/schema.ts';
import type { ViewFact } from './card-model.ts';
import { dateText, periodText, valueText } from './format-value.ts';
import { propertyText } from './property-text.ts';
import { packText, type Ui } from './ui.ts';

/** A fact as one line to paste elsewhere: whose, what, when, and each source with its address. */
export function factText(ui: Ui, { fact, view }: ViewFact): string {
  const period = periodText(ui, fact);
  const said = `${propertyText(ui, fact.property)}: ${valueText(ui, fact.value, view.labels)}`;
  const sources = fact.sources.map(({ publisher, url, date }) => {
    const name = ui.vocabulary.publishers[publisher]?.name ?? publisher;
    return [name, date === undefined ? '' : dateText(ui, date), url].filter((part) => part !== '').join(', ');
  });
  const source = sources.length === 0 ? ui.t('card-unsourced') : sources.join('; ');
  return `${nameText(ui, view.label)} – ${said}${period === '' ? '' : ` (${period})`}. ${source}`;
}

/** Facts one a line. */
export function factsText(ui: Ui, items: readonly ViewFact[]): string {
  return items.map((item) => factText(ui, item)).join('\n');
}

function nameText(ui: Ui, label: LangMap): string {
  return packText(ui, label).text;
}
