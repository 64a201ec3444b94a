import { groupOfTitle } from '../lib/leaders/office-entity.ts';
import { parseEdtf } from '../lib/pack/edtf.ts';
import type { Entity } from '../lib/pack/schema.ts';
import { foldName } from '../lib/source/fold-name.ts';

/** One tenure of a leader of a state, by days: certain from `first` to `last`, possible from `from` to `to`. */
interface Tenure {
  readonly office: string;
  readonly words: ReadonlySet<string>;
  readonly name: string;
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly to: number;
}

const LEADING: ReadonlySet<string> = new Set(['state', 'government', 'monarch', 'supreme']);
const EVER = 99_999;

/** Whether who holds an office of the group leads a state. */
export function isLeading(group: string): boolean {
  return LEADING.has(group);
}

/** Whom the packs have in the leading offices of each state, by the Wikidata id of the state. */
export function leaderTenures(packs: readonly (readonly Entity[])[]): ReadonlyMap<string, readonly Tenure[]> {
  const names = namesById(packs.flat());
  const found = packs.flatMap((entities) => {
    const offices = new Map(entities.flatMap(({ id, office }) => (office ? [[id, office] as const] : [])));
    return entities.flatMap((entity) =>
      entity.statements.flatMap((statement) => {
        const office = 'entity' in statement.value ? offices.get(statement.value.entity) : undefined;
        if (statement.property !== 'position-held' || !office || !isLeading(groupOfTitle(office.title))) return [];
        const { words, name } = names.get(entity.id) ?? { words: new Set<string>(), name: entity.id };
        return [{ of: office.of, tenure: { office: groupOfTitle(office.title), words, name, ...daysOf(statement) } }];
      }),
    );
  });
  const byState = Map.groupBy(found, ({ of }) => of);
  return new Map([...byState].map(([of, list]) => [of, list.map(({ tenure }) => tenure)]));
}

interface Named {
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

function namesById(entities: readonly Entity[]): ReadonlyMap<string, Named> {
  const persons = Map.groupBy(
    entities.filter(({ type }) => type === 'person'),
    ({ id }) => id,
  );
  return new Map(
    [...persons].map(([id, own]) => [
      id,
      { name: own[0]?.label['en'] ?? own[0]?.label['mul'] ?? id, words: new Set(own.flatMap(wordsOf)) },
    ]),
  );
}

function wordsOf({ label, names }: Entity): readonly string[] {
  const texts = [...Object.values(label), ...names.map(({ text }) => text)];
  return texts.flatMap((text) => foldName(text).split(/[ '-]/)).filter((word) => word.length > 1);
}

/** First and last day that a tenure can include, and of which it holds for certain. */
export function daysOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  const [start, end] = [from === undefined ? null : parseEdtf(from), to === undefined ? null : parseEdtf(to)];
  return {
    from: start?.earliest ?? -EVER,
    first: start?.latest ?? -EVER,
    last: end?.earliest ?? EVER,
    to: end?.latest ?? EVER,
  };
}

/** What the packs say of a state on a day, against one name. */
export type Verdict = 'agrees' | 'silent' | 'other' | 'absent';

/** Agrees: a certain holder bears one of the words; silent: nobody certain, or that person possible; else another. */
export function verdictOn(tenures: readonly Tenure[], wanted: readonly string[], day: number): Verdict {
  const possible = tenures.filter(({ from, to }) => from <= day && day <= to);
  if (possible.length === 0) return 'absent';
  const isMeant = ({ words }: Tenure) => wanted.some((word) => [...words].some((own) => isNear(own, word)));
  const meant = possible.filter(isMeant);
  if (meant.some((one) => isAlone(one, possible, day))) return 'agrees';
  return meant.length > 0 || !possible.some((one) => isAlone(one, possible, day)) ? 'silent' : 'other';
}

/** The only one who can hold the office on the day. */
function isAlone(one: Tenure, possible: readonly Tenure[], day: number): boolean {
  if (one.first > day || day > one.last) return false;
  return possible.every((other) => other.office !== one.office || other.name === one.name);
}

/** Equal, or as two transcriptions of one name are: the same consonants. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  return a.length > 3 && b.length > 3 && skeleton(a) === skeleton(b) && skeleton(a).length > 1;
}

function skeleton(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/[ckqgh]+h?/g, 'k')
    .replace(/[zsx]h?/g, 's')
    .replace(/[vwbf]/g, 'v')
    .replace(/[aeiouyjh']/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** Names of who held a leading office on a day, for the report. */
export function namesOn(tenures: readonly Tenure[], day: number): string {
  const possible = tenures.filter(({ from, to }) => from <= day && day <= to);
  return [...new Set(possible.map(({ name, office }) => `${name} (${office})`))].join(', ');
}
