import type { LinkState } from './link-state.ts';
import type { OfficePhrase } from './office-phrases.ts';
import { skipPossessive } from './office-phrases.ts';
import { gapAfter, isCapitalised, isSpaceAfter, type ScopeWords, wordText } from './scope-words.ts';
import type { TitleWord } from './title-words.ts';

/** Whether a title has the country or body that it is an office of. */
export function isJoined({ countries, bodies, titles }: OfficePhrase): boolean {
  return countries.length > 0 || bodies.length > 0 || titles.some(({ body }) => body);
}

/** "UN Secretary-General", "NATO’s chief", «генсек ООН», "BMT-nin baş katibi": a title beside an organisation that was linked. */
export function joinBody(state: LinkState, phrase: OfficePhrase): OfficePhrase {
  if (isJoined(phrase)) return phrase;
  return behind(state, phrase) ?? before(state, phrase) ?? phrase;
}

/** Joins every title and keeps the state's table of phrases by their last word true. */
export function joinBodies(state: LinkState, phrases: readonly OfficePhrase[]): readonly OfficePhrase[] {
  return phrases.map((phrase) => {
    const joined = joinBody(state, phrase);
    if (joined === phrase) return phrase;
    state.phrases.delete(phrase.last);
    state.phrases.set(joined.last, joined);
    return joined;
  });
}

function before(state: LinkState, phrase: OfficePhrase): OfficePhrase | null {
  const { words } = state;
  const gap = gapAfter(words, phrase.first - 1);
  if (gap === null || !/^[\s'’]{1,3}$/u.test(gap)) return null;
  const end = gap.trim() === '' ? skipPossessive(words, phrase.first - 1) : phrase.first - 1;
  const body = bodyOn(state, end);
  const titles = phrase.titles.filter(({ lang, plural }) => lang !== 'ru' && !plural);
  if (!body || titles.length === 0 || isOtherChief(words, phrase)) return null;
  return { ...phrase, first: body.first, titles, bodies: [body.known.key] };
}

/** "Secretary General of NATO", "President of the World Bank", «глава МВФ». */
function behind(state: LinkState, phrase: OfficePhrase): OfficePhrase | null {
  const { words } = state;
  if (!isSpaceAfter(words, phrase.last)) return null;
  const of = wordText(words, phrase.last + 1).toLowerCase() === 'of' ? skipThe(words, phrase.last + 2) : -1;
  const [language, at] = of > 0 ? (['en', of] as const) : (['ru', phrase.last + 1] as const);
  const titles = phrase.titles.filter(({ lang, plural }) => lang === language && !plural);
  const body = titles.length > 0 ? bodyOn(state, at) : null;
  if (!body || body.first !== at || isPartOfMore(words, body.last)) return null;
  return { ...phrase, last: body.last, titles, bodies: [body.known.key] };
}

function bodyOn(state: LinkState, at: number) {
  const linked = at < 0 || at >= state.words.count ? null : state.on(at);
  return linked?.known.type === 'organisation' ? linked : null;
}

function skipThe(words: ScopeWords, at: number): number {
  return at < words.count && wordText(words, at).toLowerCase() === 'the' ? at + 1 : at;
}

/** "President of the World Bank’s board", "Secretary-General of the UN Conference", «глава ООН в Сирии»: of something else. */
function isPartOfMore(words: ScopeWords, last: number): boolean {
  const gap = gapAfter(words, last);
  if (gap === null || last + 1 >= words.count) return false;
  if (/^['’]$/u.test(gap)) return true;
  const next = wordText(words, last + 1);
  return (
    /^\s$/u.test(gap) && (/^(?:в|во|на|по)$/u.test(next) || (/^[A-Z]/.test(next) && isCapitalised(words, last + 1)))
  );
}

/** "IMF chief economist", "the UN chief of staff": the word behind says that it is another post. */
function isOtherChief(words: ScopeWords, { titles, last }: OfficePhrase): boolean {
  if (!titles.some(isLeader) || !isSpaceAfter(words, last) || last + 1 >= words.count) return false;
  return OTHER_POST.test(wordText(words, last + 1));
}

function isLeader({ group, lang }: TitleWord): boolean {
  return group === 'leader' && lang === 'en';
}

const OTHER_POST =
  /^(?:of|for|in|executive|operating|financial|legal|staff|counsel|justice|judge|envoy|[a-z]+(?:ist|er|or|man|woman|person))$/;
