import type { DayRange } from '#lib/pack/edtf.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { ISO_OF, leaderOf } from './country-words.ts';
import { holderOnDate } from './holder-on-date.ts';
import type { HeldOffice, Knowledge, Known } from './knowledge.ts';
import { groupOf, TITLE_GROUPS, type TitleWord } from './title-words.ts';

/** Groups of offices whose holders the press calls leaders. */
const LEADING = new Set([
  'state',
  'government',
  'monarch',
  'supreme',
  'crown-prince',
  'commission-president',
  'council-president',
]);

/** Groups that a word such as "leader" or "head of state" can mean. */
const GENERIC: Readonly<Record<string, readonly string[]>> = {
  leader: ['state', 'government', 'monarch', 'supreme'],
  'any-state': ['state', 'monarch', 'supreme'],
  'any-government': ['government'],
};

const MONARCH = 'monarch';

/** Monarchs whom nobody calls king or queen: "King Albert II" is not the prince of Monaco. */
const OF_ONE_TITLE = new Set(['prince', 'grand-duke', 'emir', 'sultan', 'emperor', 'pope']);

/** "NATO chief", «глава МВФ»: whoever heads the organisation, whatever the office is called. */
export const HEADS_OF_BODIES: readonly string[] = [
  'secretary-general',
  'director-general',
  'managing-director',
  'body-president',
  'executive-director',
  'commission-chair',
  'state',
];

/** Office groups that a title can stand for. */
export function groupsOf(title: TitleWord): readonly string[] {
  return GENERIC[title.group] ?? [title.group];
}

/** Title keys of the vocabulary that answer for a group. */
export function keysOf(group: string): readonly string[] {
  return TITLE_GROUPS.get(group) ?? [group];
}

export function isLeading({ title }: HeldOffice): boolean {
  return LEADING.has(groupOf(title));
}

/** Whether the press calls its holder the country's leader: head of state, or of government where that one leads (countries.tsv). */
export function isFirst({ title, of }: HeldOffice): boolean {
  const iso3 = ISO_OF.get(of);
  const group = groupOf(title);
  if (iso3 === undefined) return LEADING.has(group);
  const leader = leaderOf(iso3);
  return group === leader || (leader === 'state' && group === 'monarch');
}

/** Whether two persons ever led the same country or body. */
export function leadOneCountry(knowledge: Knowledge, a: Known, b: Known): boolean {
  const countries = new Set(
    knowledge
      .offices(a)
      .filter(isLeading)
      .map(({ of }) => of),
  );
  return knowledge.offices(b).some((office) => isLeading(office) && countries.has(office.of));
}

/** Whether a person ever held an office that one of the titles names, of one of the bodies where any is given. */
export function everHeld(
  knowledge: Knowledge,
  known: Known,
  titles: readonly TitleWord[],
  of: readonly EntityKey[],
): boolean {
  const groups = new Set(titles.flatMap(groupsOf));
  return knowledge
    .offices(known)
    .some(
      (office) =>
        groups.has(groupOf(office.title)) &&
        (of.length === 0 || of.includes(office.of)) &&
        (!OF_ONE_TITLE.has(office.title) || titles.some(({ key, group }) => key === office.title || group !== MONARCH)),
    );
}

/** Whether a person ever headed one of the organisations. */
export function everHeaded(knowledge: Knowledge, known: Known, bodies: readonly EntityKey[]): boolean {
  return knowledge
    .offices(known)
    .some((office) => bodies.includes(office.of) && HEADS_OF_BODIES.includes(groupOf(office.title)));
}

/** Whether a person holds, or may hold, an office on the date. */
export function holdsOn(knowledge: Knowledge, known: Known, { title, of }: HeldOffice, when: DayRange): boolean {
  const verdict = holderOnDate(knowledge, [title], [of], when);
  return verdict.kind === 'holder' ? verdict.holder.key === known.key : verdict.possible.includes(known.key);
}

/** The last day on which a person can have held any office that a pack knows; of who never held one, no day ends it. */
export function leftOffice(knowledge: Knowledge, known: Known): number {
  const ends = knowledge.offices(known).flatMap(({ title, of }) =>
    knowledge.holders(title, of).flatMap(({ index, spans }) => {
      const person = known.refs.find((ref) => ref.index === index)?.entity;
      return spans.filter(({ holder }) => holder === person).map(({ toLatest }) => toLatest);
    }),
  );
  return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...ends);
}
