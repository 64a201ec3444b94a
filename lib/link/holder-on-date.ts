import type { OfficeSpan } from '#lib/match/name-index.ts';
import type { DayRange } from '#lib/pack/edtf.ts';
import { type EntityKey, toEntityKey } from '#lib/pack/schema.ts';
import type { Holders, Knowledge, Known } from './knowledge.ts';

/** Who holds an office on a date: certainly, as last confirmed, or nobody that could be named. */
export type Verdict =
  | {
      readonly kind: 'holder';
      readonly holder: Known;
      readonly title: string;
      /** The time asked for: the scope's date, or what the sentence speaks of. */
      readonly when: DayRange;
      readonly confirmed: number;
      readonly beyond: boolean;
    }
  | { readonly kind: 'silent'; readonly possible: readonly EntityKey[] };

/**
 * The holder of an office (title keys of one group, Q-ids of its country) on a day or within a month or year. Silent
 * where two persons could hold it: on a day of handing over, inside an uncertain start or end, or where packs disagree.
 */
export function holderOnDate(
  knowledge: Knowledge,
  titles: readonly string[],
  of: readonly string[],
  when: DayRange,
): Verdict {
  const verdicts = of
    .flatMap((body) => titles.flatMap((title) => knowledge.holders(title, body)))
    .map((holders) => verdictOf(knowledge, holders, when));
  const named = verdicts.filter((verdict) => verdict.kind === 'holder');
  const certain = named.filter(({ beyond }) => !beyond);
  const best = certain.length > 0 ? certain : named;
  const keys = new Set(best.map(({ holder }) => holder.key));
  const silent = verdicts.filter((verdict) => verdict.kind === 'silent');
  const [first] = best;
  const agrees = silent.every(({ possible }) => possible.length === 0 || possible.some((key) => keys.has(key)));
  if (first && keys.size === 1 && agrees) return first;
  return { kind: 'silent', possible: [...new Set([...keys, ...silent.flatMap(({ possible }) => possible)])] };
}

/** A record older than this says little of who holds an office: one in four has changed hands by then. */
const MAX_DAYS_BEYOND = 400;

function verdictOf(knowledge: Knowledge, { index, spans, title }: Holders, when: DayRange): Verdict {
  const possible = holdersWithin(spans, when);
  const holders = new Set(possible.map(({ holder }) => holder));
  const span = possible.at(-1);
  if (!span || holders.size !== 1) {
    const keys = [...holders].map((entity) => toEntityKey(index.packId, index.entityId(entity)));
    return { kind: 'silent', possible: keys };
  }
  const holder = knowledge.known({ index, entity: span.holder });
  const beyond = isOpen(span) && span.confirmed < when.earliest;
  if (beyond && when.earliest - span.confirmed > MAX_DAYS_BEYOND) return { kind: 'silent', possible: [holder.key] };
  return { kind: 'holder', holder, title, when, confirmed: span.confirmed, beyond };
}

/** Share of a year's days, or more, that makes its holder the one who is meant by "in 2005 the Ukrainian president". */
const MIN_SHARE = 0.9;
/** Shorter ranges are a day or a month, of which both holders of a hand-over may be meant. */
const MIN_YEAR_DAYS = 360;

/** The spans that reach into a range; in a whole year the one that surely fills nearly all of it stands for it. */
function holdersWithin(spans: readonly OfficeSpan[], when: DayRange): readonly OfficeSpan[] {
  const possible = spans.filter((span) => span.fromEarliest <= when.latest && span.toLatest >= when.earliest);
  const days = when.latest - when.earliest + 1;
  if (days < MIN_YEAR_DAYS || possible.length < 2) return possible;
  const main = possible.filter((span) => daysSurelyIn(span, when) >= MIN_SHARE * days);
  return main.length === 1 ? main : possible;
}

function daysSurelyIn({ fromLatest, toEarliest }: OfficeSpan, { earliest, latest }: DayRange): number {
  return Math.min(toEarliest, latest) - Math.max(fromLatest, earliest) + 1;
}

function isOpen({ toLatest }: OfficeSpan): boolean {
  return toLatest === 2147483647;
}
