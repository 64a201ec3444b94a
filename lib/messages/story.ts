import type { Mention, Rejection } from '#lib/link/mention.ts';
import type { DateSource, Zone } from '#lib/link/scope.ts';
import type { EntityKey, EntityType } from '#lib/pack/schema.ts';

/** What the content script of a tab tells the popup and side panel of its page. */
export interface Story {
  readonly url: string;
  readonly title: string;
  /** Date of the main scope (the longest of zone story) and where it comes from. */
  readonly date: string;
  readonly dateFrom: DateSource;
  readonly lang: string | null;
  readonly state: 'ready' | 'reading' | 'off' | 'too-small';
  readonly entities: readonly StoryEntity[];
  readonly rejected: readonly (Rejection & { readonly text: string })[];
}

/** An entity of the page with its mentions counted. */
export interface StoryEntity {
  readonly key: EntityKey;
  readonly type: EntityType;
  readonly zone: Zone;
  readonly count: number;
  readonly changed: boolean;
  readonly first: Pick<Mention, 'kind' | 'why' | 'office'>;
}

/** The place of a name among those that the keyboard walks through. */
export interface CardWalk {
  readonly at: number;
  readonly of: number;
  /** Whether the walk has just begun: then the number of names is said first. */
  readonly isFirst: boolean;
}

/** What the content script hands the card frame: everything about the place, nothing about the entity. */
export interface CardRequest {
  readonly entity: EntityKey;
  readonly text: string;
  /** The block of the page's text with the mention in it, for a report that the reader may make. */
  readonly around: { readonly text: string; readonly start: number; readonly end: number };
  readonly kind: Mention['kind'];
  readonly office?: EntityKey;
  readonly why: Mention['why'];
  readonly date: string;
  readonly dateFrom: DateSource;
  readonly lang: string | null;
  /** The other entities of the same page, for "how it relates". */
  readonly others: readonly EntityKey[];
  readonly colourScheme: 'light' | 'dark';
  readonly entered: 'pointer' | 'keyboard' | 'touch';
  /** Where the walk by keyboard stands, from 1: told to a screen reader; null for pointer and touch. */
  readonly walk: CardWalk | null;
}
