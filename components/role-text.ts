import type { EntityView } from '#lib/facts/entity-view.ts';
import type { EntityType } from '#lib/pack/schema.ts';
import { earlierRoles, rolesAt, type ViewFact } from './card-model.ts';
import { valueText } from './format-value.ts';
import { packText, type Ui } from './ui.ts';

/** What the entity was on the date in one line: its role there, else its description. */
export function roleText(ui: Ui, views: readonly EntityView[], date: string): string {
  const [view] = views;
  if (!view) return '';
  const roles = rolesAt({ views, vocabulary: ui.vocabulary }, date);
  return rolesText(ui, roles, earlierRoles({ views, date })) || packText(ui, view.description).text;
}

/** Types whose role says what they are on a date; who leads a country or a body says nothing of what that is. */
const WITH_ROLE: readonly EntityType[] = ['person', 'office', 'project', 'treaty'];

/**
 * The roles on a card's date as one line, for a person without one the office that was left last; empty where none is known or
 * none says what the entity is.
 */
export function rolesText(ui: Ui, held: readonly ViewFact[], earlier: readonly ViewFact[]): string {
  const telling = held.filter(({ view }) => WITH_ROLE.includes(view.type));
  const roles = [...new Set(telling.map((item) => roleOf(ui, item)))].join(', ');
  const [last] = earlier;
  return roles === '' && last ? ui.t('role-earlier', { role: roleOf(ui, last) }) : roles;
}

function roleOf(ui: Ui, { fact, view }: ViewFact): string {
  return valueText(ui, fact.value, view.labels);
}
