import givenNames from '#generated/given-names.json' with { type: 'json' };
import source from '#generated/guards.json' with { type: 'json' };
import { foldWord } from '#lib/text/fold-word.ts';
import { hashWord } from '#lib/text/word-hash.ts';
import { compilePhrases, type PhraseSet } from './phrase-set.ts';

type List = Exclude<keyof typeof source, 'elsewhere' | 'acronyms-of-others'>;

/** One list of vocabulary/guards.yaml in all its languages at once: folded words rarely mean two things. */
function load(name: List): PhraseSet {
  return compilePhrases(Object.values(source[name] as Readonly<Record<string, readonly string[]>>).flat());
}

/** "Center", «фонд», "Bulvarı" behind a person's name. */
export const CONTAINERS_RIGHT = load('containers-right');
/** "named after", «проспект», «имени» before it. */
export const CONTAINERS_LEFT = load('containers-left');
/** "order", "port": of these those that stand behind surnames in headlines too. */
export const CONTAINERS_WEAK = load('containers-weak');
/** "university", "klubunun" before a title. */
export const BODIES_BEFORE_TITLE = load('bodies-before-title');
/** "former", «экс», "eski" before a title. */
export const FORMER = load('former');
/** "-elect", "adayı", «орынбасары» behind a title. */
export const FORMER_RIGHT = load('former-right');
/** «Администрация», "elected" before a title. */
export const OFFICE_BODIES_LEFT = load('office-bodies-left');
/** Words that may stand in capitals before a surname. */
export const FILLERS = load('fillers');
/** Sport, stage, games: not where leaders are met. */
export const OTHER_WALKS = load('other-walks-of-life');
/** "boxer", «певец» before a name: a bearer of another walk of life. */
export const WALKS_LEFT = load('walks-left');
/** "MP", «профессор» before a bare surname: a bearer of another post. */
export const POSTS_LEFT = load('posts-left');
/** "younger", "wife" before a surname. */
export const KIN_LEFT = load('kin-left');
/** "Mrs", "Frau", «госпожа» before a surname. */
export const WOMAN_LEFT = load('woman-left');
/** "Commission", "Council" behind an organisation's name. */
export const BODIES_RIGHT = load('bodies-right');
/** "release", "servers" behind an acronym: the market, not the body. */
export const MARKETS_RIGHT = load('markets-right');
/** «в», «из»: before a place. */
export const PLACE_PREPOSITIONS = load('place-prepositions');
/** "summit", "pipeline", «саммит» beside an acronym of several meanings. */
export const ACRONYM_NOUNS = load('acronym-nouns');
const ELSEWHERE = new Map(
  Object.entries(source.elsewhere).map(([name, words]) => [hashWord(foldWord(name)), compilePhrases(words)]),
);

/** By the hash of a country's name, words that show that it means another place: "Atlanta" for "Georgia"; or null. */
export function elsewhereWords(name: number): PhraseSet | null {
  return ELSEWHERE.get(name) ?? null;
}

const OF_OTHERS = new Map(
  Object.entries(source['acronyms-of-others']).map(([name, languages]) => [hashWord(foldWord(name)), languages]),
);

/** Whether an acronym, by its hash, means something else in a language: "EU" in Spanish. */
export function meansOtherIn(name: number, lang: string): boolean {
  return OF_OTHERS.get(name)?.some((other) => lang === other || lang.startsWith(`${other}-`)) ?? false;
}

/** Common given names: a capitalised one before a surname is another bearer. */
export const GIVEN_NAMES = compilePhrases(Object.values(givenNames).flat());
