import { leaderOf } from './country-words.ts';
import type { Verdict } from './holder-on-date.ts';
import type { LinkState } from './link-state.ts';
import type { OfficePhrase } from './office-phrases.ts';
import { groupsOf, HEADS_OF_BODIES } from './offices.ts';
import { sentenceAround } from './sentence.ts';
import { readSentenceDate } from './sentence-date.ts';

/** The holder at the time of which the sentence speaks; silent where it names a year of another holder. */
export function resolveOffice(state: LinkState, phrase: OfficePhrase): Verdict | null {
  const sentence = sentenceAround(state.words, phrase.first);
  const { at, years } = readSentenceDate(state.words, sentence, phrase);
  const spoken = at && at.earliest <= state.when.latest ? at : state.when;
  const verdict = holderOf(state, phrase, spoken);
  if (at || verdict?.kind !== 'holder') return verdict;
  const past = years.filter(({ latest }) => latest < state.when.earliest);
  const isOther = past.some((year) => {
    const then = holderOf(state, phrase, year);
    return then?.kind === 'holder' && then.holder.key !== verdict.holder.key;
  });
  return isOther ? { kind: 'silent', possible: [verdict.holder.key] } : verdict;
}

function holderOf(state: LinkState, phrase: OfficePhrase, when: LinkState['when']): Verdict | null {
  const verdicts = phrase.titles.flatMap((title) =>
    bodiesOf(phrase).flatMap((body) =>
      groupsFor(state, phrase, title, body).map((group) => state.holderOf(group, body, when)),
    ),
  );
  const holders = verdicts.filter((verdict) => verdict.kind === 'holder');
  const keys = new Set(holders.map(({ holder }) => holder.key));
  if (keys.size === 1) return holders[0] ?? null;
  return { kind: 'silent', possible: [...keys] };
}

/** Q-ids to ask for: a country of each reading, or the bodies of a title that names its own. */
export function bodiesOf(phrase: OfficePhrase): readonly (readonly string[])[] {
  if (phrase.countries.length > 0) return [...new Set(phrase.countries.map(({ qid }) => qid))].map((qid) => [qid]);
  return [phrase.bodies.length > 0 ? phrase.bodies : EU_BODIES];
}

/** European Union, Commission, Council, Parliament: whichever the pack's office is of. */
const EU_BODIES = ['Q458', 'Q8880', 'Q8886', 'Q8889'];

/** "The Hungarian leader" heads the government, "the Kazakh leader" the state; where clerics rule, neither is certain. */
function groupsFor(
  state: LinkState,
  phrase: OfficePhrase,
  title: OfficePhrase['titles'][number],
  body: readonly string[],
): readonly string[] {
  if (title.group !== 'leader') return groupsOf(title);
  if (phrase.bodies.length > 0) return HEADS_OF_BODIES;
  const country = phrase.countries.find(({ qid }) => body.includes(qid));
  const leader = country ? leaderOf(country.iso3) : 'state';
  const isUnsure = leader !== 'supreme' && state.holderOf('supreme', body, state.when).kind === 'holder';
  return isUnsure ? [] : [leader];
}
