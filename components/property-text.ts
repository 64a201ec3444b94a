import { pickText } from '#lib/i18n/pick-text.ts';
import { type Ui, wordFor } from './ui.ts';

/** The label of a property or of a derived inverse. */
export function propertyText(ui: Ui, property: string): string {
  const own = ui.vocabulary.properties[property];
  if (own) return pickText(own.label, [ui.lang]).text;
  const inverse = Object.values(ui.vocabulary.properties).find((candidate) => candidate.inverse?.id === property);
  return inverse?.inverse ? pickText(inverse.inverse.label, [ui.lang]).text : wordFor(ui, property);
}
