import type { Mention } from '#lib/link/mention.ts';
import type { Scope } from '#lib/link/scope.ts';

/** Longest text that goes with a report: a long paragraph. */
const MAX_AROUND_UNITS = 1_000;

/** The block that a mention stands in, cut to what fits around it; offsets count within the text given. */
export function textAround(
  { text, blocks }: Pick<Scope, 'text' | 'blocks'>,
  { start, end }: Pick<Mention, 'start' | 'end'>,
): { readonly text: string; readonly start: number; readonly end: number } {
  const from = Math.max(blocks.findLast((offset) => offset <= start) ?? 0, end - MAX_AROUND_UNITS);
  const next = blocks.find((offset) => offset > start) ?? text.length;
  const around = text.slice(from, Math.min(next, from + MAX_AROUND_UNITS)).trimEnd();
  return { text: around, start: start - from, end: end - from };
}
