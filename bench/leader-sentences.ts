import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import countries from '#generated/countries.json' with { type: 'json' };
import titles from '#generated/titles.json' with { type: 'json' };
import { annotate } from '#lib/link/annotate.ts';
import { buildIndex } from '#lib/match/build-index.ts';
import type { NameIndex } from '#lib/match/name-index.ts';
import { attachIndex } from '#lib/match/open-index.ts';
import { parseEdtf } from '#lib/pack/edtf.ts';
import { type Entity, type EntityKey, toEntityKey } from '#lib/pack/schema.ts';
import { loadPack } from '#lib/source/load-pack.ts';
import { readSources } from '../cli/read-sources.ts';
import { daysOf } from './leader-days.ts';
import { markdownTable } from './markdown-table.ts';

type Language = 'en' | 'ru' | 'az' | 'kk' | 'tr';

interface Country {
  readonly qid: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly adjectives: readonly string[];
  readonly genitive: string;
}

interface Title {
  readonly group: string;
  readonly words?: Partial<Readonly<Record<Language, readonly string[]>>>;
  readonly izafet?: Partial<Readonly<Record<Language, readonly string[]>>>;
}

const COUNTRIES = new Map(Object.values(countries as unknown as Record<string, Country>).map((one) => [one.qid, one]));
const TITLES = titles as unknown as Readonly<Record<string, Title>>;
const LEADING = new Set(['state', 'government', 'monarch', 'supreme']);
const DATES = ['1995-06-15', '2004-06-15', '2012-06-15', '2019-06-15', '2025-11-15'];

/** An office and the one person who certainly holds it on the day. */
interface Asked {
  readonly title: string;
  readonly country: Country;
  readonly holder: EntityKey;
  readonly date: string;
}

/** Whom a title with a country means in sentences of five languages, and what must stay silent. */
export async function benchLeaderSentences(): Promise<void> {
  const packs = await Promise.all(['core', 'world'].map(readPack));
  const indexes = packs.flatMap((pack) => (pack ? [pack.index] : []));
  const asked = DATES.flatMap((date) =>
    packs.flatMap((pack) =>
      pack
        ? heldOn(
            pack,
            date,
            packs.flatMap((one) => one?.entities ?? []),
          )
        : [],
    ),
  );
  const rows = (['en', 'ru', 'az', 'kk', 'tr'] as const).map((language) => score(language, asked, indexes));
  console.log(markdownTable(rows));
}

interface Pack {
  readonly id: string;
  readonly entities: readonly Entity[];
  readonly index: NameIndex;
}

async function readPack(id: string): Promise<Pack | null> {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const folder = join(root, 'packs', id);
  if (!existsSync(folder)) return null;
  const entities = loadPack(await readSources(folder, root)).entities.map(({ entity }) => entity);
  return {
    id,
    entities,
    index: attachIndex(buildIndex({ packId: id, edition: 1, entities, latestChange: new Map() })),
  };
}

/** Offices of states with one certain holder in this pack on the day, and nobody else of their group in any pack. */
function heldOn({ id, entities }: Pack, date: string, all: readonly Entity[]): readonly Asked[] {
  const day = parseEdtf(date).earliest;
  return entities.flatMap(({ id: office, office: held }) => {
    const country = held ? COUNTRIES.get(held.of) : undefined;
    if (!held || !country || !LEADING.has(TITLES[held.title]?.group ?? '')) return [];
    const holder = onlyHolder(entities, office, day);
    if (holder === null || isDisputed(all, held.title, held.of, day)) return [];
    return [{ title: held.title, country, holder: toEntityKey(id, holder), date }];
  });
}

function onlyHolder(entities: readonly Entity[], office: string, day: number): string | null {
  const possible = entities.flatMap(({ id, ...person }) =>
    tenuresOn({ id, ...person }, office, day).map((isCertain) => ({ id, isCertain })),
  );
  const holders = new Set(possible.map(({ id }) => id));
  return holders.size === 1 && possible.some(({ isCertain }) => isCertain) ? (possible[0]?.id ?? null) : null;
}

/** Whether several can hold offices of one group of a state on the day: then a title alone says nothing. */
function isDisputed(all: readonly Entity[], title: string, of: string, day: number): boolean {
  const group = TITLES[title]?.group;
  const offices = new Set(
    all.filter(({ office }) => office?.of === of && TITLES[office.title]?.group === group).map(({ id }) => id),
  );
  const holders = new Set(
    all
      .filter((person) => [...offices].some((office) => tenuresOn(person, office, day).length > 0))
      .map(({ id }) => id),
  );
  return holders.size > 1;
}

/** For each tenure of the office that can include the day: whether it certainly does. */
function tenuresOn(person: Entity, office: string, day: number): readonly boolean[] {
  return person.statements.flatMap((statement) => {
    const isAsked =
      statement.property === 'position-held' && 'entity' in statement.value && statement.value.entity === office;
    if (!isAsked) return [];
    const { from, first, last, to } = daysOf(statement);
    return from <= day && day <= to ? [first <= day && day <= last] : [];
  });
}

type Outcome = 'right' | 'wrong' | 'silent' | 'quiet' | 'loud';

interface Judged {
  readonly text: string;
  readonly outcome: Outcome;
}

function score(language: Language, asked: readonly Asked[], indexes: readonly NameIndex[]) {
  const judged = asked.flatMap((one) => judge(language, one, indexes));
  if (process.argv.includes('--errors')) {
    const misses = judged.filter(({ outcome }) => outcome !== 'right' && outcome !== 'quiet');
    for (const miss of new Set(misses.map(({ text, outcome }) => `${outcome}: ${text}`))) console.log(miss);
  }
  const count = (...outcomes: readonly Outcome[]) => judged.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const sentences = count('right', 'wrong', 'silent');
  return {
    language,
    sentences,
    right: percent(count('right'), sentences),
    silent: percent(count('silent'), sentences),
    wrong: percent(count('wrong'), sentences),
    'to be silent': count('quiet', 'loud'),
    'kept silent': percent(count('quiet'), count('quiet', 'loud')),
  };
}

function judge(language: Language, one: Asked, indexes: readonly NameIndex[]): readonly Judged[] {
  const asked = positives(language, one).map((text) => ({ text, outcome: outcomeOf(text, one, indexes) }));
  const refused = negatives(language, one).map((text): Judged => {
    const isLoud = mentionsOf(text, one.date, indexes).includes(one.holder);
    return { text, outcome: isLoud ? 'loud' : 'quiet' };
  });
  return [...asked, ...refused];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function outcomeOf(text: string, { holder, date }: Asked, indexes: readonly NameIndex[]): 'right' | 'wrong' | 'silent' {
  const found = mentionsOf(text, date, indexes);
  if (found.includes(holder)) return 'right';
  return found.length === 0 ? 'silent' : 'wrong';
}

/** Persons that the text is linked to. */
function mentionsOf(text: string, date: string, indexes: readonly NameIndex[]): readonly EntityKey[] {
  const scope = { text, blocks: [0], context: '', date, dateFrom: 'given', lang: null, zone: 'story' } as const;
  const options = {
    mark: 'all',
    markPlaces: false,
    markFurniture: false,
    hidden: new Set<string>(),
    known: new Set<string>(),
  } as const;
  return annotate(indexes, scope, options)
    .mentions.filter(({ type }) => type === 'person')
    .map(({ entity }) => entity);
}

function wordOf(title: string, language: Language): string | null {
  const own = TITLES[title];
  const group = Object.values(TITLES).filter((one) => one.group === own?.group);
  const source = language === 'en' || language === 'ru' ? 'words' : 'izafet';
  const text = [own, ...group].map((one) => one?.[source]?.[language]?.[0]).find((word) => word !== undefined);
  return text === undefined ? null : (text.split('|')[0] ?? null);
}

function positives(language: Language, { title, country }: Asked): readonly string[] {
  const word = wordOf(title, language);
  if (word === null) return [];
  const texts: Readonly<Record<Language, readonly string[]>> = {
    en: [
      ...country.adjectives
        .slice(0, 1)
        .map((adjective) => `On Monday the ${adjective} ${word} met reporters in the capital.`),
      `A letter came from the ${word} of ${country.name.en.replace(/ \(.*/, '')}, officials said.`,
    ],
    ru: country.genitive === '' ? [] : [`В понедельник ${word} ${country.genitive} встретился с журналистами.`],
    az: [`Bazar ertəsi ${country.name.az} ${word} jurnalistlərlə görüşüb.`],
    kk: [`Дүйсенбі күні ${country.name.kk} ${word} журналистермен кездесті.`],
    tr: [`Pazartesi günü ${country.name.tr} ${capitalise(word)} gazetecilerle görüştü.`],
  };
  return texts[language];
}

function capitalise(text: string): string {
  return text
    .split(' ')
    .map((word) => word.slice(0, 1).toLocaleUpperCase('tr') + word.slice(1))
    .join(' ');
}

/** Former ones, deputies, plurals, presidents of companies and clubs of the country. */
function negatives(language: Language, { title, country }: Asked): readonly string[] {
  const word = wordOf(title, language);
  if (word === null) return [];
  const [adjective] = country.adjectives;
  const texts: Readonly<Record<Language, readonly string[]>> = {
    en:
      adjective === undefined
        ? []
        : [
            `The former ${adjective} ${word} met reporters.`,
            `The deputy ${adjective} ${word} met reporters.`,
            `Two ${adjective} ${word}s had said so before.`,
            `The president of the ${adjective} Football Federation met reporters.`,
            `The ${adjective} club president met reporters.`,
          ],
    ru:
      country.genitive === ''
        ? []
        : [
            `Бывший ${word} ${country.genitive} встретился с журналистами.`,
            `Экс-${word} ${country.genitive} встретился с журналистами.`,
          ],
    az: [`${country.name.az}ın sabiq ${word} jurnalistlərlə görüşüb.`],
    kk: [`${country.name.kk} бұрынғы ${word} журналистермен кездесті.`],
    tr: [`Eski ${country.name.tr} ${capitalise(word)} gazetecilerle görüştü.`],
  };
  return texts[language];
}
