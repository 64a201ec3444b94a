import type { LangMap, Statement, Value } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';

/** What words need beside the fact. */
export interface WordContext {
  readonly vocabulary: Vocabulary;
  /** Label of a reference, or the reference itself where it has none. */
  readonly labelOf: (reference: string) => string;
}

/** A text in English, else in the first language that it has. */
export function inEnglish(text: LangMap): string {
  return text['en'] ?? Object.values(text)[0] ?? '';
}

/** The English label of a property, or its key. */
export function propertyWords(property: string, { properties }: Vocabulary): string {
  const known = properties[property];
  if (known) return inEnglish(known.label);
  const inverse = Object.values(properties).find((candidate) => candidate.inverse?.id === property)?.inverse;
  return inverse ? inEnglish(inverse.label) : property;
}

/** A value as one line of English. */
export function valueWords(value: Value, { labelOf, vocabulary }: WordContext): string {
  if ('entity' in value) return labelOf(value.entity);
  if ('text' in value) return inEnglish(value.text);
  if ('date' in value) return value.date;
  if ('url' in value) return value.url;
  if ('route' in value) return value.route.map(({ label }) => inEnglish(label)).join(' – ');
  const unit = vocabulary.units[value.unit];
  return `${value.quantity} ${unit ? inEnglish(unit.label) : value.unit}`;
}

/** A statement as one line of English: value, what it holds for, when, how sure, by whom. */
export function factWords(statement: Statement, context: WordContext): string {
  const { of, from, to, nature, sources } = statement;
  const parts = [
    valueWords(statement.value, context),
    of === undefined ? '' : `(${context.labelOf(of)})`,
    from === undefined ? '' : `from ${from}`,
    to === undefined ? '' : `to ${to}`,
    nature === undefined || nature === 'actual' ? '' : `[${nature}]`,
    sources.length === 0
      ? '[unsourced]'
      : `– ${sources.map(({ publisher, date }) => [publisher, date].join(' ').trim()).join(', ')}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
