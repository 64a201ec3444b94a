import type { ViewFact } from './card-model.ts';
import { packText, type Ui } from './ui.ts';

/** Derived facts of a country or body that name a holder; the office (`of`) says more than the property. */
const HOLDER = ['officeholder', 'head-of-state', 'head-of-government'];

/** The office of which a fact names the holder; null for every other fact. */
export function officeLabel(ui: Ui, { fact, view }: ViewFact): string | null {
  const of = fact.of === undefined ? undefined : view.labels[fact.of];
  return of && HOLDER.includes(fact.property) ? packText(ui, of.label).text : null;
}
