import givenNames from '#generated/given-names.json' with { type: 'json' };
import type { NameRecord } from '#lib/pack/schema.ts';
import { foldName } from '#lib/source/fold-name.ts';
import { toAzerbaijani } from './azerbaijani-letters.ts';
import { FAMILY_FIRST, isRegnal, NO_FAMILY_NAME, partName } from './part-name.ts';
import type { HolderName, Spell } from './spell.ts';

/** Names of a person in other scripts (names.tsv): attested on pages of the language, or by its rules. */
export interface OtherNames {
  readonly ru: string;
  readonly az: string;
  readonly kk: string;
  readonly tr: string;
  readonly attested: boolean;
}

/** Where nearly all news means this bearer by the family name alone (dominant.tsv). */
export type DominantEvidence = NonNullable<NameRecord['evidence']>;

/** What the names of a person are made of. */
export interface PersonSource {
  readonly iso3: string;
  readonly label: string;
  /** Names as sources write them; the first has the parts that the press uses. */
  readonly names: readonly HolderName[];
  readonly gender: Spell['gender'];
  readonly isMonarch: boolean;
  readonly other: OtherNames | undefined;
  readonly dominant: DominantEvidence | undefined;
}

/** Family names that are everyday words of English, or names of days and months: only with the given name. */
const EVERYDAY = new Set(
  'friday may june august major key english price rich skate hope young chance will sing prior'.split(' '),
);

/** Spellings in Latin letters kept of one person: further ones differ by a letter that folding does not reach. */
const MAX_SPELLINGS = 5;

/** The label of a person in the languages that it is known in; Latin letters serve them all. */
export function labelOfPerson({
  label,
  other,
}: Pick<PersonSource, 'label' | 'other'>): NameRecord['text'] | Record<string, string> {
  if (!other) return { mul: label };
  return { en: label, ru: other.ru, az: azOf(other), kk: kkOf(other), tr: other.tr === '' ? label : other.tr };
}

function azOf({ az, ru }: OtherNames): string {
  return az === '' ? toAzerbaijani(ru) : az;
}

function kkOf({ kk, ru }: OtherNames): string {
  return kk === '' ? ru : kk;
}

/** States where a second family name, the mother's, follows the one that the press uses. */
const SECOND_FAMILY_NAME = new Set(
  'AND ARG BOL CHL COL CRI CUB DOM ECU ESP GTM HND MEX NIC PAN PER PRY SLV URY VEN'.split(' '),
);

/** "Santiago Peña Palacios" as the press writes it: without the second family name. */
export function pressName(label: string, main: HolderName | undefined, iso3: string): string {
  const words = label.split(' ');
  const at = main && main.surname !== '' && SECOND_FAMILY_NAME.has(iso3) ? words.lastIndexOf(main.surname) : -1;
  return at > 0 ? words.slice(0, at + 1).join(' ') : label;
}

/** Every name by which a person is matched. */
export function nameRecords(person: PersonSource): readonly NameRecord[] {
  const latin = latinNames(person);
  const english = latin.map((name) => record(person, name, 'en', []));
  const [first] = latin;
  const { other } = person;
  if (!other || !first) return [...english, ...shortName(person)];
  const flags: NameRecord['flags'] = other.attested ? [] : ['transliterated'];
  const forms = [
    ['ru', other.ru],
    ['az', azOf(other)],
    ['kk', kkOf(other)],
    ['tr', other.tr === '' ? first.text : other.tr],
  ] as const;
  const others = forms.map(([lang, text]) => record(person, alignParts(text, first, person.iso3), lang, flags));
  return [...english, ...others, ...shortName(person)];
}

function latinNames({ label, names, iso3 }: PersonSource): readonly HolderName[] {
  const [main] = names;
  const all = [label, ...names.map(({ text }) => text)].map((text) => partsIn(text, main, iso3));
  const seen = new Set<string>();
  const unique = all.filter(({ text }) => {
    const folded = foldName(text);
    if (folded === '' || seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
  return unique.slice(0, MAX_SPELLINGS);
}

/** The parts of a spelling, found by the family name of the main one. */
function partsIn(text: string, main: HolderName | undefined, iso3: string): HolderName {
  if (!main || isRegnal(text)) return { text, given: '', surname: '' };
  if (main.text === text && main.given !== '') return main;
  const words = text.split(' ');
  const wanted = foldName(main.surname).split(' ');
  const at = words.findIndex(
    (_, index) => foldName(words.slice(index, index + wanted.length).join(' ')) === wanted.join(' '),
  );
  if (at < 0) return partName(text, iso3);
  const given = [...words.slice(0, at), ...(at === 0 ? words.slice(wanted.length) : [])];
  return { text, given: given.join(' '), surname: words.slice(at, at + wanted.length).join(' ') };
}

/** Parts of a name in another script: the words in the places that they have in Latin letters. */
function alignParts(text: string, latin: HolderName, iso3: string): HolderName {
  const [words, model] = [text.split(' '), latin.text.split(' ')];
  const count = latin.surname.split(' ').length;
  const at = model.findIndex((_, index) => model.slice(index, index + count).join(' ') === latin.surname);
  if (latin.given === '' || at < 0 || words.length !== model.length) return partName(text, iso3);
  const rest = words.filter((_, index) => index < at || index >= at + count);
  return { text, given: rest.join(' '), surname: words.slice(at, at + count).join(' ') };
}

function record(
  person: PersonSource,
  name: HolderName,
  lang: string,
  flags: NonNullable<NameRecord['flags']>,
): NameRecord {
  const gender = person.gender === '' ? {} : { gender: person.gender };
  const isWhole = isWithoutFamilyName(person, name);
  const own = [...flags, ...(isWhole ? (['no-surname'] as const) : []), ...orderFlags(name, person.iso3, isWhole)];
  // "Henri", "Akihito": one word is many people's name.
  const isDominant = person.dominant !== undefined && !isWhole;
  const all = [
    ...own,
    ...(name.text.includes(' ') && !(lang === 'en' && isAnothersToo(person, name)) ? [] : (['context'] as const)),
    ...(isDominant ? (['dominant'] as const) : []),
  ];
  return {
    ...{ text: name.text, lang, kind: 'full' },
    ...(isWhole ? {} : { given: name.given, surname: name.surname }),
    ...gender,
    ...(all.length > 0 ? { flags: all } : {}),
    ...(isDominant ? { evidence: person.dominant } : {}),
  };
}

const COMMON_GIVEN: ReadonlySet<string> = new Set(Object.values(givenNames).flat());

/**
 * Short spellings beside the label that many others bear: two common given names ("Michael Martin" for Micheál), or a given name
 * that the press does not use ("Ferdinand Marcos", the father, for Bongbong).
 */
function isAnothersToo({ label }: PersonSource, { text, given, surname }: HolderName): boolean {
  if (text === label || given === '' || text.split(' ').length > 2) return false;
  const [words, own] = [foldName(given).split(' '), foldName(label).split(' ')];
  if (COMMON_GIVEN.has(words[0] ?? '') && COMMON_GIVEN.has(foldName(surname))) return true;
  return !words.some((word) => own.some((other) => other[0] === word[0]));
}

function isWithoutFamilyName({ iso3, isMonarch }: PersonSource, { given, surname }: HolderName): boolean {
  return isMonarch || NO_FAMILY_NAME.has(iso3) || given === '' || surname === '' || EVERYDAY.has(foldName(surname));
}

function orderFlags(name: HolderName, iso3: string, isWhole: boolean): readonly 'surname-first'[] {
  return !isWhole && isFamilyFirst(name, iso3) ? ['surname-first'] : [];
}

function isFamilyFirst({ text, surname }: HolderName, iso3: string): boolean {
  return (FAMILY_FIRST.has(iso3) || iso3 === 'SGP') && text.startsWith(`${surname} `);
}

/** "Abiy", "Mahathir": what the press calls a person without a family name; only where the context says who. */
function shortName({ iso3, names, isMonarch, gender, label }: PersonSource): readonly NameRecord[] {
  const short = names[0]?.surname ?? '';
  const isPart = label !== short && foldName(label).split(' ').includes(foldName(short));
  if (isMonarch || !NO_FAMILY_NAME.has(iso3) || short.length < 4 || !isPart) return [];
  return [{ text: short, lang: 'en', kind: 'surname', ...(gender === '' ? {} : { gender }), flags: ['context'] }];
}
