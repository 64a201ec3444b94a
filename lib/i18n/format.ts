/** Patterns of one language from CLDR (`generated/cldr.json`): Chromium's Intl has no Azerbaijani and no Kazakh. */
export interface LocalePatterns {
  /** Month names as they stand in a date, January first. */
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  /** Month names standing alone. */
  readonly monthsAlone: readonly string[];
  /** With {d}, {M} (month name) and {y}. */
  readonly day: string;
  /** The same with an abbreviated month. */
  readonly dayShort: string;
  readonly month: string;
  readonly decimal: string;
  readonly group: string;
}

const PLAIN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const ONE_OF = /^\[(.+)\.\.(.+)\]$/;

/** How a date is written: months abbreviated, and the words for an interval. */
export interface DateStyle {
  readonly short?: boolean;
  /** A month stands in the case that it has within a date: "с ноября 2023 г.", not "с ноябрь". */
  readonly inflected?: boolean;
  readonly between?: (from: string, to: string) => string;
}

/** Writes an EDTF date for people: "24 November 2023", "March 2019", "2019", an interval by `between`. */
export function formatDate(edtf: string, patterns: LocalePatterns, style: DateStyle = {}): string {
  const oneOf = ONE_OF.exec(edtf);
  if (!oneOf) return formatPlain(edtf, patterns, style);
  const from = formatDate(oneOf[1] ?? '', patterns, style);
  const to = formatDate(oneOf[2] ?? '', patterns, style);
  return style.between ? style.between(from, to) : `${from} – ${to}`;
}

function formatPlain(date: string, patterns: LocalePatterns, { short, inflected }: DateStyle): string {
  const match = PLAIN.exec(date);
  if (!match) return date;
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  const alone = inflected ? patterns.months : patterns.monthsAlone;
  const names = short ? patterns.monthsShort : patterns.months;
  const name = (day === undefined ? alone : names)[Number(month) - 1] ?? month;
  const full = short ? patterns.dayShort : patterns.day;
  const pattern = day === undefined ? patterns.month : full;
  return pattern
    .replace('{d}', String(Number(day)))
    .replace('{M}', name)
    .replace('{y}', year);
}

/** How precisely a date is known; catalogues choose the word and the case beside it by this. */
export type DatePrecision = 'day' | 'month' | 'year';

/** The precision of a date; an interval counts as its last day. */
export function datePrecision(edtf: string): DatePrecision {
  const last = ONE_OF.exec(edtf)?.[2] ?? edtf;
  if (last.length === 4) return 'year';
  return last.length === 7 ? 'month' : 'day';
}

/** Writes a decimal string with the language's own separators; digits are never rounded: they are the source's. */
export function formatDecimal(decimal: string, patterns: LocalePatterns): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, patterns.group) : whole;
  const sign = decimal.startsWith('-') ? '−' : '';
  return sign + grouped + (fraction === undefined ? '' : patterns.decimal + fraction);
}
