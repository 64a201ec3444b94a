import { expect, it } from 'vitest';
import * as limits from '#lib/pack/limits.ts';
import { readSourceFiles } from './source-files.ts';

const [format] = await readSourceFiles('docs/pack-format.md');
const text = format?.text ?? '';
const clauses = new Set([...text.matchAll(/^## (\d+)\. /gm)].map(([, number]) => number));

it('has every clause that the code cites', async () => {
  const files = await readSourceFiles('{lib,cli,scripts}/**/*.{ts,tsx}');
  const cited = files.flatMap(({ path, text: code }) => {
    return [...code.matchAll(/clause (\d+)/g)].map(([, number = '']) => ({ path, number }));
  });
  expect(cited.filter(({ number }) => !clauses.has(number))).toEqual([]);
  expect(cited.length).toBeGreaterThan(5);
});

it.each(Object.entries(limits).filter(([name]) => name !== 'MAX_DELTAS'))(
  'gives the limit %s of the code',
  (_, limit) => {
    const forms = [String(limit), limit.toLocaleString('en-US'), `${limit / 1_000} kB`, `${limit / 1_000_000} MB`];
    const table = text.slice(text.indexOf('## 7.'), text.indexOf('## 10.'));
    expect(forms.some((form) => new RegExp(`(?<![\\d,.])${form.replace('.', '\\.')}(?![\\d,])`).test(table))).toBe(
      true,
    );
  },
);
