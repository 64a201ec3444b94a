import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import { anEntity, anIndex, aPersonName, aScope, aTenure, OPTIONS } from './test-builders.ts';

/** A made-up organisation by its names, with the office of its head and who holds it. */
function aBody(id: string, names: readonly (readonly [lang: string, text: string])[], head: readonly [string, string]) {
  const [title, name] = head;
  const office = anEntity(`x-head-${id}`, { type: 'office', office: { title, of: `x-${id}` } });
  return [
    anEntity(`x-${id}`, {
      type: 'organisation',
      names: names.map(([lang, text]) => ({ text, lang, kind: /^\p{Lu}+$/u.test(text) ? 'acronym' : 'full' })),
    }),
    office,
    anEntity(`x-person-${id}`, {
      type: 'person',
      names: [aPersonName(name)],
      statements: [aTenure(office.id, '2010-01-01')],
    }),
  ];
}

const INDEX = anIndex([
  ...aBody(
    'pact',
    [
      ['en', 'NOTA'],
      ['ru', 'НОТА'],
      ['az', 'NOTA'],
      ['tr', 'NOTA'],
    ],
    ['secretary-general', 'Una Stark'],
  ),
  ...aBody(
    'fund',
    [
      ['en', 'World Grain Fund'],
      ['ru', 'МЗФ'],
      ['kk', 'ДАҚ'],
    ],
    ['managing-director', 'Kora Sund'],
  ),
  ...aBody(
    'bank',
    [
      ['en', 'Southern Bank'],
      ['tr', 'Güney Bankası'],
    ],
    ['body-president', 'Gina Nord'],
  ),
]);

function entitiesOf(text: string): readonly string[] {
  return annotate([INDEX], aScope(text), OPTIONS).mentions.map(({ entity }) => entity);
}

describe('joinBodies', () => {
  it.each([
    ['On Monday the NOTA Secretary General spoke to reporters.', 'test:x-person-pact'],
    ['NOTA’s secretary general spoke to reporters.', 'test:x-person-pact'],
    ['A letter came from the Secretary General of NOTA, officials said.', 'test:x-person-pact'],
    ['On Monday the NOTA chief spoke to reporters.', 'test:x-person-pact'],
    ['В понедельник генсек НОТА выступил перед журналистами.', 'test:x-person-pact'],
    ['В понедельник глава МЗФ выступила перед журналистами.', 'test:x-person-fund'],
    ['A letter came from the managing director of the World Grain Fund.', 'test:x-person-fund'],
    ['The Southern Bank president spoke to reporters.', 'test:x-person-bank'],
    ['NOTA Genel Sekreteri gazetecilere konuştu.', 'test:x-person-pact'],
    ['Güney Bankası Başkanı gazetecilere konuştu.', 'test:x-person-bank'],
    ['Bazar ertəsi NOTA-nın baş katibi jurnalistlərə bildirib.', 'test:x-person-pact'],
    ['Дүйсенбіде ДАҚ директор-басқарушысы журналистерге айтты.', 'test:x-person-fund'],
  ])('knows the head of the organisation in "%s"', (text, holder) => {
    expect(entitiesOf(text)).toContain(holder);
  });

  it('reads a surname behind a title and its organisation', () => {
    expect(entitiesOf('On Monday NOTA chief Stark spoke to reporters.')).toContain('test:x-person-pact');
  });

  it.each([
    'The former NOTA secretary general spoke to reporters.',
    'The deputy secretary general of NOTA spoke to reporters.',
    'Two NOTA secretaries general had said so before.',
    'NOTA chiefs met in the capital.',
    'The World Grain Fund chief economist spoke to reporters.',
    'The NOTA chief of staff spoke to reporters.',
    'A letter came from the president of the Southern Bank’s board.',
    'Бывший генсек НОТА выступил перед журналистами.',
    'Заместитель генсека НОТА выступил перед журналистами.',
    'В понедельник глава НОТА в Норландии выступил перед журналистами.',
    'Eski NOTA Genel Sekreteri gazetecilere konuştu.',
    'Any NOTA secretary general would say so.',
  ])('names nobody in "%s"', (text) => {
    expect(entitiesOf(text).filter((entity) => entity.includes('person'))).toEqual([]);
  });
});
