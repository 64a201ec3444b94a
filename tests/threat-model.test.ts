import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT, readSourceFiles } from './source-files.ts';

const [model] = await readSourceFiles('docs/threat-model.md');
const rows = [...(model?.text ?? '').matchAll(/^\| (T\d+) \|.*$/gm)].map(([row, number = '']) => ({
  number,
  cells: row
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim()),
}));

it('lists the threats T1 to T24 in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, k) => `T${k + 1}`));
});

it.each(rows)(
  'says of $number who is after what, how, what defends it and what does not, and tests that exist',
  ({ cells }) => {
    expect(cells).toHaveLength(6);
    expect(cells).not.toContain('');
    const tests = [...(cells[5] ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((path) => !/\.test\.tsx?$/.test(path) || !existsSync(join(PROJECT, path)))).toEqual([]);
  },
);
