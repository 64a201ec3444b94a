import { formatDay, parseEdtf } from '#lib/pack/edtf.ts';
import type { Spell } from './spell.ts';

/** Stands for "still in office" in comparisons. */
export const NO_END = 99_999;

/** First day that a date can mean; of none a day before all. */
export function firstDay(date: string): number {
  return date === '' ? -NO_END : parseEdtf(date).earliest;
}

/** Last day that a date can mean; of none a day after all. */
export function lastDay(date: string): number {
  return date === '' ? NO_END : parseEdtf(date).latest;
}

/** First and last day between which somebody was, by the source, in office. */
export function daysOf(spell: Spell): { readonly from: number; readonly to: number } {
  const from = firstDay(spell.start === '' ? spell.firstSeen : spell.start);
  const to = spell.endKind === 'open' ? NO_END : Math.max(from, lastDay(spell.end === '' ? spell.lastSeen : spell.end));
  return { from, to };
}

/** Days that two spells have in common; negative: days between them. */
export function sharedDays(a: Spell, b: Spell): number {
  const [x, y] = [daysOf(a), daysOf(b)];
  return Math.min(x.to, y.to) - Math.max(x.from, y.from);
}

/** One of the days between two, as a date of pack-format 5.1. */
export function between(from: number, to: number): string {
  if (from >= to) return formatDay(to);
  return `[${formatDay(from)}..${formatDay(to)}]`;
}
