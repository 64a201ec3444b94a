import { at } from '#lib/facts/at.ts';
import { endedBefore } from '#lib/facts/ended-before.ts';
import type { Change, EntityView, Fact } from '#lib/facts/entity-view.ts';
import { since } from '#lib/facts/since.ts';
import type { EntityKey, EntityType } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';

/** The properties that say what an entity is at a moment: its role, its state. One row of "then" and "now". */
const ROLE_PROPERTIES: Readonly<Record<EntityType, readonly string[]>> = {
  person: ['position-held'],
  organisation: ['secretary-general', 'chairperson'],
  company: ['chief-executive-officer', 'chairperson'],
  programme: ['chairperson'],
  project: ['state-of-use'],
  treaty: ['state-of-use'],
  country: ['head-of-state', 'head-of-government'],
  place: ['country'],
  office: ['officeholder'],
};

/** Facts that a card shows before "more": enough to answer, few enough to read. */
const MAX_FACTS = 6;

/** A fact that belongs to a pack's view, so that its references can be named. */
export interface ViewFact {
  readonly fact: Fact;
  readonly view: EntityView;
}

export interface ViewChange extends Change {
  readonly view: EntityView;
}

/** What a card shows, chosen from what the packs know, for one date. */
export interface CardModel {
  readonly then: readonly ViewFact[];
  readonly now: readonly ViewFact[];
  /** Offices that a person had left before the date, the last one first: who somebody is who holds none. */
  readonly earlier: readonly ViewFact[];
  readonly differs: boolean;
  readonly changes: readonly ViewChange[];
  readonly facts: readonly ViewFact[];
  readonly more: readonly ViewFact[];
  /** Facts that name another entity of the same page. */
  readonly relations: readonly ViewFact[];
  /** Newest date on which anything of the entity was confirmed (YYYY-MM-DD), or null. */
  readonly confirmed: string | null;
}

export interface CardQuestion {
  readonly views: readonly EntityView[];
  /** The article's date, and today. */
  readonly date: string;
  readonly today: string;
  readonly others: readonly EntityKey[];
  readonly vocabulary: Vocabulary;
}

/** Chooses what a card shows: roles then and now, changes since, facts of the date by rank, relations to the page. */
export function buildCardModel(question: CardQuestion): CardModel {
  const { date, today, vocabulary } = question;
  const then = rolesAt(question, date);
  const now = rolesAt(question, today);
  const others = new Set(question.others);
  const all = holding(question, date).filter((item) => !isRole(item));
  const relations = all.filter(({ fact }) => 'entity' in fact.value && others.has(fact.value.entity));
  const facts = all
    .filter((item) => !relations.includes(item))
    .sort((a, b) => rank(vocabulary, a) - rank(vocabulary, b));
  return {
    then,
    now,
    earlier: earlierRoles(question),
    differs: valuesOf(then) !== valuesOf(now),
    changes: date === today ? [] : changesOf(question),
    facts: facts.slice(0, MAX_FACTS),
    more: facts.slice(MAX_FACTS),
    relations,
    confirmed: newestConfirmation(question.views),
  };
}

function holding({ views, vocabulary }: CardQuestion, date: string): ViewFact[] {
  return views.flatMap((view) => at(view, date, { vocabulary }).map((fact) => ({ fact, view })));
}

/** What the entity was on a date (EDTF): its offices, its state, who leads it. */
export function rolesAt({ views, vocabulary }: Pick<CardQuestion, 'views' | 'vocabulary'>, date: string): ViewFact[] {
  return views.flatMap((view) => {
    const facts = view.facts.filter(({ property }) => ROLE_PROPERTIES[view.type].includes(property));
    return at({ ...view, facts }, date, { vocabulary }).map((fact) => ({ fact, view }));
  });
}

/** The offices that a person had left before the date (EDTF), the last one first. */
export function earlierRoles({ views, date }: Pick<CardQuestion, 'views' | 'date'>): ViewFact[] {
  return views
    .filter(({ type }) => type === 'person')
    .flatMap((view) => endedBefore(view, date).map((fact) => ({ fact, view })))
    .filter(isRole);
}

function changesOf({ views, date, vocabulary }: CardQuestion): ViewChange[] {
  return views
    .flatMap((view) => since(view, date, { vocabulary }).map((change) => ({ ...change, view })))
    .sort((a, b) => b.day - a.day || b.weight - a.weight);
}

function isRole({ fact, view }: ViewFact): boolean {
  return ROLE_PROPERTIES[view.type].includes(fact.property);
}

function rank(vocabulary: Vocabulary, { fact }: ViewFact): number {
  return vocabulary.properties[fact.property]?.rank ?? 50;
}

/** What is said, whoever says it since when: the same status told again by a newer source is no other one. */
function valuesOf(items: readonly ViewFact[]): string {
  const said = items.map(({ fact, view }) => JSON.stringify([view.pack.id, fact.property, fact.of, fact.value]));
  return [...new Set(said)].sort().join();
}

function newestConfirmation(views: readonly EntityView[]): string | null {
  const dates = views.flatMap((view) => view.facts.map((fact) => fact.confirmed ?? '')).filter((date) => date !== '');
  return dates.sort().at(-1) ?? null;
}
