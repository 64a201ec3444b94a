import type { Entity, EntityType, NameKind } from '#lib/pack/schema.ts';
import type { Tokens } from '#lib/text/tokens.ts';

/** What `buildIndex` reads: the entities of one edition of one pack. */
export interface IndexInput {
  readonly packId: string;
  readonly edition: number;
  readonly entities: Iterable<Entity>;
  /** Day number of each entity's latest change, derived inverses included (lib/facts `latestChanges`). */
  readonly latestChange: ReadonlyMap<string, number>;
}

/** How a name form of the index came about; `NameKind` plus what the builder derives. */
export type FormKind = Exclude<NameKind, 'blocker'> | 'initials' | 'blocker';

/**
 * A hit of the scanner, reused between calls: copy what you keep. Offsets are UTF-16 units of the raw text and slice
 * exactly the surface (no possessive, no case apostrophe, no punctuation).
 */
export interface Hit {
  start: number;
  end: number;
  /** Form number in the index: key of every accessor below. */
  form: number;
  /** Number of its first word in the block. */
  first: number;
  /** Words of the text that it covers (number of folded words). */
  words: number;
  /** Every word stands in the form in which a name has it; false where one was inflected. */
  exact: boolean;
}

/**
 * One pack's names and all that linking needs, on one ArrayBuffer that is attached and never copied.
 * Entities are numbered 0…entityCount-1, sorted by id.
 */
export interface NameIndex {
  readonly packId: string;
  readonly edition: number;
  readonly entityCount: number;
  readonly formCount: number;
  /**
   * Leftmost-longest hits in text[start, end), one block; `onHit` may not keep its argument. One stretch gives a hit for
   * each form that it can be: other kinds of the same words, and other words that inflect to them («Алиева»).
   * Forms with `exactCase` are given only where the text has their capitals.
   */
  scan(text: string, start: number, end: number, onHit: (hit: Hit) => void): void;
  /** The same over the words of one block, so that several indexes share the reading of a text. */
  scanWords(tokens: Tokens, onHit: (hit: Hit) => void): void;
  /** Every hit at every start, longest first: what the linker asks for when a longer hit was refused. */
  scanAll(text: string, start: number, end: number, onHit: (hit: Hit) => void): void;
  formKind(form: number): FormKind;
  /** Flags of the name that the form came from, as bits of FORM_FLAGS. */
  formFlags(form: number): number;
  /** Numbers of the entities that the form can mean. */
  formEntities(form: number): ArrayLike<number>;
  /** Folded words of which one must stand near, as word hashes (kind `phrase`), empty otherwise. */
  formNear(form: number): ArrayLike<number>;
  /** Key of the head-noun class (kind `headed`), else ''. */
  formHead(form: number): string;
  entityId(entity: number): string;
  entityType(entity: number): EntityType;
  /** Number of an id, or -1. */
  entityNumber(id: string): number;
  /** Day number of the latest change, or -2147483648 where none is known. */
  entityChanged(entity: number): number;
  /** Numbers of related entities (any statement in either direction), at most 64, strongest first. */
  entityRelated(entity: number): ArrayLike<number>;
  /** Folded given names, patronymics and initials of a person, for the left guard. */
  isGivenName(entity: number, wordHash: number): boolean;
  /** Whether the person ever held an office of this title key, or one of this country or body. */
  personOffices(entity: number): readonly PersonOffice[];
  /** Holders of an office (title key + country or body), by start; empty where the pack knows none. */
  officeHolders(title: string, of: string): readonly OfficeSpan[];
  /** Office entity number for title + country or body, or -1. */
  officeEntity(title: string, of: string): number;
}

/** A person's tenure of an office, as closed day ranges (from: earliest…latest possible first day; same for to). */
export interface OfficeSpan {
  readonly holder: number;
  readonly fromEarliest: number;
  readonly fromLatest: number;
  /** 2147483647 while open. */
  readonly toEarliest: number;
  readonly toLatest: number;
  /** Day number of the newest source that says so: beyond it an open span is "last confirmed". */
  readonly confirmed: number;
  readonly acting: boolean;
}

export interface PersonOffice {
  readonly office: number;
  readonly title: string;
  /** Id of the country or body. */
  readonly of: string;
}

/** Bits of `formFlags`. */
export const FORM_FLAGS = { context: 1, dominant: 2, transliterated: 4, exactCase: 8 } as const;
