import type { FormKind, NameIndex, OfficeSpan } from '#lib/match/name-index.ts';
import { type EntityKey, type EntityType, toEntityKey } from '#lib/pack/schema.ts';
import { joinFlags } from './join-flags.ts';

/** An entity as one pack's index numbers it. */
export interface Ref {
  readonly index: NameIndex;
  readonly entity: number;
}

/** An entity that one or several packs know: one Q-id is one card. */
export interface Known {
  readonly key: EntityKey;
  readonly type: EntityType;
  /** One a pack that knows it, in subscription order. */
  readonly refs: readonly Ref[];
  /** Ids of those packs. */
  readonly packs: readonly string[];
  /** Day of the latest change that any of them knows of it. */
  readonly changed: number;
}

/** One entity that a name may mean, and how the name names it. */
export interface Candidate {
  readonly known: Known;
  readonly kind: FormKind;
  readonly flags: number;
  readonly index: NameIndex;
  readonly form: number;
  /** Hashes of words of which a phrase asks one near by. */
  readonly near: ArrayLike<number>;
  /** Class of the head noun that a headed name asks for, else ''. */
  readonly head: string;
}

/** An office that a person held or holds. */
export interface HeldOffice {
  readonly title: string;
  /** Key of the country or body. */
  readonly of: EntityKey;
}

/** A pack's holders of an office, with the index that numbers them. */
export interface Holders {
  readonly index: NameIndex;
  readonly spans: readonly OfficeSpan[];
  readonly title: string;
}

/** What was looked up in a list of indexes, kept as long as the first of them is. */
const KEPT = new WeakMap<NameIndex, Knowledge>();

/**
 * What the packs know together: the same object as long as the indexes are the same. Indexes never change, so what was
 * looked up for one scope is true for the next, and a page has many.
 */
export function knowledgeOf(indexes: readonly NameIndex[]): Knowledge {
  const [first] = indexes;
  const kept = first && KEPT.get(first);
  if (kept?.indexes.length === indexes.length && kept.indexes.every((index, i) => index === indexes[i])) return kept;
  const knowledge = new Knowledge([...indexes]);
  if (first) KEPT.set(first, knowledge);
  return knowledge;
}

/** What the packs know together, asked by key; it only remembers what was looked up. */
export class Knowledge {
  readonly indexes: readonly NameIndex[];
  readonly #known = new Map<EntityKey, Known>();
  readonly #related = new Map<EntityKey, ReadonlySet<EntityKey>>();
  readonly #offices = new Map<EntityKey, readonly HeldOffice[]>();
  readonly #merged = new WeakMap<readonly Candidate[], WeakMap<readonly Candidate[], readonly Candidate[]>>();
  readonly #holders = new Map<string, readonly Holders[]>();
  readonly #officeKeys = new Map<string, EntityKey | null>();
  readonly #forms = new Map<NameIndex, Map<number, readonly Candidate[]>>();

  constructor(indexes: readonly NameIndex[]) {
    this.indexes = indexes;
  }

  /** The entity that a pack numbers so, with every other pack that knows it. */
  known({ index, entity }: Ref): Known {
    const id = index.entityId(entity);
    const key = toEntityKey(index.packId, id);
    const seen = this.#known.get(key);
    if (seen) return seen;
    const refs = id.startsWith('Q') ? this.#everywhere(id) : [{ index, entity }];
    const known: Known = {
      key,
      type: index.entityType(entity),
      refs,
      packs: refs.map((ref) => ref.index.packId),
      changed: Math.max(...refs.map((ref) => ref.index.entityChanged(ref.entity))),
    };
    this.#known.set(key, known);
    return known;
  }

  /** What a form of an index can mean. */
  candidates(index: NameIndex, form: number): readonly Candidate[] {
    const forms = this.#forms.get(index) ?? new Map<number, readonly Candidate[]>();
    this.#forms.set(index, forms);
    const seen = forms.get(form);
    if (seen) return seen;
    const kind = index.formKind(form);
    const flags = index.formFlags(form);
    const near = index.formNear(form);
    const head = index.formHead(form);
    const candidates = Array.from(index.formEntities(form), (entity) => ({
      known: this.known({ index, entity }),
      kind,
      flags,
      index,
      form,
      near,
      head,
    }));
    forms.set(form, candidates);
    return candidates;
  }

  /** What two forms of the same words can mean, of one pack or of two. */
  together(before: readonly Candidate[], after: readonly Candidate[]): readonly Candidate[] {
    const seen = this.#merged.get(before)?.get(after);
    if (seen) return seen;
    const merged = merge(before, after);
    const byAfter = this.#merged.get(before) ?? new WeakMap<readonly Candidate[], readonly Candidate[]>();
    this.#merged.set(before, byAfter.set(after, merged));
    return merged;
  }

  /** The entity of a key, or null where no pack knows it. */
  byKey(key: EntityKey): Known | null {
    const seen = this.#known.get(key);
    if (seen) return seen;
    const [pack, local] = key.startsWith('Q') ? [null, key] : splitKey(key);
    for (const index of this.indexes) {
      const entity = pack === null || index.packId === pack ? index.entityNumber(local) : -1;
      if (entity >= 0) return this.known({ index, entity });
    }
    return null;
  }

  #everywhere(id: string): readonly Ref[] {
    return this.indexes.map((index) => ({ index, entity: index.entityNumber(id) })).filter(({ entity }) => entity >= 0);
  }

  /** Keys of the entities that a statement joins with it, in either direction. */
  related(known: Known): ReadonlySet<EntityKey> {
    const seen = this.#related.get(known.key);
    if (seen) return seen;
    const keys = new Set<EntityKey>();
    for (const { index, entity } of known.refs) {
      const numbers = index.entityRelated(entity);
      for (let i = 0; i < numbers.length; i += 1) {
        keys.add(toEntityKey(index.packId, index.entityId(numbers[i] as number)));
      }
    }
    this.#related.set(known.key, keys);
    return keys;
  }

  /** Offices that a person ever held. */
  offices(known: Known): readonly HeldOffice[] {
    const seen = this.#offices.get(known.key);
    if (seen) return seen;
    const offices = known.refs.flatMap(({ index, entity }) =>
      index.personOffices(entity).map(({ title, of }) => ({ title, of: toEntityKey(index.packId, of) })),
    );
    this.#offices.set(known.key, offices);
    return offices;
  }

  /** Holders of an office by title key and key of its country or body, one entry a pack that has any. */
  holders(title: string, of: EntityKey): readonly Holders[] {
    const office = `${title} ${of}`;
    const seen = this.#holders.get(office);
    if (seen) return seen;
    const holders = this.indexes
      .map((index) => ({ index, title, spans: index.officeHolders(title, localId(of)) }))
      .filter(({ spans }) => spans.length > 0);
    this.#holders.set(office, holders);
    return holders;
  }

  /** Key of the office entity of a title and one of these countries or bodies, or null where no pack has one. */
  officeKey(title: string, of: readonly EntityKey[]): EntityKey | null {
    const office = `${title} ${of.join(' ')}`;
    const seen = this.#officeKeys.get(office);
    if (seen !== undefined) return seen;
    const key = this.#findOffice(title, of);
    this.#officeKeys.set(office, key);
    return key;
  }

  #findOffice(title: string, of: readonly EntityKey[]): EntityKey | null {
    for (const index of this.indexes) {
      for (const body of of) {
        const entity = index.officeEntity(title, localId(body));
        if (entity >= 0) return toEntityKey(index.packId, index.entityId(entity));
      }
    }
    return null;
  }

  /** Whether a person had begun to hold an office by a day. */
  heldBy(known: Known, title: string, of: EntityKey, day: number): boolean {
    return this.holders(title, of).some(({ index, spans }) => {
      const person = known.refs.find((ref) => ref.index === index)?.entity;
      return spans.some(({ holder, fromEarliest }) => holder === person && fromEarliest <= day);
    });
  }

  /** Whether a folded word is one of the person's given names, patronymics or initials. */
  isGivenName(known: Known, wordHash: number): boolean {
    return known.refs.some(({ index, entity }) => index.isGivenName(entity, wordHash));
  }
}

/** One candidate an entity: the first pack's, made dominant when any says so, and attested when one of two is. */
function merge(before: readonly Candidate[], after: readonly Candidate[]): readonly Candidate[] {
  const merged = [...before];
  for (const candidate of after) {
    const at = merged.findIndex(({ known, kind }) => known.key === candidate.known.key && kind === candidate.kind);
    const same = merged[at];
    if (!same) merged.push(candidate);
    else merged[at] = { ...same, flags: joinFlags(same.flags, candidate.flags) };
  }
  return merged;
}

function splitKey(key: EntityKey): [string, string] {
  const at = key.indexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
}

/** Offices name their country or body by its id inside the pack. */
function localId(key: EntityKey): string {
  return key.slice(key.indexOf(':') + 1);
}
