import type { DateSource } from '#lib/link/scope.ts';
import type { Edtf } from '#lib/pack/edtf.ts';
import type { Block } from './block.ts';
import { CHANGED } from './element-rules.ts';
import { jsonLdDates } from './json-ld-date.ts';
import { attributeOf, own } from './own-property.ts';
import { addressDate, pageAddress } from './page-address.ts';
import { isPlausible, readDate } from './read-date.ts';

/** A date with its source. */
export interface FoundDate {
  readonly date: Edtf;
  readonly from: DateSource;
}

/** Raw dates of a document's JSON-LD and `<meta>`, the best first. */
export interface HeadDates {
  readonly jsonLd: readonly string[];
  readonly meta: readonly string[];
}

/** What a page's date is looked for in. */
export interface DatedPage {
  readonly head: HeadDates;
  readonly url: string;
  /** YYYY-MM-DD: stories come out today at the latest (tomorrow, east of here). */
  readonly today: string;
  /** Raw values that described an earlier address of the same document: single-page sites leave them behind. */
  readonly stale: ReadonlySet<string>;
  /** The story's blocks and those just before, in order; a date in their lines is the last resort. */
  readonly opening: readonly Block[];
}

/** Names of `<meta>` (name, property or itemprop) that hold the day of publication, the best first. */
const META_NAMES =
  'article:published_time datepublished og:published_time og:article:published_time parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date pubdate publish-date publish_date published date datecreated'.split(
    ' ',
  );

/** The date of the page's story by JSON-LD, meta, `<time>` and visible lines, address; null if there is none. */
export function findPageDate(page: DatedPage): FoundDate | null {
  const { original, captured } = pageAddress(page.url);
  const latest = captured ?? nextDay(page.today);
  const first = (values: readonly string[], from: DateSource): FoundDate | null => {
    for (const value of values) {
      const date = page.stale.has(value) ? null : readDate(value);
      if (date && isPlausible(date, latest)) return { date, from };
    }
    return null;
  };
  return (
    first(page.head.jsonLd, 'json-ld') ??
    first(page.head.meta, 'meta') ??
    first(openingDates(page.opening), 'time') ??
    first([addressDate(original) ?? ''], 'url')
  );
}

/** Reads the dates that a document's head declares for the story at an address. */
export function readHeadDates(document: Document, url: string): HeadDates {
  return { jsonLd: jsonLdDates(document, pageAddress(url).original), meta: metaDates(document) };
}

/** Where elements say their value: `value` is a common mistake for `content`. */
const VALUE_ATTRIBUTES = ['content', 'datetime', 'value'];

function metaDates(document: Document): string[] {
  const found = new Map<string, string>();
  for (const element of own(document, 'querySelectorAll')('meta,[itemprop="datePublished"],[itemprop="dateCreated"]')) {
    const value =
      VALUE_ATTRIBUTES.map((name) => attributeOf(element, name)).find(Boolean) ?? own(element, 'textContent');
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = attributeOf(element, attribute)?.toLowerCase();
      if (name && value && !found.has(name)) found.set(name, value);
    }
  }
  return META_NAMES.flatMap((name) => found.get(name) ?? []);
}

/** A line of a byline or a dateline is short; a date in a paragraph is about something else. */
const MAX_DATE_LINE_UNITS = 120;

/** Blocks from the headline on in which a byline is looked for. */
const OPENING_BLOCKS = 12;

const MS_PER_DAY = 86_400_000;

function openingDates(opening: readonly Block[]): string[] {
  const times = opening.flatMap((block) => block.time ?? []);
  const lines = opening
    .slice(0, OPENING_BLOCKS)
    .filter((block) => block.text.length <= MAX_DATE_LINE_UNITS)
    .map((block) => block.text);
  return [...times, ...lines.filter((line) => !CHANGED.test(line)), ...lines.filter((line) => CHANGED.test(line))];
}

/** YYYY-MM-DD of the day after. */
function nextDay(day: string): string {
  return new Date(Date.parse(day) + MS_PER_DAY).toISOString().slice(0, 10);
}
