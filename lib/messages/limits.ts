/** Limits on what a message may hold; texts of pages are bounded by `MAX_SCOPE_UNITS` and `MAX_CONTEXT_UNITS`. */

/** Blocks of one scope: one for every five units of the longest text is more than any page has. */
export const MAX_BLOCKS = 100_000;

/** Scopes of one message. */
export const MAX_SCOPES = 100;

/** Entities asked for at once: a page of 200 mentions names at most as many. */
export const MAX_KEYS = 400;

/** Longest entity key: `<pack>:<id>`. */
export const MAX_ENTITY_KEY_UNITS = 128;

/** Longest search query; longer pasted text goes through `annotate`. */
export const MAX_QUERY_UNITS = 200;

/** Answers of a search. */
export const MAX_SEARCH_RESULTS = 100;

/** A card nonce: 16 random bytes as 32 hexadecimal digits. */
export const NONCE_UNITS = 32;

/** Longest address or title of a page that a story repeats. */
export const MAX_PAGE_TEXT_UNITS = 2_000;

/** Entities, and names not linked, of one story. */
export const MAX_STORY_ENTITIES = 400;

/** Facts that one card shows: 1,000 statements of each of a few packs, and their inverses. */
export const MAX_SHOWN_FACTS = 10_000;

/** Longest key of a fact within a card: pack, entity and statement. */
export const MAX_FACT_KEY_UNITS = 280;

/** Rows of the history that one message carries. */
export const MAX_HISTORY_ROWS = 200;
