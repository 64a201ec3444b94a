import type { Entity } from '#lib/pack/schema.ts';
import type { EntityContext } from './entity-context.ts';
import { told } from './join-holders.ts';
import { labelOfPerson, nameRecords, type PersonSource, pressName } from './name-records.ts';
import type { Person } from './person-ids.ts';
import type { Settled } from './settle-ends.ts';
import { describePerson, stateNames } from './state-names.ts';
import { birthStatements, type Tenure, tenureStatements } from './tenure-statements.ts';

/** Where the crown sits that several states share. */
const SHARED_CROWN = 'GBR';

/** A person of a state with the offices held, or null where the pack beside has the person under an id of its own. */
export function personEntity(person: Person, tenures: readonly Tenure[], context: EntityContext): Entity | null {
  const first = tenures.find(({ spell }) => spell.iso3 === SHARED_CROWN) ?? tenures[0];
  const state = first ? stateNames(first.spell.iso3) : null;
  if (!first || !state) return null;
  const isKnown = context.core.hasPerson(person.id);
  if (!isKnown && isLocalThere(person, tenures, context)) return null;
  const isMonarch = first.spell.role === 'monarch';
  const source = sourceOf(person, first.spell.iso3, isMonarch, context);
  return {
    id: person.id,
    type: 'person',
    label: labelOfPerson(source) as Entity['label'],
    description: describePerson(state, isMonarch),
    // The other pack's names are the better ones, and are matched once.
    names: isKnown ? [] : [...nameRecords(source)],
    statements: [...tenureStatements(tenures), ...(isKnown ? [] : birthStatements(person))],
  };
}

/** A person whose id is local to the other pack cannot be reached from this one; that pack's word stands. */
function isLocalThere({ spells }: Person, tenures: readonly Tenure[], { core, doubts }: EntityContext): boolean {
  const local = core.localPerson(spells.flatMap(({ name, variants }) => [name.text, ...variants]));
  if (local === undefined) return false;
  doubts.push(...tenures.map(({ spell }) => `${told(spell)}: the other pack has the person as ${local}: left out`));
  return true;
}

function sourceOf({ id, spells }: Person, iso3: string, isMonarch: boolean, context: EntityContext): PersonSource {
  return {
    ...{ iso3, isMonarch, other: context.names.get(id), dominant: context.dominant.get(id) },
    label: pressName(labelText(spells), spells[0]?.name, iso3),
    names: spells.flatMap(({ name, variants }) => [
      name,
      ...variants.map((text) => ({ text, given: '', surname: '' })),
    ]),
    gender: spells.find(({ gender }) => gender !== '')?.gender ?? '',
  };
}

/** As Wikidata writes the name, with its marks, else as the Factbook does. */
function labelText(spells: readonly Settled[]): string {
  const known = spells.find(({ qid, variants }) => qid !== '' && variants.length > 0);
  return known?.variants[0] ?? spells[0]?.name.text ?? '';
}
