import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import { anEntity, anIndex, aPersonName, aScope, aTenure, OPTIONS } from './test-builders.ts';

/** A made-up head of a state: office and person. */
function aHead(qid: string, title: string, name: string) {
  const office = anEntity(`x-${title}-${qid.toLowerCase()}`, { type: 'office', office: { title, of: qid } });
  const statements = [aTenure(office.id, '2010-01-01')];
  return [office, anEntity(`x-${qid.toLowerCase()}`, { type: 'person', names: [aPersonName(name)], statements })];
}

const INDEX = anIndex(
  [
    ['Q30', 'president-us', 'Una Stark'],
    ['Q884', 'president', 'Kora Sund'],
    ['Q423', 'supreme-leader', 'Nora Nord'],
    ['Q958', 'president', 'Sudi Sahr'],
    ['Q971', 'president', 'Braz Kong'],
    ['Q974', 'president', 'Kin Kong'],
    ['Q1006', 'president', 'Gina Conak'],
    ['Q1007', 'president', 'Bissa Gina'],
  ].flatMap(([qid = '', title = '', name = '']) => aHead(qid, title, name)),
);

describe('joinOffice', () => {
  it.each([
    ['The U.S. President spoke to reporters.', 'test:x-q30'],
    ['A letter came from the President of South Korea, officials said.', 'test:x-q884'],
    ['A letter came from the President of South Sudan, officials said.', 'test:x-q958'],
    ['The North Korean leader spoke to reporters.', 'test:x-q423'],
    ['В понедельник президент Республики Конго встретился с журналистами.', 'test:x-q971'],
    ['В понедельник президент Гвинеи встретился с журналистами.', 'test:x-q1006'],
    ['В понедельник президент Гвинеи-Бисау встретился с журналистами.', 'test:x-q1007'],
  ])('knows the whole name of the country in "%s"', (text, holder) => {
    expect(annotate([INDEX], aScope(text), OPTIONS).mentions.map(({ entity }) => entity)).toEqual([holder]);
  });

  it.each([
    'The former U.S. President spoke to reporters.',
    'Two South Korean presidents had said so before.',
    'The president of the South Korean Football Federation spoke.',
    'Бывший президент Республики Конго встретился с журналистами.',
    'Экс-президент Гвинеи встретился с журналистами.',
  ])('leaves alone "%s"', (text) => {
    expect(annotate([INDEX], aScope(text), OPTIONS).mentions).toEqual([]);
  });
});

describe('one office in two packs', () => {
  const earlier = anIndex(
    [
      anEntity('Q191954', { type: 'office', office: { title: 'president', of: 'Q142' } }),
      anEntity('Q2105', { type: 'person', statements: [aTenure('Q191954', '1995-05-17', '2007-05-16')] }),
    ],
    'world',
  );
  const later = anIndex(
    [
      anEntity('Q191954', { type: 'office', office: { title: 'president', of: 'Q142' } }),
      anEntity('Q3052772', { type: 'person', statements: [aTenure('Q191954', '2017-05-14')] }),
    ],
    'core',
  );

  it.each([
    ['2000-01-01', ['Q2105']],
    ['2020-01-01', ['Q3052772']],
    ['2010-01-01', []],
  ])('takes the holder on %s from the pack that has one, and is silent where none has', (date, holders) => {
    const { mentions } = annotate([later, earlier], aScope('The French President spoke.', { date }), OPTIONS);
    expect(mentions.map(({ entity }) => entity)).toEqual(holders);
    expect(mentions.every(({ office }) => office === 'Q191954')).toBe(true);
  });
});
