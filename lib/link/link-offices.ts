import { formatDay } from '#lib/pack/edtf.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { toEntityKey } from '#lib/pack/schema.ts';
import { qidOf } from './country-words.ts';
import type { Verdict } from './holder-on-date.ts';
import type { LinkState } from './link-state.ts';
import type { Evidence } from './mention.ts';
import { isReference } from './office-guards.ts';
import type { OfficePhrase } from './office-phrases.ts';
import { groupsOf, holdsOn } from './offices.ts';
import { bodiesOf, resolveOffice } from './resolve-office.ts';
import { groupOf } from './title-words.ts';

/** Third pass: titles with their countries, each resolved by the date; then titles alone with one candidate. */
export function linkOffices(state: LinkState, phrases: readonly OfficePhrase[]): void {
  const open = phrases.filter((phrase) => isReference(state, phrase));
  for (const phrase of open)
    if (phrase.countries.length > 0 || phrase.titles.some(({ body }) => body)) linkByDate(state, phrase);
  for (const phrase of open) if (phrase.countries.length === 0) linkAlone(state, phrase);
}

function linkByDate(state: LinkState, phrase: OfficePhrase): void {
  const verdict = resolveOffice(state, phrase);
  if (!verdict || verdict.kind === 'silent') {
    reject(state, phrase, verdict?.possible ?? []);
    return;
  }
  add(state, phrase, verdict, countryEvidence(phrase));
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
  const office = officeKey(state, verdict.title, phrase);
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
      { kind: 'date', date: formatDay(verdict.beyond ? verdict.confirmed : state.when.earliest) },
    ],
    alternatives: [],
    ...(office === null ? {} : { office }),
  });
}

function officeKey({ knowledge }: LinkState, title: string, phrase: OfficePhrase): EntityKey | null {
  for (const index of knowledge.indexes) {
    for (const body of bodiesOf(phrase).flat()) {
      const entity = index.officeEntity(title, body);
      if (entity >= 0) return toEntityKey(index.packId, index.entityId(entity));
    }
  }
  return null;
}

/** Languages of one country, whose press writes "the head of state" of its own. */
const HOME: Readonly<Record<string, string>> = { az: 'AZE', kk: 'KAZ' };

/** «Мемлекет басшысы», «глава государства» alone: the one leader named so far, else the country of the language. */
function linkAlone(state: LinkState, phrase: OfficePhrase): void {
  const generic = phrase.titles.filter(({ group }) => group === 'any-state' || group === 'any-government');
  const [title] = generic;
  if (!title || phrase.countries.length > 0) return;
  const isWanted = (office: { title: string }): boolean => groupsOf(title).includes(groupOf(office.title));
  const leaders = new Map(
    state
      .mentions()
      .filter(({ first, known }) => first < phrase.first && known.type === 'person')
      .filter(({ known }) => holdsOn(state.knowledge, known, state.when, isWanted))
      .map(({ known }) => [known.key, known]),
  );
  const [leader] = leaders.values();
  const home = HOME[title.lang];
  const asHome =
    home === undefined
      ? null
      : { ...phrase, countries: [{ iso3: home, qid: qidOf(home), lang: title.lang, form: 'name' as const }] };
  if (asHome) linkByDate(state, asHome);
  else if (leader && leaders.size === 1) addAntecedent(state, phrase, leader);
}

function addAntecedent(
  state: LinkState,
  phrase: OfficePhrase,
  leader: NonNullable<ReturnType<LinkState['on']>>['known'],
): void {
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
      { kind: 'date', date: formatDay(state.when.earliest) },
    ],
    alternatives: [],
  });
}
