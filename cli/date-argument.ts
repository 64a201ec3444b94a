import { tryParseEdtf } from '#lib/pack/edtf.ts';
import { UsageError } from './usage-error.ts';

/** Checks a date of the command line that may be a year or a month; throws `bad-arguments`. */
export function toScopeDate(date: string | undefined): string | undefined {
  if (date === undefined || (/^\d/.test(date) && tryParseEdtf(date))) return date;
  throw new UsageError('bad-arguments', `"${date}" is no date: write YYYY, YYYY-MM or YYYY-MM-DD`);
}

/** Checks a date of the command line that must be a day; throws `bad-arguments`. */
export function toDay(date: string | undefined): string | undefined {
  if (date === undefined || (date.length === 10 && tryParseEdtf(date))) return date;
  throw new UsageError('bad-arguments', `"${date}" is no day: write YYYY-MM-DD`);
}
