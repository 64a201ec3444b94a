import source from '#generated/titles.json' with { type: 'json' };
import { foldWord } from '#lib/text/fold-word.ts';
import { hashWord } from '#lib/text/word-hash.ts';
import { splitWords } from '#lib/text/words.ts';
import { HashFilter } from './hash-filter.ts';
import { gapAfter, isAllCaps, type ScopeWords } from './scope-words.ts';
import { declineTurkic } from './turkic-cases.ts';

/** Languages whose titles join countries; `other` titles speak for the surname behind them only. */
export type TitleLanguage = 'en' | 'ru' | 'az' | 'kk' | 'tr' | 'other';

/** One reading of the words of a title. */
export interface TitleWord {
  /** Key of vocabulary/titles.yaml. */
  readonly key: string;
  /** Titles that answer for each other share a group. */
  readonly group: string;
  /** ISO 3166-1 alpha-3 codes to which it is limited, or null. */
  readonly only: readonly string[] | null;
  readonly lang: TitleLanguage;
  /** `izafet`: the form behind a country ("Prezidenti"). English and Russian titles are `bare`. */
  readonly form: 'bare' | 'izafet';
  /** "Presidents": speaks for the surnames behind it only. */
  readonly plural: boolean;
  /** Names its body itself ("President of the European Commission"). */
  readonly body: boolean;
}

/** A title in the text: its first and last word, and what the words can be. */
export interface TitleSighting {
  readonly first: number;
  readonly last: number;
  readonly readings: readonly TitleWord[];
}

interface Node {
  readonly next: Map<number, Node>;
  readonly readings: TitleWord[];
  /** "PM", "FM": only in capitals. */
  caps: boolean;
}

interface TitleSource {
  readonly group: string;
  readonly only?: readonly string[];
  readonly body?: boolean;
  readonly words?: Partial<Readonly<Record<TitleLanguage, readonly string[]>>>;
  readonly izafet?: Partial<Readonly<Record<TitleLanguage, readonly string[]>>>;
}

const TITLES = source as unknown as Readonly<Record<string, TitleSource>>;
const LANGUAGES: readonly TitleLanguage[] = ['en', 'ru', 'az', 'kk', 'tr', 'other'];

/** Keys of the titles of each group, in the order of the vocabulary. */
export const TITLE_GROUPS: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  Object.keys(TITLES),
  (key) => TITLES[key]?.group ?? key,
);

/** Group of a title key; a title that the vocabulary does not have is a group of its own. */
export function groupOf(title: string): string {
  return TITLES[title]?.group ?? title;
}

const ROOT = compileTitles();

const FIRST_WORDS = new HashFilter(ROOT.next.keys());

function compileTitles(): Node {
  const root: Node = { next: new Map(), readings: [], caps: false };
  for (const [key, title] of Object.entries(TITLES)) {
    const make: Make = (lang, form, plural = false) => ({
      ...{ key, group: title.group, only: title.only ?? null, lang, form, plural },
      body: title.body ?? false,
    });
    for (const lang of LANGUAGES) addTitle(root, title, lang, make);
  }
  return root;
}

function addTitle(root: Node, title: TitleSource, lang: TitleLanguage, make: Make): void {
  for (const text of title.words?.[lang] ?? []) addBare(root, text, lang, make);
  const izafet = (title.izafet?.[lang] ?? []).flatMap((text) => decline(text, lang, true));
  for (const form of izafet) addForm(root, form, make(lang, 'izafet'));
}

type Make = (lang: TitleLanguage, form: TitleWord['form'], plural?: boolean) => TitleWord;

function addBare(root: Node, text: string, lang: TitleLanguage, make: Make): void {
  for (const form of decline(text, lang, false)) addForm(root, form, make(lang, 'bare'));
  if (lang === 'en') addForm(root, `${text}s`, make(lang, 'bare', true));
}

function decline(text: string, lang: TitleLanguage, possessive: boolean): readonly string[] {
  if (lang === 'ru') return text.split('|');
  return lang === 'en' || lang === 'other' ? [text] : declineTurkic(text, lang, possessive);
}

function addForm(root: Node, text: string, reading: TitleWord): void {
  let node = root;
  for (const word of splitWords(text)) {
    const hash = hashWord(foldWord(word.text));
    const next = node.next.get(hash) ?? { next: new Map(), readings: [], caps: false };
    node.next.set(hash, next);
    node = next;
  }
  node.readings.push(reading);
  node.caps ||= /^[A-Z]{2,}s?$/.test(text);
}

/** Titles in order, longest first at each place, never overlapping. */
export function findTitles(words: ScopeWords): TitleSighting[] {
  const found: TitleSighting[] = [];
  for (let at = 0; at < words.count; at += 1) {
    const hash = words.hashes[at] as number;
    const node = FIRST_WORDS.mayHave(hash) ? ROOT.next.get(hash) : undefined;
    if (!node) continue;
    const title = longestTitle(node, words, at);
    if (!title) continue;
    found.push(title);
    at = title.last;
  }
  return found;
}

function longestTitle(start: Node, words: ScopeWords, first: number): TitleSighting | null {
  let node: Node | undefined = start;
  let best: TitleSighting | null = null;
  for (let last = first; node; last += 1) {
    if (node.readings.length > 0 && (!node.caps || isAllCaps(words, first)))
      best = { first, last, readings: node.readings };
    const gap = gapAfter(words, last);
    node = gap !== null && isInsideGap(gap) ? node.next.get(words.hashes[last + 1] as number) : undefined;
  }
  return best;
}

/** "Secretary-General", "Prime Minister", "Nazirlər Şurasının": a space or a dash, or an apostrophe. */
function isInsideGap(gap: string): boolean {
  return gap.length <= 2 && /^[\s\p{Pd}'’]+$/u.test(gap);
}
