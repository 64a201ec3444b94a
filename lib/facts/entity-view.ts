import type { Edtf } from '#lib/pack/edtf.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import type { EntityKey, EntityType, LangMap, Statement } from '#lib/pack/schema.ts';

/** A statement as a card sees it: the entity's own, or the derived inverse of another's. */
export interface Fact extends Statement {
  /** Set on a derived inverse: whose statement it is. `property` is then the inverse's id. */
  readonly derivedFrom?: { readonly entity: EntityKey; readonly statement: string };
  /** Set where no beginning is said: it cannot have held before this, when what it speaks of did not exist (EDTF). */
  readonly notBefore?: Edtf;
}

/** One pack's knowledge of one entity, with the inverses that other entities of the pack imply. References are keys. */
export interface EntityView {
  readonly key: EntityKey;
  readonly type: EntityType;
  readonly label: LangMap;
  readonly description: LangMap;
  readonly facts: readonly Fact[];
  readonly pack: PackSummary;
  /** Label and type of every entity that the facts refer to, so that a card needs no second question. */
  readonly labels: Readonly<Record<EntityKey, { readonly label: LangMap; readonly type: EntityType }>>;
}

/** What a card's foot says of the pack. */
export type PackSummary = Pick<
  Manifest,
  'id' | 'title' | 'publisher' | 'edition' | 'date' | 'contact' | 'licence' | 'attributions' | 'properties'
>;

/** What happened to an entity after a date. */
export type ChangeKind = 'began' | 'ended' | 'happened' | 'status' | 'revised' | 'slipped' | 'planned' | 'disputed';

/** One change after a date, newest first in the answer of `since`. */
export interface Change {
  readonly kind: ChangeKind;
  /** Day number on which it happened or, for `revised`, `slipped` and `planned`, became known. */
  readonly day: number;
  readonly fact: Fact;
  /** What held before: the earlier status, figure, plan or holder. */
  readonly before?: Fact;
  /** 0–3 from the property's weight. */
  readonly weight: number;
}
