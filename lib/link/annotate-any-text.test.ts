import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateText } from './test-builders.ts';

describe('any text', () => {
  const PIECES = [
    'Nurlan Sadykov',
    'Sadykov',
    'President',
    'of',
    'Kazakhstan',
    'Veliyev',
    '. ',
    ', ',
    '\n\n',
    'R.',
    'the',
    'TAP',
    '2018',
    'In',
    '’s',
    '\ud800',
    '\u0000',
    '中',
    'ё̈',
    'Президент',
    'Казахстана',
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
    .map((pieces) => pieces.join(' '));

  it('gives ordered mentions that never overlap and slice the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const mention of annotateText(text).mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('gives the same mentions in one block or in one a paragraph', () => {
    const paragraphs = fc.array(
      fc.constantFrom(
        'Nurlan Sadykov spoke.',
        'Sadykov left.',
        'President Veliyev came.',
        'The President of Kazakhstan.',
        'Nothing here.',
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(paragraphs, (parts) => {
        const text = parts.join('\n\n');
        const blocks = parts.map((_, i) => parts.slice(0, i).join('\n\n').length + (i === 0 ? 0 : 2));
        const spans = (starts: readonly number[]) =>
          annotateText(text, { blocks: starts }).mentions.map(({ start, end, entity }) => [start, end, entity]);
        expect(spans(blocks)).toEqual(spans([0]));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['zero bytes', '\u0000'.repeat(1000)],
    ['lone surrogates', '\ud800'.repeat(1000)],
    ['accents without a letter', '\u0301'.repeat(5000)],
    ['one word again and again', 'Sadykov '.repeat(3000)],
  ])('bears %s', (_what, text) => {
    expect(annotateText(text)).toMatchObject({ mentions: [], scannedUnits: text.length });
  });

  it('scans five million units up to the limit and says so', () => {
    const text = 'Nurlan Sadykov. '.padEnd(5_000_000, 'word ');
    const { mentions, scannedUnits } = annotateText(text);
    expect(mentions).toHaveLength(1);
    expect(scannedUnits).toBe(500_000);
  });

  it('means no day by a date that is none', () => {
    expect(annotateText('the President of Kazakhstan', { date: 'yesterday' }).mentions).toHaveLength(1);
  });
});
