import { foldName } from '#lib/source/fold-name.ts';
import type { Settled } from './settle-ends.ts';

/** Spells of one person. */
export interface Person {
  readonly id: string;
  readonly spells: readonly Settled[];
}

/** Puts the spells of a person together: by Wikidata id, else by name within a state; a name that has an id has it everywhere. */
export function gatherPersons(spells: readonly Settled[]): readonly Person[] {
  const ids = new Map<string, string>();
  for (const spell of spells) {
    if (spell.qid !== '') for (const key of keysOf(spell)) ids.set(key, spell.qid);
  }
  const groups = Map.groupBy(spells, (spell) => spell.qid || knownId(spell, ids) || localId(spell));
  return [...groups].map(([id, own]) => ({ id, spells: own }));
}

function knownId(spell: Settled, ids: ReadonlyMap<string, string>): string | undefined {
  return keysOf(spell)
    .map((key) => ids.get(key))
    .find((id) => id !== undefined);
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
