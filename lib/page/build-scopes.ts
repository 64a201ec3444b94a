import type { Scope } from '#lib/link/scope.ts';
import { MAX_CONTEXT_UNITS, MAX_SCOPE_UNITS } from '#lib/link/scope.ts';
import type { ScopeDraft } from './assign-zones.ts';
import type { Block } from './block.ts';
import type { FoundDate } from './page-date.ts';
import type { PageScope } from './page-reading.ts';
import type { Place } from './place.ts';
import { isPlausible, readDate } from './read-date.ts';
import { textLanguage } from './text-language.ts';

/** What the scopes of one page share. */
export interface PageFacts {
  /** The date of the page's story. */
  readonly date: FoundDate | null;
  readonly today: string;
  /** The scope of the page's date; entries and teasers have their own or inherit it. */
  readonly main: ScopeDraft | null;
  /** Names that the entries of a live blog inherit from its headline; null on other pages. */
  readonly liveHeadline: string | null;
}

/** A blank line, so that a scope's text has the same blocks when it is read again as a text file. */
const BLOCK_SEPARATOR = '\n\n';

/** Entries before and after one that its context takes in. */
const NEIGHBOURS = 3;

/** Makes the scopes of a page out of their drafts. */
export function buildScopes(drafts: readonly ScopeDraft[], facts: PageFacts): PageScope[] {
  const entries = drafts.filter(({ zone }) => zone === 'story').map((draft) => ({ draft, text: textOf(draft.blocks) }));
  return drafts.flatMap((draft) => {
    const index = entries.findIndex((entry) => entry.draft === draft);
    const around = entries.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
    const context =
      facts.liveHeadline === null || index < 0
        ? ''
        : [facts.liveHeadline, ...around.filter((entry) => entry.draft !== draft).map(({ text }) => text)].join('\n\n');
    return cutBlocks(draft).map((blocks) => buildScope({ ...draft, blocks }, context, facts, draft === facts.main));
  });
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join(BLOCK_SEPARATOR);
}

function buildScope(draft: ScopeDraft, context: string, facts: PageFacts, isMain: boolean): PageScope {
  const blocks: number[] = [];
  let offset = 0;
  for (const { text } of draft.blocks) {
    blocks.push(offset);
    offset += text.length + BLOCK_SEPARATOR.length;
  }
  const text = textOf(draft.blocks);
  const { date, from } = scopeDate(draft, facts, isMain);
  const scope: Scope = {
    text,
    blocks,
    context: context.slice(0, MAX_CONTEXT_UNITS),
    date,
    dateFrom: from,
    lang: textLanguage(text, draft.blocks[0]?.place.lang ?? null),
    zone: draft.zone,
  };
  return { scope, root: draft.root.element, blocks: draft.blocks };
}

function scopeDate(draft: ScopeDraft, facts: PageFacts, isMain: boolean): FoundDate {
  if (isMain && facts.date) return facts.date;
  for (const { time } of draft.zone === 'furniture' ? [] : draft.blocks) {
    const date = time && readDate(time);
    if (date && isPlausible(date, facts.today)) return { date, from: 'time' };
  }
  if (facts.date) return { date: facts.date.date, from: 'ancestor' };
  return { date: facts.today, from: 'today' };
}

/** Cuts a draft beyond MAX_SCOPE_UNITS, where it can between the children of its root: a feed without articles. */
function cutBlocks(draft: ScopeDraft): Block[][] {
  const parts: Block[][] = [];
  let part: Block[] = [];
  let units = 0;
  for (const child of groupByChild(draft)) {
    const size = sizeOf(child);
    if (units + size > MAX_SCOPE_UNITS && part.length > 0) {
      parts.push(part);
      part = [];
      units = 0;
    }
    part.push(...child);
    units += size;
  }
  return [...parts, part];
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length + BLOCK_SEPARATOR.length, 0);
}

/** The draft's blocks by the child of its root that holds them; a child that is itself too large by block. */
function groupByChild(draft: ScopeDraft): Block[][] {
  const groups: Block[][] = [];
  let last: Place | null = null;
  for (const block of draft.blocks) {
    const child = childOf(draft.root, block.place);
    const group = groups.at(-1);
    if (group && child === last) group.push(block);
    else groups.push([block]);
    last = child;
  }
  return groups.flatMap((group) => (sizeOf(group) > MAX_SCOPE_UNITS ? group.map((block) => [block]) : [group]));
}

function childOf(root: Place, place: Place): Place {
  let at = place;
  while (at.parent && at.parent !== root) at = at.parent;
  return at;
}
