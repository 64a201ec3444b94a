import type { Edtf } from '#lib/pack/edtf.ts';

/** Stems of month names in English, Russian, Azerbaijani, Turkish and Kazakh, by month; the longest match decides. */
const MONTH_STEMS = [
  'jan янв yan oca қаң',
  'feb фев fev şub ақп',
  'mar мар нау',
  'apr апр nis сәу',
  'may мая май mayıs мам',
  'jun июн iyun haz мау',
  'jul июл iyul tem шіл',
  'aug авг avq ağu там',
  'sep сен sen eyl қыр',
  'oct окт okt eki қаз',
  'nov ноя noy kas қар',
  'dec дек dek ara жел',
].map((stems) => stems.split(' '));

const ISO = /(?:^|\D)(\d{4})-(\d{2})-(\d{2})/;
const MONTH_ONLY = /^(\d{4})-(\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T|$)/;
const DAY_FIRST = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:de\s+)?(\p{L}{3,})\.?,?\s+(\d{4})(?!\d)/u;
const MONTH_FIRST = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const YEAR_AND_DAY_FIRST = /(?:^|\D)(\d{4})\s*ж(?:\.|ылғы),?\s+(\d{1,2})\s+(\p{L}{3,})/u;
const YEAR_FIRST = /(?:^|\D)(\d{4})\s*(?:年|\/|\.)\s*(\d{1,2})\s*(?:月|\/|\.)\s*(\d{1,2})(?!\d)/u;
const DOTTED = /(?:^|\D)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/;
const AMERICAN = /(?:^|\D)(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})(?!\d)/;

/** The zero of many clocks and databases, not a day on which a story came out. */
const UNSET = new Set(['1970-01-01', '1969-12-31', '1900-01-01']);
const FIRST_YEAR = '1800';

/**
 * Reads the calendar day that a text says first, as written (no change of time zone): ISO 8601, `24 November 2023`,
 * `Nov. 24, 2023`, `24 ноября 2023`, `2023年11月24日`, `24.11.2023`. A slashed date
 * is read only where the order of day and month is plain.
 */
export function readDate(text: string): Edtf | null {
  const head = text.slice(0, 200);
  return readNumeric(head) ?? readNamed(head);
}

function readNumeric(text: string): Edtf | null {
  const trimmed = text.trim();
  const iso = ISO.exec(text) ?? MONTH_ONLY.exec(trimmed) ?? COMPACT.exec(trimmed) ?? YEAR_FIRST.exec(text);
  if (iso) return toDay(iso[1], iso[2], iso[3]);
  const american = AMERICAN.exec(text);
  if (american) return toDay(american[3], american[1], american[2]);
  const dotted = DOTTED.exec(text);
  return dotted && !isAmbiguous(dotted) ? toDay(dotted[3], dotted[2], dotted[1]) : null;
}

/** With slashes some write the day first and some the month. */
function isAmbiguous(match: RegExpExecArray): boolean {
  return match[0].includes('/') && Number(match[1]) <= 12 && match[1] !== match[2];
}

function readNamed(text: string): Edtf | null {
  const dayFirst = DAY_FIRST.exec(text);
  const month = monthOf(dayFirst?.[2]);
  if (dayFirst && month) return toDay(dayFirst[3], month, dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return toDay(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const kazakh = YEAR_AND_DAY_FIRST.exec(text);
  return kazakh ? toDay(kazakh[1], monthOf(kazakh[3]), kazakh[2]) : null;
}

/** "11" for "November", "ноября" or "noyabr". */
export function monthOf(name: string | undefined): string | undefined {
  const lower = (name ?? '').toLowerCase().replace('i̇', 'i');
  const month = MONTH_STEMS.findIndex((stems) => stems.some((stem) => lower.startsWith(stem)));
  return month < 0 ? undefined : String(month + 1);
}

/** The EDTF date of these numbers; without a day the month. Null for what is no date (31 June). */
export function toDay(year: string | undefined, month: string | undefined, day: string | undefined): Edtf | null {
  if (!year || !month) return null;
  const date = [year, month.padStart(2, '0'), (day ?? '1').padStart(2, '0')].join('-');
  const time = Date.parse(date);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) return null;
  return day ? date : date.slice(0, -3);
}

/** Whether a story can have come out on the date: not before printed news, not after `latest` (YYYY-MM-DD). */
export function isPlausible(date: Edtf, latest: string): boolean {
  return !UNSET.has(date) && date >= FIRST_YEAR && date <= latest;
}
