import type { EntityView } from '#lib/facts/entity-view.ts';
import { datePrecision, formatDate, formatDecimal } from '#lib/i18n/format.ts';
import { pickText } from '#lib/i18n/pick-text.ts';
import type { LangMap, Statement, Value } from '#lib/pack/schema.ts';
import { packText, type Ui } from './ui.ts';

/** A point of a route as packs write it: coordinates are decimal strings. */
interface RoutePoint {
  readonly label: LangMap;
  readonly lat: string;
  readonly lon: string;
}

/** A date for people in the UI's language. */
export function dateText(ui: Ui, edtf: string, short = false): string {
  return formatDate(edtf, ui.patterns, { short, between: (from, to) => ui.t('between-dates', { from, to }) });
}

/** A value as one line of text: entity by label, quantity with its unit, route as its towns. */
export function valueText(ui: Ui, value: Value, labels: EntityView['labels']): string {
  if ('entity' in value) {
    const named = labels[value.entity];
    return named ? packText(ui, named.label).text : value.entity;
  }
  if ('text' in value) return statusText(ui, value.text) ?? packText(ui, value.text).text;
  if ('quantity' in value) return quantityText(ui, value);
  if ('date' in value) return dateText(ui, value.date);
  if ('url' in value) return value.url;
  return routeText(ui, value.route);
}

/** The towns of a route in order; points between them have no names. Without any: where it begins and ends. */
export function routeText(ui: Ui, points: readonly RoutePoint[]): string {
  const towns = points.map((point) => townName(ui, point)).filter((name) => name !== '');
  if (towns.length > 0) return towns.join(' – ');
  const ends = [...new Set([points.at(0), points.at(-1)])].filter((point) => point !== undefined);
  return ends.map(({ lat, lon }) => `${Number(lat).toFixed(1)}°, ${Number(lon).toFixed(1)}°`).join(' – ');
}

/** The name of a point of a route; empty where it has none but a sign. */
export function townName(ui: Ui, { label }: Pick<RoutePoint, 'label'>): string {
  const name = packText(ui, label).text;
  return /\p{L}/u.test(name) ? name : '';
}

/** A status given by its key (docs/pack-format.md, 4.5) in the words of the vocabulary; null for any other text. */
function statusText(ui: Ui, text: LangMap): string | null {
  const label = text['mul'] === undefined ? undefined : ui.vocabulary.labels[`status-${text['mul']}`];
  return label ? pickText(label, [ui.lang]).text : null;
}

function quantityText(ui: Ui, value: { quantity: string; unit: string }): string {
  const unit = ui.vocabulary.units[value.unit];
  const number = formatDecimal(value.quantity, ui.patterns);
  if (!unit) return `${number} ${value.unit}`;
  const word = pickText(unit.symbol ?? unit.label, [ui.lang]).text;
  return word === '' || word === '%' ? number + word : `${number} ${word}`;
}

/** When a statement holds, or its event happened: "since …", "… – …", "until about …"; a whole year is written as that year. Empty: always. */
export function periodText(ui: Ui, fact: Pick<Statement, 'from' | 'to' | 'property'>): string {
  const { from, to, property } = fact;
  if (from !== undefined && ui.vocabulary.properties[property]?.temporal === 'event') return dateText(ui, from, true);
  if (from !== undefined && to !== undefined) return spanText(ui, from, to);
  if (from !== undefined) return ui.t('from-date', dateArgs(ui, from, true));
  if (to !== undefined) return ui.t(to.startsWith('[') ? 'to-about' : 'to-date', dateArgs(ui, lastDay(to), true));
  return '';
}

function spanText(ui: Ui, from: string, to: string): string {
  if (from === to) return dateText(ui, from, true);
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const until = to.startsWith('[') ? ui.t('to-about', dateArgs(ui, lastDay(to), true)) : dateText(ui, to, true);
  return ui.t('from-to', { from: dateText(ui, from, true), to: until });
}

function lastDay(edtf: string): string {
  return edtf.startsWith('[') ? edtf.slice(edtf.indexOf('..') + 2, -1) : edtf;
}

/** What a message gets to write a date in its own grammar: the date, its form within a phrase, its precision. */
export function dateArgs(ui: Ui, edtf: string, short = false): Record<'date' | 'dateOf' | 'precision', string> {
  const style = { short, between: (from: string, to: string) => ui.t('between-dates', { from, to }) };
  return {
    date: formatDate(edtf, ui.patterns, style),
    dateOf: formatDate(edtf, ui.patterns, { ...style, inflected: true }),
    precision: datePrecision(edtf),
  };
}
