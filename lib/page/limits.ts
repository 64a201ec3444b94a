/** Text nodes read of one document: 100,000 is a page of about 5 MB; what is beyond is left unread and said so. */
export const MAX_TEXT_NODES = 100_000;

/** UTF-16 units read of one document. */
export const MAX_PAGE_UNITS = 5_000_000;

/** Elements above a text that are looked at; parsers stop at about 500. */
export const MAX_DEPTH = 10_000;

/** JSON-LD beyond this is not parsed: the largest seen on news pages is 180 kB, and parsing 500 kB takes about 4 ms. */
export const MAX_JSON_LD_UNITS = 500_000;

/** JSON-LD objects looked at in one document. */
export const MAX_JSON_LD_OBJECTS = 500;

/** Milliseconds of one slice of work on the page's main thread (a task above 16 ms drops a frame). */
export const SLICE_MS = 4;
