import { parseEdtf } from '#lib/pack/edtf.ts';
import { PackError } from '#lib/pack/pack-error.ts';
import { between, daysOf, firstDay, lastDay, NO_END } from './days.ts';
import { told } from './join-holders.ts';
import type { Spell, SpellSource } from './spell.ts';

/** A spell with its ends as dates of pack-format 5.1; `to` is '' for who is in office. */
export interface Settled extends Spell {
  readonly from: string;
  readonly to: string;
  /** Where the end is said, if no source of the spell is young enough to know of it: the next holder's page. */
  readonly endSource: SpellSource | null;
}

/** Day after which the table knows nothing. */
const TABLE_ENDS = '2026-01-22';

/**
 * Puts the spells of one office in order and says each end as well as it is known: where only the successor's first day
 * is, somewhere between the last page that names the holder and that day. Two cannot hold an office on the same days.
 */
export function settleEnds(spells: readonly Spell[], doubts: string[]): readonly Settled[] {
  const seated = withoutOverlaps(inOrder(spells), doubts);
  return seated.map((spell, index) => settle(spell, seated[index - 1], seated[index + 1]));
}

function inOrder(spells: readonly Spell[]): readonly Spell[] {
  return [...spells].sort((a, b) => {
    const [x, y] = [daysOf(a), daysOf(b)];
    return x.from - y.from || x.to - y.to || (a.name.text < b.name.text ? -1 : 1);
  });
}

/** A spell inside another is left out; one that runs into the next ends with it. */
function withoutOverlaps(sorted: readonly Spell[], doubts: string[]): readonly Spell[] {
  const seated: Spell[] = [];
  for (const spell of sorted) {
    const last = seated.at(-1);
    const overlap = last ? overlapOf(last, spell) : null;
    if (overlap === 'inside' && last) doubts.push(`${told(spell)}: inside the spell of ${last.name.text}: left out`);
    else seated.push(spell);
    if (overlap !== 'cut' || !last) continue;
    if (last.endKind === 'day') doubts.push(`${told(last)}: runs into ${spell.name.text}: cut at ${spell.start}`);
    seated[seated.length - 2] = cutAt(last, spell);
  }
  return seated;
}

/** How the next spell meets the last: days that both hold for certain are a fault, one day of handing over is none. */
function overlapOf(last: Spell, next: Spell): 'inside' | 'cut' | null {
  if (isPair(next)) return null;
  if (isSameDay(last, next)) {
    const message = `${next.where}: ${next.name.text} and ${last.name.text} (${last.where}) hold one office from ${next.start}`;
    throw new PackError('bad-source-file', `${message}: drop or mend one in corrections.tsv`);
  }
  const [from, to] = [certainStart(next), last.endKind === 'day' ? firstDay(last.end) : daysOf(last).to];
  if (from >= to - 1) return last.endKind === 'open' ? 'cut' : null;
  return last.endKind === 'day' && daysOf(next).to < to - 1 ? 'inside' : 'cut';
}

/** Two persons from one and the same day, each for longer than it. */
function isSameDay(last: Spell, next: Spell): boolean {
  if (last.start !== next.start || !/^\d{4}-\d{2}-\d{2}$/.test(next.start)) return false;
  return daysOf(last).to > daysOf(last).from && daysOf(next).to > daysOf(next).from;
}

function certainStart({ start, firstSeen }: Spell): number {
  return lastDay(start === '' ? firstSeen : start);
}

/** Two captains regent hold San Marino's office together. */
function isPair({ iso3, role }: Spell): boolean {
  return iso3 === 'SMR' && role === 'state';
}

function cutAt(spell: Spell, next: Spell): Spell {
  const end = next.start === '' ? next.firstSeen : next.start;
  if (spell.endKind === 'day') return { ...spell, end };
  const isSeenLater = firstDay(spell.lastSeen) > lastDay(end);
  return { ...spell, end, endKind: 'successor', lastSeen: isSeenLater ? end : spell.lastSeen };
}

function settle(spell: Spell, before: Spell | undefined, next: Spell | undefined): Settled {
  const from = spell.start === '' ? sinceWhen(spell, before) : spell.start;
  const to = untilWhen(spell, next);
  return { ...spell, from, to, endSource: endSourceOf(spell, to, next) };
}

/** Of an end that came after the last page with this holder: the first page that has the next one. */
function endSourceOf(spell: Spell, to: string, next: Spell | undefined): SpellSource | null {
  if (to === '' || !next || isSaidBy(spell, to)) return null;
  const later = next.sources.filter(({ date }) => date !== '' && lastDay(date) >= firstDay(to));
  return later.toSorted((a, b) => lastDay(a.date) - lastDay(b.date))[0] ?? null;
}

function isSaidBy({ sources, lastSeen }: Spell, to: string): boolean {
  return [lastSeen, ...sources.map(({ date }) => date)].some((date) => date !== '' && lastDay(date) >= firstDay(to));
}

/** Of a start that no source says: after the last page with the one before, by the first page with this one. */
function sinceWhen(spell: Spell, before: Spell | undefined): string {
  const seen = parseEdtf(spell.firstSeen).latest;
  return before ? between(Math.min(parseEdtf(before.lastSeen).latest, seen), seen) : '';
}

function untilWhen(spell: Spell, next: Spell | undefined): string {
  if (spell.endKind === 'open') return '';
  if (spell.endKind === 'day') return spell.end;
  const [seen, from] = [firstDay(spell.lastSeen), firstDay(spell.start === '' ? spell.firstSeen : spell.start)];
  const nextFrom = next ? certainStart(next) : NO_END;
  const isSaid = spell.end !== '' && !(spell.endKind === 'successor' && next);
  const said = isSaid ? lastDay(spell.end) : lastDay(TABLE_ENDS);
  const latest = isSaid ? Math.min(said, Math.max(nextFrom, seen)) : next ? nextFrom : said;
  return between(Math.max(seen, from), latest);
}
