import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT, readSourceFiles } from './source-files.ts';

const [features] = await readSourceFiles('docs/features.md');
const rows = (features?.text ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| help'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, help = '', here = '', , shownBy = '']) => ({ help, here, shownBy }));

it('tells of each kind of help', () => {
  expect(rows.length).toBeGreaterThanOrEqual(39);
});

it.each(rows.filter(({ here }) => here !== 'no'))('names tests that exist for "$help"', ({ shownBy }) => {
  const paths = [...shownBy.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !/\.test\.tsx?$/.test(path) || !existsSync(join(PROJECT, path)))).toEqual([]);
});
