import type { Entity } from '#lib/pack/schema.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';
import { applySightings, readChanges, readConfirmations, type Sighting } from './changes.ts';
import { CoreKnowledge } from './core-knowledge.ts';
import { applyCorrections, type Correction, readCorrections } from './corrections.ts';
import { firstDay, lastDay } from './days.ts';
import { joinHolders } from './join-holders.ts';
import { leadersYaml } from './leaders-yaml.ts';
import type { DominantEvidence, OtherNames } from './name-records.ts';
import { PageTexts } from './page-texts.ts';
import { addPosts } from './post-entities.ts';
import { readHolders } from './read-holders.ts';
import { readBodyOffices, readPosts } from './read-posts.ts';
import { readTerms } from './read-terms.ts';
import { type Settled, settleEnds } from './settle-ends.ts';
import type { Spell } from './spell.ts';
import { readRows } from './table-reader.ts';
import { toEntities } from './to-entities.ts';

/** The tables of the importer: the first three are given, the rest stand in packs/world/inputs/. */
export interface LeaderTables {
  readonly terms: SourceText;
  readonly texts: SourceText;
  readonly changes: SourceText;
  readonly holders: SourceText;
  readonly states: SourceText;
  readonly corrections: SourceText;
  readonly confirmed: SourceText;
  readonly names: SourceText;
  readonly dominant: SourceText;
  readonly offices: SourceText;
  readonly posts: SourceText;
}

/** What an import gives: a file a state, by ISO code, two of heads of organisations and foreign ministers, and what the tables disagree on. */
export interface ImportedLeaders {
  readonly files: ReadonlyMap<string, string>;
  readonly doubts: readonly string[];
}

/** Makes the sources of all states' leaders; `core` are the entities of the pack that stands before this one. */
export function importLeaders(tables: LeaderTables, core: readonly Entity[]): ImportedLeaders {
  const doubts: string[] = [];
  const spells = settleAll(tables, doubts);
  const names = readNames(tables.names);
  const offices = readOffices(tables.states);
  const dominant = readDominant(tables.dominant);
  const context = { core: new CoreKnowledge(core), names, dominant, offices, doubts };
  const bodies = readBodyOffices(tables.offices);
  const posts = readPosts(tables.posts, bodies);
  const byFile = addPosts(toEntities(spells, context), posts, { offices: bodies, context });
  const files = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1));
  return { files: new Map(files.map(([iso3, entities]) => [iso3, leadersYaml(entities)])), doubts };
}

const STATE_COLUMNS = ['iso3', 'factbook', 'state_office', 'government_office', 'monarch_office'];

/** Wikidata ids of offices that holders.tsv does not have, by state and role. */
function readOffices(source: SourceText): ReadonlyMap<string, string> {
  return new Map(
    readRows(source, STATE_COLUMNS).flatMap((row) =>
      (['state', 'government', 'monarch'] as const).map((role) => [
        `${row.text('iso3')} ${role}`,
        row.qid(`${role}_office`),
      ]),
    ),
  );
}

/** Where nearly all news means one bearer by the family name alone, by person id. */
function readDominant(source: SourceText): ReadonlyMap<string, DominantEvidence> {
  return new Map(
    readRows(source, ['person', 'publisher', 'url', 'date']).map((row) => [
      row.qid('person'),
      { publisher: row.text('publisher'), url: row.text('url'), date: row.text('date') },
    ]),
  );
}

/** The settled spells of every office: tables joined, corrected, brought up to this year, in order. */
export function settleAll(tables: LeaderTables, doubts: string[]): readonly Settled[] {
  const states = readRows(tables.states, STATE_COLUMNS);
  const pages = new Map(states.map((row) => [row.text('iso3'), row.text('factbook')]));
  const terms = Map.groupBy(readTerms(tables.terms, { texts: new PageTexts(tables.texts), pages }), officeOf);
  const holders = Map.groupBy(readHolders(tables.holders), officeOf);
  const corrections = Map.groupBy(readCorrections(tables.corrections), officeOf);
  const sightings = Map.groupBy([...readChanges(tables.changes), ...readConfirmations(tables.confirmed)], officeOf);
  const offices = new Set([...terms.keys(), ...holders.keys(), ...corrections.keys(), ...sightings.keys()]);
  return [...offices].sort().flatMap((office) => {
    const own = { terms: terms.get(office) ?? [], holders: holders.get(office) ?? [] };
    const later = { corrections: corrections.get(office) ?? [], sightings: sightings.get(office) ?? [] };
    return settleOffice({ ...own, ...later }, doubts);
  });
}

interface OfficeTables {
  readonly terms: readonly Spell[];
  readonly holders: readonly Spell[];
  readonly corrections: readonly Correction[];
  readonly sightings: readonly Sighting[];
}

function settleOffice({ terms, holders, corrections, sightings }: OfficeTables, doubts: string[]): readonly Settled[] {
  const joined = joinHolders(terms, holders);
  doubts.push(...joined.doubts);
  const corrected = applyCorrections(joined.spells, corrections);
  return settleEnds(applySightings(corrected, sightings).map(closeForgotten), doubts);
}

/** The Factbook named everybody in office until this day: who was last seen before has left, nobody says when. */
const LAST_YEAR_OF_PAGES = '2025-01-22';

function closeForgotten(spell: Spell): Spell {
  const isForgotten = spell.endKind === 'open' && lastDay(spell.lastSeen) < firstDay(LAST_YEAR_OF_PAGES);
  return isForgotten ? { ...spell, endKind: 'unknown' } : spell;
}

function officeOf({ iso3, role }: { readonly iso3: string; readonly role: string }): string {
  return `${iso3} ${role}`;
}

function readNames(source: SourceText): ReadonlyMap<string, OtherNames> {
  const rows = readRows(source, ['person', 'ru', 'az', 'kk', 'tr', 'basis']);
  return new Map(
    rows.map((row) => [
      row.text('person'),
      {
        ...{ ru: row.text('ru'), az: row.text('az'), kk: row.text('kk'), tr: row.text('tr') },
        attested: row.choice('basis', ['attested', 'rule']) === 'attested',
      },
    ]),
  );
}
