import type { ScopeDraft } from './assign-zones.ts';
import { assignZones } from './assign-zones.ts';
import type { Block } from './block.ts';
import { buildScopes } from './build-scopes.ts';
import type { StoryPlace } from './find-story.ts';
import { findStory } from './find-story.ts';
import type { FoundDate, HeadDates } from './page-date.ts';
import { findPageDate } from './page-date.ts';
import type { PageReading, PageScope } from './page-reading.ts';
import type { Place } from './place.ts';
import { tallyPlaces } from './tally-places.ts';

/** The blocks of a document, from which its scopes are built again whenever they have changed. */
export interface PageModel {
  readonly title: string;
  readonly url: string;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Dates of the head that described an earlier address of the document. */
  readonly stale: ReadonlySet<string>;
  readonly head: HeadDates;
  readonly blocks: readonly Block[];
  readonly complete: boolean;
}

/** Blocks from the headline on whose `<time>` may be the story's. */
const OPENING_BLOCKS = 300;

let rounds = 0;

/** Builds the scopes of a page's blocks. */
export function* buildReading(model: PageModel): Generator<void, PageReading> {
  rounds += 1;
  const round = rounds;
  const { title, blocks, url, today, complete } = model;
  yield* tallyPlaces(blocks, round);
  const story = yield* findStory(blocks, round, title);
  const drafts = yield* assignZones(blocks, story, round);
  const main = story ? mainDraft(drafts) : null;
  yield;
  const date = main && story ? storyDate(model, main, story) : null;
  yield;
  const isFeed = (story?.items.size ?? 0) > 0;
  const facts = { date, today, main, isFeed, liveHeadline: liveHeadline(model, story) };
  const scopes = yield* buildScopes(drafts, facts);
  return { url, title, scopes, main: longest(scopes), complete };
}

function storyDate(model: PageModel, main: ScopeDraft, story: StoryPlace): FoundDate | null {
  const { blocks } = model;
  const at = blocks.indexOf(story.headline ?? (main.blocks[0] as Block));
  const end = blocks.indexOf(main.blocks.at(-1) as Block);
  const opening = blocks
    .slice(Math.max(0, at - 3), Math.min(end + 1, at + OPENING_BLOCKS))
    .filter(({ place }) => place.hinted !== 'landmark');
  return findPageDate({ ...model, opening });
}

function mainDraft(drafts: readonly ScopeDraft[]): ScopeDraft | null {
  const stories = drafts.filter(({ zone }) => zone === 'story');
  return largest(stories, ({ blocks }) => blocks.reduce((sum, { text }) => sum + text.length, 0));
}

function longest(scopes: readonly PageScope[]): PageScope | null {
  const stories = scopes.filter(({ scope }) => scope.zone === 'story');
  return largest(stories, ({ scope }) => scope.text.length);
}

/** The first of the largest. */
function largest<T>(items: readonly T[], sizeOf: (item: T) => number): T | null {
  const most = Math.max(...items.map(sizeOf));
  return items.find((item) => sizeOf(item) === most) ?? null;
}

const LIVE = /\blive\b|онлайн|canlı|тікелей/i;

/** Entries are those of a live blog where an article holds them or the page calls itself live; else posts of a feed. */
function liveHeadline(model: PageModel, story: StoryPlace | null): string | null {
  if (!story || story.items.size === 0) return null;
  let within = false;
  for (let at: Place | null = story.container; at; at = at.parent) within ||= at.item;
  if (!within && !LIVE.test(`${model.title} ${model.url.replace(/[/_-]/g, ' ')}`)) return null;
  return story.headline?.text ?? model.title;
}
