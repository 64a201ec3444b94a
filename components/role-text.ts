import type { EntityView } from '#lib/facts/entity-view.ts';
import { buildCardModel, type CardModel } from './card-model.ts';
import { valueText } from './format-value.ts';
import { packText, type Ui } from './ui.ts';

/** What the entity was on the date in one line: its role there, else its description. */
export function roleText(ui: Ui, views: readonly EntityView[], date: string): string {
  const [view] = views;
  if (!view) return '';
  const model = buildCardModel({ views, date, today: ui.today, others: [], vocabulary: ui.vocabulary });
  return rolesText(ui, model) || packText(ui, view.description).text;
}

/** The roles on a card's date as one line; empty where none is known. */
export function rolesText(ui: Ui, { then }: Pick<CardModel, 'then'>): string {
  return [...new Set(then.map(({ fact, view }) => valueText(ui, fact.value, view.labels)))].join(', ');
}
