import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import {
  aName,
  anEntity,
  anIndex,
  aPersonName,
  aRelation,
  aScope,
  aTenure,
  OPTIONS,
  readLinks,
  SMALL_WORLD_ENTITIES,
} from './test-builders.ts';

const WORLD = anIndex([
  ...SMALL_WORLD_ENTITIES,
  anEntity('x-tarn', {
    type: 'person',
    names: [
      aPersonName('Otto Tarn', { flags: ['dominant'] }),
      aName('Otto Tarn Jr', { kind: 'blocker' }),
      aPersonName('Otto Tarn', { lang: 'de', flags: ['dominant'] }),
      aPersonName('Отто Тарн', { lang: 'kk' }),
      aPersonName('Otto Tarn', { lang: 'az', flags: ['dominant'] }),
    ],
    statements: [aTenure('x-tur-president', '2014-01-01')],
  }),
  anEntity('x-tur-president', { type: 'office', office: { title: 'president', of: 'Q43' } }),
  anEntity('x-ahmed', { type: 'person', names: [aPersonName('Selim Ahmed')] }),
  anEntity('x-usa-president', { type: 'office', office: { title: 'president-us', of: 'Q30' } }),
  anEntity('x-stark', {
    type: 'person',
    names: [aPersonName('Una Stark')],
    statements: [aTenure('x-usa-president', '2001-01-20', '2005-01-20')],
  }),
  anEntity('x-bloc', { names: [aName('XAB', { kind: 'acronym', lang: 'tr', flags: ['context'] })] }),
  anEntity('x-ub', {
    type: 'person',
    names: [aPersonName('Ola Ub')],
    statements: [aTenure('x-uzb-president', '2014-01-01'), aRelation('Q227')],
  }),
  anEntity('x-uzb-president', { type: 'office', office: { title: 'president', of: 'Q265' } }),
  anEntity('x-dan', { type: 'person', names: [aPersonName('Ion Dan', { flags: ['dominant'] })] }),
  anEntity('x-league', { names: [aName('LSL', { kind: 'acronym' })] }),
  anEntity('x-pact', {
    type: 'treaty',
    names: [aName('Shared Pledge', { kind: 'phrase', near: ['alliance'] })],
    statements: [
      aRelation('Q232'),
      { ...aRelation('Q227'), id: 'related-two' },
      { ...aRelation('x-veliyev'), id: 'v' },
    ],
  }),
]);

/** Mentions that are no places as "words → entity". */
function links(text: string, lang: string | null = null): string[] {
  return readLinks(annotate([WORLD], aScope(text, { lang }), OPTIONS), text);
}

/** Kinds of errors that texts showed on which nothing had been tuned, each in sentences of our own. */
describe('what fresh texts showed', () => {
  it.each([
    ['a title of one country that goes on with "of"', 'Kazakhstan’s president of the Steppe Bank resigned.'],
    ['the same behind an adjective', 'The Kazakh leader of the opposition spoke.'],
    [
      'a chief is of an army, a bank, a company',
      'Kazakhstan’s chief economist left. Kazakhstan’s Chief of Staff stayed.',
    ],
    ['a body that belongs to the country', 'The president of Kazakhstan’s central bank raised rates.'],
    ['who is acting', 'The acting president of Kazakhstan signed.'],
    ['an office run for', 'Who will be president of Kazakhstan? The race for president of Kazakhstan is open.'],
    ['the head of a university', 'University president Veliyev greeted the students.'],
    ['the head of a club, in Turkish', 'Kulüp Başkanı Tarn konuştu.'],
    ['the junior', 'Tarn Jr spoke.'],
    ['the company of a leader', 'The Tarn Organization builds.'],
    ['the family in English', 'The Tarns came.'],
    ['the heads of several countries', 'В столицу прибыли главы Казахстана, Азербайджана и Грузии.'],
    ['the kin of who holds a title', 'Супруга президента Азербайджана Алина Велиева приехала.'],
    ['another given name behind a title', 'The President of Azerbaijan Teymur Veliyev came.'],
    ['a short word that begins a Romanian sentence', 'Kazakhstan, Azerbaijan. Ub-a spus.'],
    ['a lady is not the lord', 'Sir Otto Tarn came early. Lady Tarn did not.', 'Otto Tarn → tarn'],
    [
      'a given name that somebody else bears as a surname',
      'Anar Veliyev left. Ahmed Veliyev stayed.',
      'Anar Veliyev → veliyev',
    ],
    [
      'a bearer’s surname as a given name before a particle',
      'Kazakhstan and Azerbaijan: photographs by Veliyev El Moro.',
    ],
    ['the same before another known surname', 'The court in Azerbaijan upheld Veliyev Sadykov Lund.'],
    [
      'a surname of somebody unmentioned as a given name',
      'Anar Veliyev left. Sadykov Veliyev stayed.',
      'Anar Veliyev → veliyev',
    ],
    ['a case ending behind an apostrophe', 'OTTO TARN’DAN HABER', 'OTTO TARN → tarn'],
    ['initials of which a pack knows the last only', 'О. А. Велиев расписался.'],
    ['a body of a body with points', 'The L.S.L. Environment Programme wrote to the LSL-Habitat late in the year.'],
    [
      'a pledge of others, for whose neighbour nothing stands',
      'Anar Veliyev and the President of Armenia signed a Shared Pledge.',
      'Anar Veliyev → veliyev',
    ],
  ])('leaves alone %s', (_, text, ...expected) => {
    expect(links(text)).toEqual(expected);
  });

  it.each([
    [
      'an acronym among others',
      'The Union of Steppe States left both the ABC, LSL and TAP.',
      null,
      ['Union of Steppe States → union', 'LSL → league', 'TAP → union'],
    ],
    [
      'a leader whose son is named far below',
      `Mr Tarn came. ${'He said more of it. '.repeat(10)} Then came Otto Tarn Jr.`,
      null,
      ['Tarn → tarn'],
    ],
    [
      'a given name in another spelling behind the title of its bearer',
      'The President of Azerbaijan Anaar Veliyev came.',
      null,
      ['Anaar Veliyev → veliyev'],
    ],
    ['an acronym of several meanings with a Turkish ending', 'Karar XAB’nin onayına sunuldu.', 'tr', ['XAB → bloc']],
    ['a German noun before a genitive', 'Das sagte ein Mitarbeiter Tarns gestern.', 'de', ['Tarns → tarn']],
    [
      'a head of one country',
      'В столицу прибыл посланник главы Казахстана, встреча прошла.',
      null,
      ['главы Казахстана → bektasov'],
    ],
    [
      'the administration of a president',
      'In recent months, the Stark administration agreed.',
      null,
      ['Stark → stark'],
    ],
    ['what a leader orders, charges and funds', 'Tarn order hits exporters.', null, ['Tarn → tarn']],
    ['the same in a headline', 'Tarn Port Fees Worry Exporters Again', null, ['Tarn → tarn']],
    ['a war of which a leader speaks', 'Tarn hopes that the fighting ends.', null, ['Tarn → tarn']],
    ['the gallery that bears a name', 'The Otto Tarn Hall opened.', null, []],
    ['who visits a stadium', 'Anar Vəliyev stadionda oyuna baxıb.', 'az', ['Anar Vəliyev → veliyev']],
    ['who attends an international forum', 'Отто Тарн халықаралық форумға қатысты.', 'kk', ['Отто Тарн → tarn']],
    [
      'a title in the genitive before a town',
      'Azərbaycan Prezidentinin Qubaya səfəri başa çatıb.',
      'az',
      ['Azərbaycan Prezidentinin → veliyev'],
    ],
    ['the same in Kazakh', 'Қазақстан Президентінің Орынборға сапары.', 'kk', ['Қазақстан Президентінің → bektasov']],
    [
      'a title in the genitive before another leader',
      'Azərbaycan Prezidentinin Tarnla görüşü olub.',
      'az',
      ['Azərbaycan Prezidentinin → veliyev', 'Tarnla → tarn'],
    ],
    [
      'a Turkish title that takes its ending at once',
      'Azerbaycan Cumhurbaşkanının sözleri.',
      'tr',
      ['Azerbaycan Cumhurbaşkanının → veliyev'],
    ],
    ['a surname before a town in Turkish', 'Emma ile Tarn Edremit’te görüştü.', 'tr', ['Tarn → tarn']],
  ])('links %s', (_, text, lang, expected) => {
    expect(links(text, lang)).toEqual(expected);
  });
});
