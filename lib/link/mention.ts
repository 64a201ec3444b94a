import type { EntityKey, EntityType } from '#lib/pack/schema.ts';

/** How the words of a mention name the entity. */
export type MentionKind = 'full' | 'initials' | 'surname' | 'patronymic' | 'acronym' | 'phrase' | 'headed' | 'office';

/** The rule that decided; the UI words it ("why this?"). */
export type RuleId =
  | 'full-name'
  | 'initials'
  | 'patronymic'
  | 'surname-after-full-name'
  | 'surname-after-title'
  | 'surname-in-context'
  | 'dominant-surname'
  | 'acronym'
  | 'phrase'
  | 'phrase-with-neighbour'
  | 'head-noun'
  | 'office-on-date'
  | 'office-last-confirmed'
  /** The linker left it open; told only to a reader who asked for it (`addPossible`). */
  | 'possible';

/** One thing that spoke for the entity. `text` is page text, `entity` a key; `date` the time that an office was asked for. */
export interface Evidence {
  readonly kind:
    | 'name'
    | 'antecedent'
    | 'title'
    | 'country'
    | 'date'
    | 'context'
    | 'related'
    | 'dominant'
    | 'neighbour'
    | 'head';
  readonly text?: string;
  readonly entity?: EntityKey;
  readonly date?: string;
}

/** Why a mention means what it means: data, worded by the card and by `annotate`'s table. */
export interface Why {
  readonly rule: RuleId;
  readonly evidence: readonly Evidence[];
  /** Other entities that the words could mean, best first, with scores in 0…1. */
  readonly alternatives: readonly { readonly entity: EntityKey; readonly score: number }[];
  /** Rule `possible` only: why the linker left it open. */
  readonly unsure?: Rejection['reason'];
}

/** A place in a scope's text that means an entity. Offsets are UTF-16 units of `Scope.text`; mentions never overlap. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityKey;
  readonly type: EntityType;
  /** Ids of the packs that know the entity, in subscription order. */
  readonly packs: readonly string[];
  readonly kind: MentionKind;
  /** Whether the page shows a mark here (first mention in a story, no place, by default settings). */
  readonly marked: boolean;
  /** Whether the entity has a change after the scope's date. */
  readonly changed: boolean;
  /** The office entity where the words are a title ("the President of Kazakhstan"). */
  readonly office?: EntityKey;
  readonly why: Why;
}

/** What may be marked; the reader's settings. Hidden entities give no mention. */
export interface AnnotateOptions {
  readonly mark: 'first' | 'all';
  readonly markPlaces: boolean;
  readonly markFurniture: boolean;
  readonly hidden: ReadonlySet<EntityKey>;
  /** Entities that the reader knows: never marked unless changed since the scope's date. */
  readonly known: ReadonlySet<EntityKey>;
}

/** The answer to one scope. */
export interface Annotation {
  readonly mentions: readonly Mention[];
  /** Units that were scanned: less than the text's length where it was beyond the limit. */
  readonly scannedUnits: number;
  /** Names found and not linked, with the reason, for "these names were not marked, because …". */
  readonly rejected: readonly Rejection[];
}

/** A name that was seen and not linked. */
export interface Rejection {
  readonly start: number;
  readonly end: number;
  readonly reason:
    | 'left-guard'
    | 'container'
    | 'foreign-initial'
    | 'blocker'
    | 'no-antecedent'
    | 'needs-context'
    | 'ambiguous'
    | 'office-unknown'
    | 'former-or-plural'
    | 'case';
  /** Whom the name could mean, likeliest first. */
  readonly candidates: readonly EntityKey[];
  /** Their shares in 0…1, where it is open who is meant and there are several. */
  readonly scores?: readonly number[];
}

/** Reasons that leave open who is meant; all others say that nobody known is. */
export const OPEN_REASONS: ReadonlySet<Rejection['reason']> = new Set([
  'no-antecedent',
  'needs-context',
  'ambiguous',
  'office-unknown',
]);
