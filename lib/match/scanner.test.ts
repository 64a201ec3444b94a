import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '#lib/text/fold-word.ts';
import { GAP_BREAK, GAP_SOFT } from '#lib/text/gaps.ts';
import { splitWords, type Word } from '#lib/text/words.ts';
import { FormTable } from './form-table.ts';
import { nameWords, SOFT_WORD } from './name-words.ts';
import { Scanner } from './scanner.ts';
import { COUNTS, readSections } from './sections.ts';
import { aBuffer, anEntity, anIndexOf, aPhrase, hitsOf } from './test-builders.ts';
import { openWordTable } from './word-table.ts';

/** Names and texts share few letters, so that names occur, overlap and nearly occur. */
const letters = fc.constantFrom(
  'a',
  'b',
  'B',
  'é',
  'e\u0301',
  'ı',
  'İ',
  'ß',
  'ж',
  'Ж',
  'й',
  '中',
  '文',
  'ก',
  'ع',
  '가',
  '𝐀',
);
const word = fc.string({ unit: letters, minLength: 1, maxLength: 3 });
const gap = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '-',
  '–',
  '’',
  '\u00a0',
  ', ',
  '. ',
  '\n',
  '\n\n',
  '\u00ad',
  '\u200b',
  ' «',
  '(',
  '𝐀',
  '\ud800',
);
const phrase = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '-', ', ')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([text, after], i) => (i === parts.length - 1 ? text : text + after)).join(''));
const prose = fc.array(fc.tuple(word, gap), { maxLength: 40 }).map((parts) => parts.flat().join(''));

/** Leftmost-longest names by comparing folded words one after the other. */
function naiveScan(names: readonly string[], text: string): string[] {
  const words = splitWords(text);
  const paths = names.map((name) => nameWords(name).map((each) => (each === SOFT_WORD ? SOFT_WORD : foldWord(each))));
  const hits: string[] = [];
  for (let first = 0; first < words.length; ) {
    const lengths = paths.map((path) => wordsCovered(path, words, first));
    const longest = Math.max(...lengths);
    if (longest > 0) {
      const ids = lengths.flatMap((length, n) => (length === longest ? [`x-${n}`] : [])).sort();
      hits.push(`${words[first]?.start}-${words[first + longest - 1]?.end} ${ids.join('|')}`);
    }
    first += Math.max(1, longest);
  }
  return hits;
}

/** Number of words of the text that a path covers from `first`, 0 where it does not fit. */
function wordsCovered(path: readonly string[], words: readonly Word[], first: number): number {
  let at = first;
  for (const [i, part] of path.entries()) {
    if (part === SOFT_WORD) continue;
    const next = words[at];
    if (next === undefined || foldWord(next.text) !== part) return 0;
    if (i > 0 && !gapFits(next.gap, path[i - 1] === SOFT_WORD)) return 0;
    at += 1;
  }
  return at - first;
}

function gapFits(gap: number, isSoftInName: boolean): boolean {
  return gap !== GAP_BREAK && (gap === GAP_SOFT) === isSoftInName;
}

/** Room for a machine that does other work as well. */
const TIMEOUT_MS = 30_000;

describe('scan', { timeout: TIMEOUT_MS }, () => {
  it('finds what a naive search finds', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 12 }), prose, (names, text) => {
        expect(hitsOf(anIndexOf(names), text)).toEqual(naiveScan(names, text));
      }),
      {
        numRuns: 150,
        examples: [
          [['a b', 'b'], 'a, b'],
          [['ß'], 'SS'],
          [['가'], '가'.normalize('NFD')],
        ],
      },
    );
  });

  it('finds every name in its own text', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 30 }), (names) => {
        const index = anIndexOf(names);
        for (const [n, name] of names.entries()) {
          if (nameWords(name).length === 0) continue;
          expect(hitsOf(index, name).join(' ')).toContain(`x-${n}`);
        }
      }),
    );
  });

  it('gives offsets whose slice holds the words of the name, whatever the text', () => {
    const index = anIndexOf(['ab', 'ж ж', '中 文', 'é']);
    const names = new Set(['ab', 'ж ж', '中 文', 'e']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), prose, (noise, text) => {
        const whole = `${noise}${text}. ab ${noise}`;
        const surfaces = new Set<string>();
        index.scan(whole, 0, whole.length, ({ start, end }) => surfaces.add(whole.slice(start, end)));
        const found = [...surfaces].map((surface) =>
          splitWords(surface)
            .map((each) => foldWord(each.text))
            .join(' '),
        );
        expect(names).toEqual(names.union(new Set(found)));
        expect(found).toContain('ab');
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['composed and decomposed letters', 'Müşfiq Çələbi', 'Müşfiq Çələbi'.normalize('NFD')],
    ['composed and decomposed Cyrillic', 'Сергей Ёлкин', 'Сергей Ёлкин'.normalize('NFD')],
    ['kinds of dash', 'Rio-Lima-Cusco', 'Rio–Lima\u2011Cusco'],
    ['dash and space', 'Rio-Lima', 'Rio Lima'],
    ['kinds of apostrophe', "Sana'a", 'Sana’a'],
    ['Uzbek letters', 'Oʻtkir Gʻani', "O'tkir G‘ani"],
    ['kinds of space', 'Rio Lima', 'Rio\u00a0 \t Lima'],
    ['a wrapped line', 'Rio Lima', 'Rio\nLima'],
    ['soft hyphens', 'Lima', 'Li\u00adma'],
    ['invisible joiners', 'Lima', 'Li\u200bm\u2060a'],
    ['case', 'İstanbul Iğdır', 'ISTANBUL IĞDIR'],
    ['full width', 'Lima 2', 'Ｌｉｍａ　２'],
    ['Arabic vowel signs', 'محمد', 'مُحَمَّد'],
    ['Persian and Arabic letters', 'علی', 'علي'],
    ['Hangul', '서울', '서울'.normalize('NFD')],
    ['digits', 'C5+1', 'С5+1'.replace('С', 'C').replace('5', '٥')],
  ])('makes no difference between %s', (_, name, written) => {
    const text = `x ${written} y`;
    expect(hitsOf(anIndexOf([name]), text)).toEqual([`2-${2 + written.length} x-0`]);
  });

  it.each([
    ['Thai, which has no spaces', 'กรุงเทพ', 'อยู่กรุงเทพนะ', 0],
    ['Thai between spaces', 'กรุงเทพ', 'อยู่ กรุงเทพ นะ', 1],
    ['an ideograph inside others', '北京', '在北京市', 1],
    ['right-to-left text with marks of direction', 'חיפה', '\u202bשלום חיפה\u200f שלום', 1],
    ['mathematical letters, which are symbols', 'Lima', '𝐋𝐢𝐦𝐚', 0],
    ['a lone surrogate', 'Lima', '\ud835Lima\udc00', 1],
    ['a part of a word', 'Lima', 'Limassol alima', 0],
  ])('treats %s as said in the docs', (_, name, text, hits) => {
    expect(hitsOf(anIndexOf([name]), text)).toHaveLength(hits);
  });

  it('takes a flood of accents for the letter below it', () => {
    const flood = '\u0301'.repeat(5000);
    expect(hitsOf(anIndexOf(['ab']), `a${flood}b${flood} ab`)).toEqual(['0-10002 x-0', '10003-10005 x-0']);
  });

  it('prefers the first name, then the longest', () => {
    const index = anIndexOf(['a b', 'b c d', 'a', 'c']);
    expect(hitsOf(index, 'a b c d')).toEqual(['0-3 x-0', '4-5 x-3']);
    expect(hitsOf(index, 'a b c d', 'scanAll')).toEqual(['0-3 x-0', '0-1 x-2', '2-7 x-1', '4-5 x-3']);
  });
});

/** Reads of trie nodes and word slots while a text is scanned. */
function stepsOf(names: readonly string[], text: string): number {
  const views = readSections(aBuffer(names.map((name, n) => anEntity(`x-${n}`, { names: [aPhrase(name)] }))));
  let steps = 0;
  const counted = (array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> =>
    new Proxy(array, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) steps += 1;
        return Reflect.get(target, key, target);
      },
    });
  const roots = views.counts[COUNTS.roots] ?? 0;
  const scanner = new Scanner({
    words: openWordTable({ ...views, words: counted(views.words) }, { hasStems: false, roots }),
    trie: {
      ...views,
      nodeWord: counted(views.nodeWord),
      endBits: counted(views.endBits),
      childBits: counted(views.childBits),
    },
    forms: new FormTable(views, views.counts[COUNTS.ends] ?? 0),
    roots,
    softWord: views.counts[COUNTS.softWord] ?? 0,
  });
  scanner.scan(text, 0, text.length, () => undefined);
  return steps;
}

describe('steps of a scan', { timeout: TIMEOUT_MS }, () => {
  const sharing = Array.from({ length: 10_000 }, (_, n) => `one two three w${n}`);

  it.each([
    ['10,000 names that share a prefix', sharing, 'one two three w77 x '],
    ['10,000 names that share a prefix and never end', sharing, 'one two three '],
    ['one word repeated, names that go on with it', ['a', 'a a', 'a a a a a a a a b'], 'a '],
    ['no name at all', sharing, 'nothing here '],
  ])('grow as the text grows: %s', (_, names, unit) => {
    const [once, tenfold] = [stepsOf(names, unit.repeat(400)), stepsOf(names, unit.repeat(4000))];
    expect(tenfold).toBeLessThan(once * 10.5 + 100);
    expect(tenfold).toBeLessThan(4000 * unit.split(' ').length * 60);
  });

  it('hardly grow with the names', () => {
    const text = 'one two three w77 x '.repeat(400);
    expect(stepsOf(sharing, text)).toBeLessThan(stepsOf(sharing.slice(0, 1000), text) * 1.6);
  });
});
