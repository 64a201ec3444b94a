import { foldName } from '#lib/source/fold-name.ts';
import { daysOf } from './days.ts';
import type { Settled } from './settle-ends.ts';

/** Spells of one person. */
export interface Person {
  readonly id: string;
  readonly spells: readonly Settled[];
}

/** A namesake who comes so much later is a son or nobody of the kind. */
const GENERATION_DAYS = 20 * 365;

/** Puts the spells of a person together: by Wikidata id, else by name within a state; a name that has an id has it everywhere. */
export function gatherPersons(spells: readonly Settled[]): readonly Person[] {
  const identified = spells.filter(({ qid }) => qid !== '');
  const byName = Map.groupBy(
    identified.flatMap((spell) => keysOf(spell).map((key) => ({ key, spell }))),
    ({ key }) => key,
  );
  const groups = Map.groupBy(spells, (spell) => spell.qid || knownId(spell, byName) || localId(spell));
  return [...groups].map(([id, own]) => ({ id, spells: own }));
}

type ByName = ReadonlyMap<string, readonly { readonly spell: Settled }[]>;

function knownId(spell: Settled, byName: ByName): string | undefined {
  const alike = keysOf(spell).flatMap((key) => byName.get(key) ?? []);
  return alike.find((other) => Math.abs(daysOf(other.spell).from - daysOf(spell).from) < GENERATION_DAYS)?.spell.qid;
}

function keysOf({ iso3, name, variants }: Settled): readonly string[] {
  return [name.text, ...variants].map((text) => `${iso3} ${foldName(text)}`);
}

function localId({ iso3, name }: Settled): string {
  const slug = foldName(name.text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `x-${iso3.toLowerCase()}-${slug}`.slice(0, 80).replace(/-$/, '');
}
