import type { Property, Vocabulary } from '#lib/pack/vocabulary.ts';
import type { PackSummary } from './entity-view.ts';

/** A vocabulary as a pack's facts are read: with the pack's own properties and the derived ones looked up fast. */
export interface FactVocabulary {
  /** The property of a fact; null: this reader does not know it, and leaves its facts out. */
  readonly propertyOf: (id: string) => Property | null;
  /** The group of an office title: `state`, `government` …; undefined for a title that it does not know. */
  readonly titleGroupOf: (title: string) => string | undefined;
}

/** Property of a person whose value is the office entity (docs/architecture.md, "Offices"). */
export const POSITION_HELD = 'position-held';

/** What offices imply of a country beyond the inverse of POSITION_HELD: it ages and changes as that does. */
const HEADS = ['head-of-state', 'head-of-government'];

const caches = new WeakMap<Vocabulary, WeakMap<object, FactVocabulary>>();
const NO_OWN = {};

/** The vocabulary for the facts of a pack; made once for each pair. */
export function vocabularyFor({ properties }: Pick<PackSummary, 'properties'>, vocabulary: Vocabulary): FactVocabulary {
  const byPack = caches.get(vocabulary) ?? new WeakMap<object, FactVocabulary>();
  caches.set(vocabulary, byPack);
  const found = byPack.get(properties ?? NO_OWN);
  if (found) return found;
  const made = index({ ...properties, ...vocabulary.properties }, vocabulary.titleGroups ?? {});
  byPack.set(properties ?? NO_OWN, made);
  return made;
}

function index(properties: Readonly<Record<string, Property>>, titleGroups: Readonly<Record<string, string>>) {
  const all = new Map<string, Property>();
  for (const property of Object.values(properties)) {
    if (property.inverse) all.set(property.inverse.id, { ...property, label: property.inverse.label });
  }
  for (const [id, property] of Object.entries(properties)) all.set(id, property);
  const held = properties[POSITION_HELD];
  if (held) for (const id of HEADS) all.set(id, { ...held, ...pickShown(properties[id] ?? held) });
  return { propertyOf: (id: string) => all.get(id) ?? null, titleGroupOf: (title: string) => titleGroups[title] };
}

function pickShown({ label, rank, weight }: Property): Pick<Property, 'label' | 'rank' | 'weight'> {
  return { label, rank, weight };
}
