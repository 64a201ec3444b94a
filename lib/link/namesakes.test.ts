import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import {
  aName,
  anEntity,
  anIndex,
  aPersonName,
  aRelation,
  aScope,
  OPTIONS,
  SMALL_WORLD_ENTITIES,
} from './test-builders.ts';

const WORLD = anIndex([
  ...SMALL_WORLD_ENTITIES,
  anEntity('Q230', { type: 'country', names: [aName('Georgia')] }),
  anEntity('Q265', { type: 'country', names: [aName('Uzbekistan'), aName('Узбекистан', { lang: 'ru' })] }),
  anEntity('x-qalan', {
    type: 'person',
    names: [
      aPersonName('Timur Qalan', { flags: ['dominant'] }),
      aName('Qalan Tower', { kind: 'blocker' }),
      aName('Aida Qalan', { kind: 'blocker' }),
    ],
  }),
  anEntity('x-ali', { type: 'person', names: [aPersonName('Anar Ali')] }),
  anEntity('x-wife', {
    type: 'person',
    names: [
      aPersonName('Айгуль Велиева', { lang: 'ru', gender: 'female' }),
      aPersonName('Aygül Vəliyeva', { lang: 'az' }),
    ],
    statements: [aRelation('x-veliyev')],
  }),
  anEntity('x-joint-council', {
    names: [
      aName('Joint Council', { kind: 'phrase', near: ['Kazakhstan', 'Azerbaijan'] }),
      aName('Совместный совет', { kind: 'phrase', lang: 'ru', near: ['Казахстан'] }),
    ],
    statements: [aRelation('Q232'), { ...aRelation('Q227'), id: 'related-two' }],
  }),
]);

/** Mentions that are no places as "words → entity". */
function links(text: string, lang: string | null = null): string[] {
  return annotate([WORLD], aScope(text, { lang }), OPTIONS)
    .mentions.filter(({ type }) => type !== 'place')
    .map(({ start, end, entity }) => `${text.slice(start, end)} → ${entity.replace('test:x-', '')}`);
}

describe('other bearers of a name', () => {
  it.each([
    ['the initial of a father is no initial of his child', 'О. Бектасов', []],
    ['a foreign initial before a conjunction', 'Anar Veliyev came. Р. Велиев и гости', ['Anar Veliyev → veliyev']],
    ['a full name behind another walk of life', 'Boxer Anar Veliyev won gold', []],
    ['a former walk of life', 'Former boxer Anar Veliyev won votes', ['Anar Veliyev → veliyev']],
    ['a surname behind a post', 'Анар Велиев ушел. Депутат Велиев возразил.', ['Анар Велиев → veliyev']],
    [
      'a woman behind a title in the nominative',
      'Анар Велиев прибыл. Президент Велиева осталась.',
      ['Анар Велиев → veliyev', 'Велиева → wife'],
    ],
    [
      'a man behind a title in the genitive',
      'Анар Велиев прибыл. Слова президента Велиева услышаны.',
      ['Анар Велиев → veliyev', 'Велиева → veliyev'],
    ],
    [
      'a woman before a verb in the feminine',
      'Анар Велиев и Айгуль Велиева прибыли. Велиева осталась.',
      ['Анар Велиев → veliyev', 'Айгуль Велиева → wife', 'Велиева → wife'],
    ],
    ['the family', 'Anar Vəliyev gəldi. Vəliyevlər ailəsi getdi.', ['Anar Vəliyev → veliyev']],
    [
      'the same with a case',
      'Anar Vəliyev gəldi. Vəliyevlə görüş oldu.',
      ['Anar Vəliyev → veliyev', 'Vəliyevlə → veliyev'],
    ],
    [
      'a participle in capitals before a surname',
      'Six Leaders Including Bektasov met for talks',
      ['Bektasov → bektasov'],
    ],
    [
      'a surname that is a given name too',
      'Anar Ali came. Ali smiled. Ali Qosanov posted a photo.',
      ['Anar Ali → ali', 'Ali → ali'],
    ],
    ['a thing that the pack blocks, which bears no name', 'Qalan Tower burns. Qalan flies home.', ['Qalan → qalan']],
    ['a bearer whom the pack blocks', 'Aida Qalan sings. Qalan flies home.', []],
    ['an airport in Kazakh', 'Ерлан-Данияр Бектасов халықаралық әуежайы', []],
  ])('tells %s', (_what, text, expected) => {
    expect(links(text)).toEqual(expected);
  });
});

describe('other places and pairs', () => {
  it.each([
    ['the country', 'Georgia votes on Sunday', ['Georgia → Q230']],
    ['a woman called like it', 'The songs of Georgia Novak are old', []],
    ['the state of the United States', 'Georgia votes: lines in Atlanta', []],
    [
      'the body of its pair',
      'The Joint Council of Kazakhstan and Azerbaijan met',
      ['Joint Council → joint-council', 'Kazakhstan → Q232', 'Azerbaijan → Q227'],
    ],
    [
      'the body of another pair',
      'The Joint Council of Kazakhstan and Uzbekistan met',
      ['Kazakhstan → Q232', 'Uzbekistan → Q265'],
    ],
    ['the same inflected', 'Совместный совет Казахстана и Узбекистана', ['Казахстана → Q232', 'Узбекистана → Q265']],
  ])('tells %s', (_what, text, expected) => {
    expect(links(text)).toEqual(expected);
  });
});
