import type { Edtf } from '#lib/pack/edtf.ts';

/** Which office of a state: its head, the head of its government, its monarch, its supreme leader. */
export const ROLES = ['state', 'government', 'monarch', 'supreme'] as const;

export type Role = (typeof ROLES)[number];

/** How well the end of a spell is known. `successor`: the source only says who came next and when. */
export type EndKind = 'day' | 'successor' | 'not-after' | 'unknown' | 'open';

/** Where a spell is said. */
export interface SpellSource {
  readonly publisher: string;
  readonly url: string;
  readonly date: Edtf;
}

/** A person's name as a source writes it, with the parts that the press uses. */
export interface HolderName {
  readonly text: string;
  readonly given: string;
  /** The short name in the press: mostly the family name. */
  readonly surname: string;
}

/** One person in one office from a day to a day. */
export interface Spell {
  readonly iso3: string;
  readonly role: Role;
  /** The title as the source writes it. */
  readonly title: string;
  /** Wikidata id of the office, or ''. */
  readonly office: string;
  readonly acting: boolean;
  readonly name: HolderName;
  /** Other spellings. */
  readonly variants: readonly string[];
  /** Wikidata id of the person, or ''. */
  readonly qid: string;
  readonly gender: '' | 'female' | 'male';
  readonly born: string;
  readonly died: string;
  /** '' where the source does not say. */
  readonly start: Edtf;
  readonly end: Edtf;
  readonly endKind: EndKind;
  /** Day of the first and of the last page on which the person was seen in office. */
  readonly firstSeen: Edtf;
  readonly lastSeen: Edtf;
  readonly sources: readonly SpellSource[];
  /** File and line of its row. */
  readonly where: string;
}
