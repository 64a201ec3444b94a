import type { Edtf } from '#lib/pack/edtf.ts';

/** story: the article or post; teaser: a headline or lead of another story; furniture: navigation, footer, comments … */
export type Zone = 'story' | 'teaser' | 'furniture';

/** Where a scope's date comes from, in the order of trust; `today` means that none was found. */
export type DateSource = 'given' | 'reader' | 'json-ld' | 'meta' | 'time' | 'url' | 'ancestor' | 'today';

/**
 * One article, post or region as `annotate` takes it: a text of blocks, its date, language, zone and the names that it
 * inherits. A scope goes as a whole, again whenever it has changed; nothing is remembered between calls.
 */
export interface Scope {
  /** At most MAX_SCOPE_UNITS UTF-16 units; what is beyond is not scanned and the answer says so. */
  readonly text: string;
  /** Start offsets of the blocks in `text`, ascending, the first is 0; no name crosses from one block to the next. */
  readonly blocks: readonly number[];
  /** Text whose names are known here (headline, entries around): scanned for antecedents, gives no mentions. */
  readonly context: string;
  /** Date for "then": YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: Edtf;
  readonly dateFrom: DateSource;
  /** BCP 47 language of the text; null: the rules of every language of the script. */
  readonly lang: string | null;
  readonly zone: Zone;
}

/** 500,000 units ≈ 80,000 words: longer feeds are cut into scopes by the page reader (design, "The page"). */
export const MAX_SCOPE_UNITS = 500_000;

/** Context beyond this is cut at its end. */
export const MAX_CONTEXT_UNITS = 20_000;
