import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as limits from '#lib/pack/limits.ts';
import { PROJECT, readSourceFiles } from './source-files.ts';

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

/** Of each clause where it is kept, and where that is tested; of 8 and 9, which have no parts, as a whole. */
const KEPT = `
1.1 lib/pack/parse-manifest.ts lib/pack/parse-manifest.test.ts
1.2 lib/pack/parse-manifest.ts lib/pack/parse-manifest.test.ts
1.3 lib/pack/schema.ts lib/pack/parse-border.test.ts
2.1 lib/pack/schema.ts lib/pack/parse-border.test.ts
2.2 lib/pack/schema.ts lib/store/pack-reader.test.ts
2.3 lib/pack/references.ts lib/pack/parse-border.test.ts
2.4 lib/store/find-by-index.ts lib/store/pack-reader.test.ts
3.1 lib/pack/schema.ts lib/pack/parse-border.test.ts
3.2 lib/pack/schema.ts lib/pack/parse-border.test.ts
3.3 lib/i18n/pick-text.ts lib/i18n/pick-text.test.ts
3.4 lib/pack/schema.ts lib/pack/compile-check.test.ts
3.5 lib/match/expand-name.ts lib/match/build-index.test.ts
3.6 lib/source/check-names.ts lib/source/check-names.test.ts
4.1 lib/pack/statement-dates.ts lib/pack/statement-dates.test.ts
4.2 lib/pack/schema.ts lib/pack/parse-border.test.ts
4.3 lib/facts/derive-view.ts lib/facts/derive-view.test.ts
4.4 lib/pack/schema.ts lib/pack/parse-border.test.ts
4.5 components/format-value.ts components/format-value.test.ts
5.1 lib/pack/edtf.ts lib/pack/edtf.test.ts
5.2 lib/facts/at.ts lib/facts/at.test.ts
5.3 lib/facts/at.ts lib/facts/at.test.ts
5.4 lib/facts/at.ts lib/facts/at.test.ts
5.5 lib/facts/at.ts lib/facts/at.test.ts
5.6 lib/facts/since.ts lib/facts/since.test.ts
5.7 lib/facts/doubt.ts lib/facts/doubt.test.ts
6.1 lib/pack/manifest.ts lib/pack/parse-manifest.test.ts
6.2 lib/sync/look-at-pack.ts lib/sync/look-at-pack.test.ts
6.3 lib/source/pack-yaml.ts lib/source/lint-pack.test.ts
7.1 lib/pack/canonical-line.ts lib/pack/build-edition.test.ts
7.2 lib/pack/delta.ts lib/pack/delta.test.ts
7.3 lib/pack/build-edition.ts lib/pack/build-edition.test.ts
7.4 lib/pack/delta.ts cli/publish.test.ts
7.5 cli/gzip.ts cli/build.test.ts
8 lib/pack/edition-digest.ts lib/pack/read-edition.test.ts
9 lib/pack/limits.ts tests/pack-format.test.ts
10.1 lib/pack/vocabulary.ts scripts/generate-vocabulary.test.ts
10.2 lib/sync/sync-pack.ts lib/sync/sync-pack.test.ts
10.3 lib/facts/property-of.ts lib/facts/at.test.ts
11.1 lib/publish/publish-edition.ts tests/conformance/tuf-js.test.ts
11.2 lib/sync/plan-update.ts lib/sync/sync-pack.test.ts
11.3 lib/publish/publish-edition.ts cli/publish.test.ts
11.4 lib/tuf/refresh-root.ts tests/conformance/updater-key-rotations.test.ts
11.5 lib/sync/plan-update.ts lib/sync/sync-pack.test.ts
11.6 lib/store/activate-edition.ts lib/store/stage-edition.test.ts
11.7 lib/sync/sync-pack.ts lib/sync/sync-pack.test.ts
11.8 lib/store/install-bundled.ts lib/store/pack-reader.test.ts
11.9 lib/sync/zip-site.ts lib/sync/zip-site.test.ts
12.1 lib/source/load-pack.ts lib/source/load-pack.test.ts
12.2 lib/source/read-yaml.ts lib/source/lint-pack.test.ts
12.3 lib/source/pack-yaml.ts lib/source/check-minimum.test.ts
12.4 lib/source/problem.ts lib/source/lint-pack.test.ts
12.5 lib/source/parse-table.ts lib/source/table-source.test.ts
12.6 lib/source/fill-template.ts lib/source/table-source.test.ts
`;
const kept = KEPT.trim()
  .split('\n')
  .map((line) => line.split(' '));

it('has no clause that is not kept and tested, and no file keeps one that it has not', () => {
  const parts = [...text.matchAll(/^(\d+\.\d+) /gm)].map(([, clause = '']) => clause);
  const whole = [...clauses].filter((number) => !parts.some((clause) => clause.startsWith(`${number}.`)));
  expect(kept.map(([clause]) => clause).sort()).toEqual([...parts, ...whole].sort());
});

it.each(kept)('clause %s is kept in %s and tested in %s, which are there', (_, code = '', test = '') => {
  expect(test).toMatch(/\.test\.tsx?$/);
  expect([code, test].filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});
