import { parseEdtf } from '#lib/pack/edtf.ts';
import { daysOf, firstDay, lastDay, NO_END, sharedDays } from './days.ts';
import { likeness } from './likeness.ts';
import type { Spell } from './spell.ts';

/** Spells of one office from both tables, and what did not fit, in words. */
export interface Joined {
  readonly spells: readonly Spell[];
  readonly doubts: readonly string[];
}

/** Days by which two sources may differ on one spell. */
const NEAR_DAYS = 200;

/** Days without anybody that a source may leave between two holders. */
const GAP_DAYS = 45;

/** A wrong year is the longest slip of the pen. */
const SLIP_DAYS = 400;

/** Part of a term that others' exact spells may cover before it is taken for a mistake. */
const COVERED = 0.7;

/**
 * Joins the terms of one office with its holders of exact days. Where both know a person the exact days win, unless they
 * leave days to nobody that the term covers; who is in one of them alone is kept as far as the exact days leave room.
 */
export function joinHolders(terms: readonly Spell[], holders: readonly Spell[]): Joined {
  const exact = joinRepeats(holders);
  const doubts: string[] = [];
  const known = exact.map((holder) => ({ holder, term: termOf(terms, holder) }));
  const used = new Set(known.map(({ term }) => term));
  const dated = known.flatMap(({ holder, term }) => {
    if (term) return [mergeSpell(term, holder, { exact, terms })];
    if (isRoomFor(holder, exact, terms)) return [holder];
    doubts.push(`${told(holder)}: only Wikidata has this spell, inside another's: left out`);
    return [];
  });
  const left = terms.filter((term) => !used.has(term)).flatMap((term) => keepTerm(term, dated, doubts));
  return { spells: [...dated, ...left], doubts };
}

/** One line that names a spell. */
export function told({ iso3, role, name, start, end }: Spell): string {
  return `${iso3} ${role} ${name.text} ${start}–${end}`;
}

/** Two spells of one person without a day between are one: a second government, a second term. */
function joinRepeats(holders: readonly Spell[]): readonly Spell[] {
  const sorted = [...holders].sort((a, b) => firstDay(a.start) - firstDay(b.start));
  const joined: Spell[] = [];
  for (const holder of sorted) {
    const last = joined.findLast(({ qid }) => qid === holder.qid);
    if (last && joined.at(-1) === last && firstDay(holder.start) - daysOf(last).to <= 1) {
      joined[joined.length - 1] = { ...last, end: holder.end, endKind: holder.endKind };
    } else joined.push(holder);
  }
  return joined;
}

function termOf(terms: readonly Spell[], holder: Spell): Spell | undefined {
  const near = terms
    .map((term) => ({ term, alike: likeness(term, holder), shared: sharedDays(term, knownPart(holder)) }))
    .filter(({ alike, shared }) => alike > 0 && shared > -NEAR_DAYS);
  near.sort((a, b) => b.alike - a.alike || b.shared - a.shared);
  return near[0]?.term;
}

/** Of who was in office when the table was made: until that day. */
function knownPart(holder: Spell): Spell {
  return holder.endKind === 'open' ? { ...holder, end: holder.lastSeen, endKind: 'day' } : holder;
}

interface BothTables {
  readonly exact: readonly Spell[];
  readonly terms: readonly Spell[];
}

function mergeSpell(term: Spell, holder: Spell, { exact, terms }: BothTables): Spell {
  const others = exact.filter(({ qid }) => qid !== holder.qid);
  const [days, own] = [seenDays(term), daysOf(holder)];
  // A first day before both tables saw the person is a slip of the pen.
  const isSeen = firstDay(term.firstSeen) < own.from;
  const isEarlier = isSeen && days.from < own.from - GAP_DAYS && isFree(days.from, own.from, others);
  const isOpen = holder.endKind === 'open';
  const isLater = !isOpen && days.to > own.to + GAP_DAYS && isFree(own.to, Math.min(days.to, own.to + 400), others);
  const sameStart = exact.filter((one) => one.qid === holder.qid)[0] === holder;
  const ends = isOpen || (isLater && isLastOf(holder, exact)) ? term : holder;
  return {
    ...term,
    ...{ qid: holder.qid, office: holder.office, gender: holder.gender, born: holder.born, died: holder.died },
    name: term.role === 'monarch' ? { ...term.name, text: term.name.text } : term.name,
    variants: [holder.name.text, ...term.variants],
    start: isEarlier && sameStart ? term.start : startOf(term, holder, { exact: others, terms }),
    end: ends.end,
    endKind: ends.endKind,
    lastSeen: ends === holder ? laterOf(term.lastSeen, holder.end) : term.lastSeen,
    acting: term.acting || holder.acting,
    sources: [...holder.sources, ...term.sources.filter(({ publisher }) => publisher !== 'wikidata')],
  };
}

/** From the first day until the end where the table says one, else until the last page that names the person. */
function seenDays(term: Spell): { readonly from: number; readonly to: number } {
  const { from, to } = daysOf(term);
  return { from, to: term.endKind === 'day' || term.endKind === 'open' ? to : Math.max(from, lastDay(term.lastSeen)) };
}

/** Wikidata's first day may be that of the election, or a wrong year: where another was in office until the term's, that stands. */
function startOf(term: Spell, holder: Spell, { exact, terms }: BothTables): string {
  const [start, own] = [firstDay(holder.start), firstDay(term.start)];
  const before = exact.filter(
    ({ endKind, start: first, end }) => endKind === 'day' && firstDay(first) < start && firstDay(end) > start,
  );
  const left = Math.max(...before.map(({ end }) => firstDay(end)));
  if (term.start === '') return holder.start;
  const isSameSpell = own > start + GAP_DAYS && own - start < SLIP_DAYS && own < daysOf(holder).to;
  const rest = terms.filter((one) => one !== term);
  if (isSameSpell && !isFree(start, own, rest)) return term.start;
  return Number.isFinite(left) && Math.abs(own - left) < left - start ? term.start : holder.start;
}

/** Seen in office until an exact end that lies before the last page. */
function laterOf(lastSeen: string, end: string): string {
  return lastDay(lastSeen) > lastDay(end) ? end : lastSeen;
}

function isLastOf(holder: Spell, exact: readonly Spell[]): boolean {
  return exact.findLast(({ qid }) => qid === holder.qid) === holder;
}

/** Whether nobody else is known to have held the office for most of the days. */
function isFree(from: number, to: number, others: readonly Spell[]): boolean {
  return coveredDays(from, to, others) < (to - from) / 2;
}

function coveredDays(from: number, to: number, spells: readonly Spell[]): number {
  return spells.reduce((sum, spell) => {
    const days = daysOf(spell);
    // Who was in office when the table was made may have left the day after.
    const until = spell.endKind === 'open' ? lastDay(spell.lastSeen) : days.to;
    return sum + Math.max(0, Math.min(until, to) - Math.max(days.from, from));
  }, 0);
}

/** A spell that Wikidata alone has: not inside another's exact days, and ended, or the only one. */
function isRoomFor(holder: Spell, exact: readonly Spell[], terms: readonly Spell[]): boolean {
  if (holder.iso3 === 'SMR') return true; // two captains regent at a time
  const { from, to } = daysOf(holder);
  const others = exact.filter((one) => one !== holder);
  if (holder.endKind === 'open') {
    const asked = parseEdtf(holder.lastSeen).latest;
    return isFree(from, asked, others) && coveredDays(from, asked, terms) === 0;
  }
  return to > from && coveredDays(from, to, others) < (to - from) / 2;
}

/** A term that no exact spell answers to, cut to the days that they leave. */
function keepTerm(term: Spell, dated: readonly Spell[], doubts: string[]): readonly Spell[] {
  const { from, to } = daysOf(term);
  const until = to === NO_END ? parseEdtf(term.lastSeen).latest : to;
  const covered = coveredDays(from, until, dated);
  if (until > from && covered / (until - from) < COVERED) return [term];
  if (until === from && !dated.some((spell) => daysOf(spell).from < from && daysOf(spell).to > from)) return [term];
  doubts.push(`${told(term)}: exact spells of others cover it: left out`);
  return [];
}
