import { formatDay, formatRange, tryParseEdtf } from '#lib/pack/edtf.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { type CountryWord, qidOf } from './country-words.ts';
import type { Verdict } from './holder-on-date.ts';
import { isJoined } from './join-body.ts';
import type { Known } from './knowledge.ts';
import type { Linked, LinkState } from './link-state.ts';
import type { Evidence } from './mention.ts';
import { isReference } from './office-guards.ts';
import type { OfficePhrase } from './office-phrases.ts';
import { everHeld, groupsOf } from './offices.ts';
import { bodiesOf, resolveOffice } from './resolve-office.ts';
import { newestYear } from './sentence-date.ts';
import { groupOf, type TitleWord } from './title-words.ts';

/** Third pass: titles with their countries, each resolved by the date. Gives those that stand alone, for the last pass. */
export function linkOffices(state: LinkState, phrases: readonly OfficePhrase[]): readonly OfficePhrase[] {
  const open = phrases.filter((phrase) => isReference(state, phrase));
  const [joined, alone] = [open.filter(isJoined), open.filter((phrase) => !isJoined(phrase))];
  for (const phrase of joined) linkByDate(state, phrase);
  return alone;
}

function linkByDate(state: LinkState, phrase: OfficePhrase): void {
  const verdict = resolveOffice(state, phrase);
  if (!verdict || verdict.kind === 'silent') {
    // An organisation inside a title that names somebody is not meant itself.
    if (phrase.countries.length === 0) state.clear(phrase.first, phrase.last);
    reject(state, phrase, verdict?.possible ?? []);
    return;
  }
  if (state.isUndated && (isOfAnotherTime(state, phrase, verdict.holder) || isOfEarlierYears(state))) {
    reject(state, phrase, [verdict.holder.key]);
    return;
  }
  add(state, phrase, verdict, countryEvidence(phrase));
}

/** "Elizabeth II, Queen of …" on a page without a date: it names one who held the office, and not who does today. */
function isOfAnotherTime(state: LinkState, phrase: OfficePhrase, holder: Known): boolean {
  if (state.named.has(holder.key)) return false;
  const of = phrase.countries.map(({ qid }) => qid);
  return state
    .mentions()
    .some(({ known }) => known.type === 'person' && everHeld(state.knowledge, known, phrase.titles, of));
}

/** Years back from which the newest year that a page without a date names says that the page is old. */
const OLD_YEARS = 2;

/** "What's next for MH17 (July 2014)": a page without a date that names years, and none near today's. */
function isOfEarlierYears({ words, when }: LinkState): boolean {
  const newest = newestYear(words);
  if (newest === 0) return false;
  const old = tryParseEdtf(`${newest + OLD_YEARS}`);
  return old !== null && old.earliest <= when.earliest;
}

function countryEvidence(phrase: OfficePhrase): readonly Evidence[] {
  return phrase.countries.slice(0, 1).map(({ qid }) => ({ kind: 'country', entity: qid }));
}

function reject(state: LinkState, phrase: OfficePhrase, candidates: readonly EntityKey[]): void {
  const { words } = state;
  const span = { start: words.starts[phrase.first] as number, end: words.ends[phrase.last] as number };
  state.rejected.push({ ...span, reason: candidates.length > 1 ? 'ambiguous' : 'office-unknown', candidates });
}

function add(
  state: LinkState,
  phrase: OfficePhrase,
  verdict: Verdict & { kind: 'holder' },
  evidence: readonly Evidence[],
): void {
  const { words, knowledge } = state;
  const { first, last } = phrase;
  const start = words.starts[first] as number;
  const end = words.ends[last] as number;
  const office = knowledge.officeKey(verdict.title, bodiesOf(phrase).flat());
  state.replace({
    start,
    end,
    first,
    last,
    known: knowledge.byKey(verdict.holder.key) ?? verdict.holder,
    kind: 'office',
    rule: verdict.beyond ? 'office-last-confirmed' : 'office-on-date',
    evidence: [
      { kind: 'title', text: words.text.slice(start, end) },
      ...evidence,
      { kind: 'date', date: verdict.beyond ? formatDay(verdict.confirmed) : formatRange(verdict.when) },
    ],
    alternatives: [],
    ...(office === null ? {} : { office }),
  });
}

/** Languages of one country, whose press writes "the head of state" of its own. */
const HOME: Readonly<Record<string, CountryWord>> = {
  az: { iso3: 'AZE', qid: qidOf('AZE'), lang: 'az', form: 'name' },
  kk: { iso3: 'KAZ', qid: qidOf('KAZ'), lang: 'kk', form: 'name' },
};

/** Last pass: «Мемлекет басшысы», «глава государства» alone: the country of the language, else the one leader named so far. */
export function linkAlone(state: LinkState, phrases: readonly OfficePhrase[]): void {
  const generic = phrases.flatMap((phrase) => {
    const title = phrase.titles.find(({ group }) => group === 'any-state' || group === 'any-government');
    return title ? [{ phrase, title }] : [];
  });
  if (generic.length === 0) return;
  const persons = state.mentions().filter(({ known }) => state.leads(known));
  let at = 0;
  const named = new Map<EntityKey, Known>();
  for (const { phrase, title } of generic) {
    for (; at < persons.length && (persons[at]?.first ?? 0) < phrase.first; at += 1) note(named, persons[at]);
    const home = HOME[title.lang];
    if (home) linkByDate(state, { ...phrase, countries: [home] });
    else linkOnlyLeader(state, phrase, title, [...named.values()]);
  }
}

function note(named: Map<EntityKey, Known>, linked: Linked | undefined): void {
  if (linked) named.set(linked.known.key, linked.known);
}

function linkOnlyLeader(state: LinkState, phrase: OfficePhrase, title: TitleWord, named: readonly Known[]): void {
  const groups = groupsOf(title);
  const [leader, ...others] = named.filter((known) =>
    state.holds(known, (office) => groups.includes(groupOf(office.title))),
  );
  if (leader && others.length === 0) addAntecedent(state, phrase, leader);
}

function addAntecedent(state: LinkState, phrase: OfficePhrase, leader: Known): void {
  const { words } = state;
  const { first, last } = phrase;
  const start = words.starts[first] as number;
  const end = words.ends[last] as number;
  state.replace({
    start,
    end,
    first,
    last,
    known: leader,
    kind: 'office',
    rule: 'office-on-date',
    evidence: [
      { kind: 'title', text: words.text.slice(start, end) },
      { kind: 'antecedent', entity: leader.key },
      { kind: 'date', date: formatRange(state.when) },
    ],
    alternatives: [],
  });
}
