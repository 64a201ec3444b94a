import { buildIndex } from '#lib/match/build-index.ts';
import type { NameIndex } from '#lib/match/name-index.ts';
import { attachIndex } from '#lib/match/open-index.ts';
import type { Entity, NameRecord, Statement } from '#lib/pack/schema.ts';
import { annotate } from './annotate.ts';
import type { AnnotateOptions, Annotation } from './mention.ts';
import type { Scope } from './scope.ts';

/** Builders of packs and scopes for tests; no part of the product imports this. The persons are made up. */

export function anEntity(id: string, fields: Partial<Entity> = {}): Entity {
  return { id, type: 'organisation', label: { en: id }, description: { en: id }, names: [], statements: [], ...fields };
}

export function aName(text: string, fields: Partial<NameRecord> = {}): NameRecord {
  return { text, lang: 'en', kind: 'full', ...fields };
}

/** A person's full name; the last word is the surname, the rest given names. */
export function aPersonName(text: string, fields: Partial<NameRecord> = {}): NameRecord {
  const words = text.split(' ');
  return aName(text, { given: words.slice(0, -1).join(' '), surname: words.at(-1) ?? '', gender: 'male', ...fields });
}

/** One tenure: office id, first and last day. */
export function aTenure(office: string, from: string, to?: string, confirmed = '2026-01-22'): Statement {
  return {
    id: `held-${office}-${from}`,
    property: 'position-held',
    value: { entity: office },
    from,
    ...(to === undefined ? {} : { to }),
    confirmed,
    sources: [],
  };
}

export function aRelation(to: string): Statement {
  return { id: `related-${to.toLowerCase()}`, property: 'related-to', value: { entity: to }, sources: [] };
}

export function anIndex(
  entities: readonly Entity[],
  packId = 'test',
  changes: ReadonlyMap<string, number> = new Map(),
): NameIndex {
  return attachIndex(buildIndex({ packId, edition: 1, entities, latestChange: changes }));
}

export function aScope(text: string, fields: Partial<Scope> = {}): Scope {
  return {
    text,
    blocks: [0],
    context: '',
    date: '2024-01-15',
    dateFrom: 'given',
    lang: null,
    zone: 'story',
    ...fields,
  };
}

export const OPTIONS: AnnotateOptions = {
  mark: 'first',
  markPlaces: false,
  markFurniture: false,
  hidden: new Set(),
  known: new Set(),
};

/** Mentions as "words → entity", places left out. */
export function readLinks(annotation: Annotation, text: string): string[] {
  return annotation.mentions
    .filter(({ type }) => type !== 'place' && type !== 'country')
    .map(({ start, end, entity }) => `${text.slice(start, end)} → ${entity.replace('test:x-', '')}`);
}

/** Annotates one text with the small world below. */
export function annotateText(text: string, fields: Partial<Scope> = {}): Annotation {
  return annotate([SMALL_WORLD], aScope(text, fields), OPTIONS);
}

export const SMALL_WORLD_ENTITIES: readonly Entity[] = [
  anEntity('Q232', {
    type: 'country',
    iso3: 'KAZ',
    names: [aName('Kazakhstan'), aName('Казахстан', { lang: 'ru' }), aName('Қазақстан', { lang: 'kk' })],
  }),
  anEntity('Q227', { type: 'country', iso3: 'AZE', names: [aName('Azerbaijan'), aName('Azərbaycan', { lang: 'az' })] }),
  anEntity('x-kaz-president', { type: 'office', office: { title: 'president', of: 'Q232' } }),
  anEntity('x-kaz-premier', { type: 'office', office: { title: 'prime-minister', of: 'Q232' } }),
  anEntity('x-aze-president', { type: 'office', office: { title: 'president', of: 'Q227' } }),
  anEntity('x-bektasov', {
    type: 'person',
    names: [
      aPersonName('Erlan-Daniyar Bektasov', { flags: ['dominant'] }),
      aPersonName('Ерлан-Данияр Оразович Бектасов', {
        lang: 'ru',
        given: 'Ерлан-Данияр',
        patronymic: 'Оразович',
        flags: ['dominant'],
      }),
      aPersonName('Ерлан-Данияр Бектасов', { lang: 'kk', flags: ['dominant'] }),
    ],
    statements: [
      aTenure('x-kaz-president', '2019-03-20'),
      aTenure('x-kaz-premier', '2010-01-01', '2014-05-01'),
      aRelation('Q232'),
    ],
  }),
  anEntity('x-sadykov', {
    type: 'person',
    names: [aPersonName('Nurlan Sadykov'), aPersonName('Нурлан Садыков', { lang: 'ru' })],
    statements: [aTenure('x-kaz-president', '2000-01-01', '2019-03-20'), aRelation('Q232')],
  }),
  anEntity('x-oraz', { type: 'person', names: [aPersonName('Oraz Bektasov')] }),
  anEntity('x-veliyev', {
    type: 'person',
    names: [
      aPersonName('Anar Veliyev'),
      aPersonName('Анар Велиев', { lang: 'ru' }),
      aPersonName('Anar Vəliyev', { lang: 'az' }),
    ],
    statements: [aTenure('x-aze-president', '2003-10-31'), aRelation('Q227'), aRelation('x-corridor')],
  }),
  anEntity('x-elder', {
    type: 'person',
    names: [aPersonName('Rauf Veliyev'), aPersonName('Rauf Vəliyev', { lang: 'az' })],
    statements: [aTenure('x-aze-president', '1993-06-15', '2003-10-31')],
  }),
  anEntity('x-corridor', {
    type: 'project',
    names: [
      aName('Amber Corridor', { kind: 'phrase' }),
      aName('Янтарный коридор', { lang: 'ru' }),
      aName('Kəhrəba dəhlizi', { lang: 'az' }),
      aName('cable under the sea', { kind: 'phrase', near: ['Kazakhstan', 'Azerbaijan'] }),
    ],
    statements: [aRelation('Q227')],
  }),
  anEntity('x-tailor', { type: 'person', names: [aName('Samal Bektasov', { flags: ['no-surname'] })] }),
  anEntity('x-council', {
    names: [aName('Steppe Council', { kind: 'phrase', near: ['grain'] })],
    statements: [aRelation('x-veliyev')],
  }),
  anEntity('x-town', { type: 'place', names: [aName('Silverby')] }),
  anEntity('x-town-dam', { type: 'project', names: [aName('Silverby', { kind: 'headed', head: 'dam' })] }),
  anEntity('x-dam', { type: 'project', names: [aName('Golden', { kind: 'headed', head: 'dam' })] }),
  anEntity('x-union', { names: [aName('TAP', { kind: 'acronym' }), aName('Union of Steppe States')] }),
];

const SMALL_WORLD = anIndex(SMALL_WORLD_ENTITIES);
