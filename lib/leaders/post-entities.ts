import type { Entity, Statement } from '#lib/pack/schema.ts';
import { foldName } from '#lib/source/fold-name.ts';
import type { EntityContext } from './entity-context.ts';
import { labelOfPerson, nameRecords, type PersonSource } from './name-records.ts';
import { officeEntity } from './office-entity.ts';
import { partName } from './part-name.ts';
import { foreignOfficeId, foreignTitle, termStatements } from './post-terms.ts';
import type { BodyOffice, Post } from './read-posts.ts';
import type { HolderName } from './spell.ts';
import { describePerson, type StateNames, stateNames } from './state-names.ts';
import type { StateEntities } from './to-entities.ts';

/** Files that hold who is no leader of a state. */
const FILES = { bodies: 'bodies', ministers: 'foreign-ministers' } as const;

/**
 * Adds heads of organisations and foreign ministers: a term to the leader who is there already, else a person of its own;
 * of a person whom the pack beside has under an id of its own, nothing, for no statement of this pack reaches it.
 */
export function addPosts(
  leaders: StateEntities,
  posts: readonly Post[],
  { offices, context }: { readonly offices: ReadonlyMap<string, BodyOffice>; readonly context: EntityContext },
): StateEntities {
  const known = new Set([...leaders.values()].flatMap((list) => list.map(({ id }) => id)));
  const persons = [...Map.groupBy(posts, idOf)].filter(([id, [first]]) => first && !isLocalThere(id, first, context));
  const terms = new Map(persons.map(([id, group]) => [id, termStatements(group, offices)]));
  const others = persons
    .filter(([id]) => !known.has(id))
    .map(([id, group]) => ({
      post: group[0],
      entity: personOf(id, group, { statements: terms.get(id) ?? [], context }),
    }));
  const held = [...Map.groupBy(posts, ({ office }) => office).values()].flatMap(([post]) => {
    const entity = post && officeOf(post, offices);
    return entity ? [{ post, entity }] : [];
  });
  const files = Map.groupBy([...others, ...held], ({ post }) =>
    offices.has(post?.office ?? '') ? FILES.bodies : FILES.ministers,
  );
  return new Map([
    ...[...leaders].map(([file, list]) => [file, list.map((entity) => withTerms(entity, terms))] as const),
    ...[...files].map(([file, list]) => [file, list.map(({ entity }) => entity)] as const),
  ]);
}

function withTerms(entity: Entity, terms: ReadonlyMap<string, readonly Statement[]>): Entity {
  const more = terms.get(entity.id);
  return more ? { ...entity, statements: [...entity.statements, ...more] } : entity;
}

function idOf({ person, holder }: Post): string {
  return person === '' ? `x-${toSlug(holder)}` : person;
}

function toSlug(name: string): string {
  return foldName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Only a Wikidata id means the same person in two packs. */
function isThere(id: string, core: EntityContext['core']): boolean {
  return id.startsWith('Q') && core.hasPerson(id);
}

function isLocalThere(id: string, { holder, where }: Post, { core, doubts }: EntityContext): boolean {
  const local = isThere(id, core) ? undefined : core.localPerson([holder]);
  if (local !== undefined) doubts.push(`${where}: the other pack has ${holder} as ${local}: left out`);
  return local !== undefined;
}

function personOf(
  id: string,
  posts: readonly [Post, ...Post[]] | readonly Post[],
  { statements, context }: { readonly statements: readonly Statement[]; readonly context: EntityContext },
): Entity {
  const [first] = posts as readonly [Post, ...Post[]];
  const state = stateNames(first.nation) as StateNames;
  const source: PersonSource = {
    ...{ iso3: first.nation, isMonarch: false, label: first.holder, gender: first.gender },
    names: [nameOf(first)],
    ...{ other: context.names.get(id), dominant: context.dominant.get(id) },
  };
  const isKnown = isThere(id, context.core);
  return {
    ...{ id, type: 'person', label: labelOfPerson(source) as Entity['label'] },
    description: describePerson(state, false),
    names: isKnown ? [] : [...nameRecords(source)],
    statements: [...statements, ...(isKnown ? [] : birthOf(id, posts))],
  };
}

function nameOf({ holder, surname, nation }: Post): HolderName {
  if (surname === '') return partName(holder, nation);
  const given = holder.replace(surname, '').replace(/\s+/g, ' ').trim();
  return { text: holder, given, surname };
}

/** Of the first term that says it; its last source is the one that has births. */
function birthOf(id: string, posts: readonly Post[]): readonly Statement[] {
  const post = posts.find(({ born }) => born !== '');
  const source = post?.sources.find(({ publisher }) => publisher === 'wikidata' || publisher === 'peppercat');
  if (!post || !source) return [];
  const sources = [
    source.publisher === 'wikidata' ? { ...source, url: `https://www.wikidata.org/wiki/${id}` } : source,
  ];
  const said = { known: source.date, confirmed: source.date, sources };
  return [{ id: 'born', property: 'date-of-birth', value: { date: post.born }, ...said }];
}

function officeOf({ office }: Post, offices: ReadonlyMap<string, BodyOffice>): Entity | null {
  const body = offices.get(office);
  if (!body) return ministryOf(office);
  return {
    ...{ id: `x-${body.key}`, type: 'office', label: body.label },
    description: {
      en: 'Head of an international organisation',
      ru: 'Глава международной организации',
      az: 'Beynəlxalq təşkilatın rəhbəri',
      kk: 'Халықаралық ұйымның басшысы',
      tr: 'Uluslararası bir örgütün başı',
    },
    office: { title: body.title, of: body.of },
    names: [],
    statements: [],
  };
}

function ministryOf(iso3: string): Entity | null {
  const state = stateNames(iso3);
  if (!state) return null;
  const entity = officeEntity(foreignOfficeId(iso3), foreignTitle(iso3), state);
  const { en, genitive, az, kk, tr } = state;
  const description = {
    en: `Member of the government of ${en}`,
    ru: `Член правительства ${genitive}`,
    az: `${az} hökumətinin üzvü`,
    kk: `${kk} үкіметінің мүшесі`,
    tr: `${tr} hükûmetinin üyesi`,
  };
  return { ...entity, description };
}
