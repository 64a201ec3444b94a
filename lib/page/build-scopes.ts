import type { Scope } from '#lib/link/scope.ts';
import { MAX_CONTEXT_UNITS } from '#lib/link/scope.ts';
import type { ScopeDraft } from './assign-zones.ts';
import type { Block } from './block.ts';
import { cutBlocks } from './cut-blocks.ts';
import type { FoundDate } from './page-date.ts';
import type { PageScope } from './page-reading.ts';
import { BLOCK_SEPARATOR } from './page-reading.ts';
import { isPlausible, readDate } from './read-date.ts';
import { textLanguage } from './text-language.ts';

/** What the scopes of one page share. */
export interface PageFacts {
  /** The date of the page's story; other scopes have their own or inherit it. */
  readonly date: FoundDate | null;
  readonly today: string;
  /** The longest story. */
  readonly main: ScopeDraft | null;
  /** Whether the page has several stories, so that a date of their own beats the page's. */
  readonly isFeed: boolean;
  /** The headline whose names the entries of a live blog inherit; null on other pages. */
  readonly liveHeadline: string | null;
}

/** Blocks by which the language is told. */
const LANGUAGE_BLOCKS = 50;

/** Entries before and after one that its context takes in. */
const NEIGHBOURS = 3;

/** Makes the scopes of a page out of their drafts. */
export function* buildScopes(drafts: readonly ScopeDraft[], facts: PageFacts): Generator<void, PageScope[]> {
  const contexts = facts.liveHeadline === null ? null : contextsOf(drafts, facts.liveHeadline);
  const mainLang = facts.main && languageOf(facts.main);
  const scopes: PageScope[] = [];
  for (const draft of drafts) {
    const inherits = draft.zone !== 'story' && facts.main && declaredOf(draft) === declaredOf(facts.main);
    const shared = {
      context: contexts?.get(draft) ?? '',
      lang: inherits ? mainLang : languageOf(draft),
      zone: draft.zone,
      ...scopeDate(draft, facts),
    };
    for (const blocks of yield* cutBlocks(draft)) {
      scopes.push({ scope: { ...layOut(blocks), ...shared }, root: draft.root.element, blocks });
    }
    yield;
  }
  return scopes;
}

function declaredOf(draft: ScopeDraft): string | null {
  return draft.blocks[0]?.place.lang ?? null;
}

function languageOf(draft: ScopeDraft): string | null {
  return textLanguage(layOut(draft.blocks.slice(0, LANGUAGE_BLOCKS)).text, declaredOf(draft));
}

function layOut(blocks: readonly Block[]): Pick<Scope, 'text' | 'blocks'> {
  const starts: number[] = [];
  let offset = 0;
  for (const { text } of blocks) {
    starts.push(offset);
    offset += text.length + BLOCK_SEPARATOR.length;
  }
  return { text: blocks.map(({ text }) => text).join(BLOCK_SEPARATOR), blocks: starts };
}

/** An entry of a live blog knows the names of the headline and of the entries around it. */
function contextsOf(drafts: readonly ScopeDraft[], headline: string): Map<ScopeDraft, string> {
  const entries = drafts.filter(({ zone }) => zone === 'story');
  const texts = entries.map(({ blocks }) => layOut(blocks).text);
  return new Map(
    entries.map((entry, index) => {
      const around = [
        ...texts.slice(Math.max(0, index - NEIGHBOURS), index),
        ...texts.slice(index + 1, index + 1 + NEIGHBOURS),
      ];
      return [entry, [headline, ...around].join(BLOCK_SEPARATOR).slice(0, MAX_CONTEXT_UNITS)];
    }),
  );
}

type ScopeDate = Pick<Scope, 'date' | 'dateFrom'>;

/** The page's date for its story; for a post, an entry or a teaser its own, else the page's, which it inherits. */
function scopeDate(draft: ScopeDraft, facts: PageFacts): ScopeDate {
  const isMain = draft === facts.main;
  const own = (isMain && !facts.isFeed) || draft.zone === 'furniture' ? null : ownDate(draft, facts.today);
  if (own) return own;
  if (!facts.date) return { date: facts.today, dateFrom: 'today' };
  return { date: facts.date.date, dateFrom: isMain ? facts.date.from : 'ancestor' };
}

function ownDate({ blocks }: ScopeDraft, today: string): ScopeDate | null {
  for (const { time } of blocks) {
    const date = time && readDate(time);
    if (date && isPlausible(date, today)) return { date, dateFrom: 'time' };
  }
  return null;
}
