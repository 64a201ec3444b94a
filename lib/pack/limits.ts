/**
 * Every limit on what a pack may hold, in one table. Units stand in the names; each has its reason.
 * The publisher's lint and the reader's parser read the same numbers (docs/pack-format.md, clause 9).
 */

/** Longest name in UTF-16 units: the longest official organisation names have about 150. */
export const MAX_NAME_UNITS = 200;

/** Longest text value in UTF-16 units; a card shows a sentence or two, not an article. */
export const MAX_TEXT_UNITS = 1_000;

/** Longest address in UTF-16 units; browsers and servers accept at least this much. */
export const MAX_URL_UNITS = 2_000;

/** Longest id, property, unit or publisher key. */
export const MAX_KEY_UNITS = 80;

/** Names of one entity in all languages together; a head of state has about 40. */
export const MAX_NAMES = 200;

/** Statements of one entity; a country with meetings since 1991 stays below this. */
export const MAX_STATEMENTS = 1_000;

/** Sources of one statement. */
export const MAX_SOURCES = 12;

/** Values of one qualifier, for example members of an organisation: there are 197 states. */
export const MAX_QUALIFIER_VALUES = 250;

/** Points of a route. */
export const MAX_ROUTE_POINTS = 200;

/** Languages of one text. */
export const MAX_LANGUAGES = 24;

/** One line (one entity) of a part or delta, in bytes of UTF-8. */
export const MAX_LINE_BYTES = 1_000_000;

/** One part or delta, unpacked, in bytes: a step of a sync holds one part in memory. */
export const MAX_PART_BYTES = 8_000_000;

/** Parts of one edition: 400 × 8 MB bounds an edition's unpacked size. */
export const MAX_PARTS = 400;

/** Entities of one edition: the format is measured at a million. */
export const MAX_ENTITIES = 1_000_000;

/** Deltas that a publisher keeps. */
export const MAX_DELTAS = 30;

/** pack.json in bytes. */
export const MAX_MANIFEST_BYTES = 64_000;

/** Length at which a full part is closed, in bytes, unpacked: a sync that was cut off repeats at most this much. */
export const PART_TARGET_BYTES = 1_000_000;

/** Parts beyond which they are made longer instead: each costs some 350 bytes of metadata in every update. */
export const MANY_PARTS = 256;

/** One part or delta as it is fetched, in bytes of gzip: text packs to a quarter; more than unpacked is no text. */
export const MAX_PACKED_BYTES = 8_000_000;

/** Properties of its own that a pack may define. */
export const MAX_OWN_PROPERTIES = 64;
