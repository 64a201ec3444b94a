import type { Edtf } from '#lib/pack/edtf.ts';
import { monthOf, toDay } from './read-date.ts';

/** A page's address with that of the page that it is a copy of. */
export interface PageAddress {
  /** The address of the publication: the copied page's on an archive. */
  readonly original: string;
  /** The day of the capture; null if the page is no archive copy. */
  readonly captured: Edtf | null;
}

/** web.archive.org, arquivo.pt, webarchive.nationalarchives.gov.uk, archive.ph …: a capture time, then an address. */
const ARCHIVED = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(\d{4})(\d{2})(\d{2})\d{0,6}(?:[a-z]{2}_)?\/(https?:\/?\/?.+)$/;

/** /2023/11/24/ · /2023/nov/24/ · /2023-11-24 · /20231124 · /2023/11/ */
const WITH_DAY = /[/_.-]((?:18|19|20)\d{2})[/_.-]([01]?\d|[a-z]{3})[/_.-]([0-3]?\d)(?![\da-z])/i;
const COMPACT = /[/_.-]((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/;
const MONTH = /\/((?:18|19|20)\d{2})\/([01]?\d|[a-z]{3})\//i;

/** Takes an address apart into that of the publication and the day of its capture. */
export function pageAddress(url: string): PageAddress {
  const archived = ARCHIVED.exec(url);
  if (!archived) return { original: url, captured: null };
  return { original: archived[4] ?? url, captured: toDay(archived[1], archived[2], archived[3]) };
}

/** The date in an address, to the day or to the month. */
export function addressDate(url: string): Edtf | null {
  const path = url.replace(/^https?:\/\/?[^/]*/, '').replace(/[?#].*$/, '');
  for (const pattern of [WITH_DAY, COMPACT, MONTH]) {
    const match = pattern.exec(path);
    const month = match?.[2] ?? '';
    const date = match && toDay(match[1], /\d/.test(month) ? month : monthOf(month), match[3]);
    if (date) return date;
  }
  return null;
}
