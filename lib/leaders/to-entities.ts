import type { Entity } from '#lib/pack/schema.ts';
import type { CoreOffice } from './core-knowledge.ts';
import type { EntityContext } from './entity-context.ts';
import { officeEntity } from './office-entity.ts';
import { titleKeyOf } from './office-title.ts';
import { personEntity } from './person-entity.ts';
import { gatherPersons } from './person-ids.ts';
import type { Settled } from './settle-ends.ts';
import { stateNames } from './state-names.ts';
import type { Tenure } from './tenure-statements.ts';

/** Entities by the state whose file they stand in. */
export type StateEntities = ReadonlyMap<string, readonly Entity[]>;

/** Offices and persons of all states; what the pack beside has is left to it. */
export function toEntities(spells: readonly Settled[], context: EntityContext): StateEntities {
  const tenures = tenuresOf(spells, context);
  const bySpell = new Map(tenures.map((tenure) => [tenure.spell, tenure]));
  const persons = gatherPersons(tenures.map(({ spell }) => spell)).flatMap((person) => {
    const own = person.spells.flatMap((spell) => bySpell.get(spell) ?? []);
    const entity = personEntity(person, own, context);
    return entity ? [{ iso3: person.spells[0]?.iso3 ?? '', entity, own }] : [];
  });
  const offices = officesOf(persons.flatMap(({ own }) => own));
  const all = Map.groupBy([...persons, ...offices], ({ iso3 }) => iso3);
  return new Map([...all].map(([iso3, found]) => [iso3, found.map(({ entity }) => entity)]));
}

/** Each office that somebody holds, once. */
function officesOf(tenures: readonly Tenure[]): readonly { readonly iso3: string; readonly entity: Entity }[] {
  return [...Map.groupBy(tenures, ({ office }) => office)].flatMap(([id, [first]]) => {
    const state = first ? stateNames(first.spell.iso3) : null;
    return first && state ? [{ iso3: state.iso3, entity: officeEntity(id, first.title, state) }] : [];
  });
}

/** The spells that are said here, each with its office. */
function tenuresOf(spells: readonly Settled[], context: EntityContext): readonly Tenure[] {
  const titled = spells.flatMap((spell) => {
    const state = stateNames(spell.iso3);
    if (!state) return [];
    const title = titleKeyOf(spell.iso3, spell.role, spell.title, spell.gender);
    const left = context.core.left(spell, title, state.qid);
    return left ? [{ spell: left, title, qid: state.qid }] : [];
  });
  const officeIds = officeIdsOf(titled, context);
  return titled.map((one) => {
    const title = sharedTitle(one.title, one.spell, context.core.office(one.title, one.qid));
    return { ...one, title, office: officeIds.get(`${title} ${one.spell.iso3}`) ?? localOffice(title, one.spell.iso3) };
  });
}

/** Ids of offices by title and state: that of the pack beside, else Wikidata's where it is of this office alone. */
function officeIdsOf(
  titled: readonly Omit<Tenure, 'office'>[],
  { core, offices }: EntityContext,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { spell, title, qid } of titled) {
    const own = core.office(title, qid);
    const key = `${sharedTitle(title, spell, own)} ${spell.iso3}`;
    const id = officeIdOf(spell, own?.title === sharedTitle(title, spell, own) ? own : undefined, offices);
    if (ids.has(key) || taken.has(id) || !id.startsWith('Q')) continue;
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}

function officeIdOf(spell: Settled, own: CoreOffice | undefined, offices: EntityContext['offices']): string {
  if (own) return own.id;
  return spell.office === '' ? (offices.get(`${spell.iso3} ${spell.role}`) ?? '') : spell.office;
}

/** The title that the pack beside gives the office; kings and queens share a group, not a title. */
function sharedTitle(title: string, { role }: Settled, own: CoreOffice | undefined): string {
  return own && role !== 'monarch' ? own.title : title;
}

function localOffice(title: string, iso3: string): string {
  return `x-${title}-${iso3.toLowerCase()}`;
}
