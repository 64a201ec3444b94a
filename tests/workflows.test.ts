import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Command } from '../cli/command.ts';
import { COMMANDS } from '../cli/commands.ts';
import { IMPORTERS } from '../cli/import.ts';
import { PROJECT, readSourceFiles } from './source-files.ts';

/** Jobs as far as they are read here. */
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(join(PROJECT, 'package.json'), 'utf8'),
);
const files = await readSourceFiles('.github/workflows/*.yml');
const guide = await readSourceFiles('docs/publishing.md');
const steps = files.flatMap(({ path, text }) => {
  const { jobs }: Workflow = parse(text);
  return Object.values(jobs)
    .flatMap((job) => job.steps)
    .map((step) => ({ path, ...step }));
});

/** Every `npm run -s sidelight -- COMMAND …` of a script. */
function commandsIn(script: string): readonly string[] {
  return [...script.matchAll(/npm run -s sidelight -- ([^\n|>]+)/g)].map(([, words = '']) => words.trim());
}

/** What is wrong with a command line: a command or options that do not exist. */
function faultsOf(line: string): readonly string[] {
  const [name = '', second = ''] = line.split(/\s+/);
  const command: Command | undefined = name === 'import' ? IMPORTERS[second] : COMMANDS[name];
  if (!command) return [`${line}: there is no such command`];
  const options = line.match(/--[a-z-]+/g) ?? [];
  return options.filter((option) => !command.usage.includes(option)).map((option) => `${line}: it takes no ${option}`);
}

describe('the workflows', () => {
  it('use actions by the commit alone', () => {
    const used = steps.flatMap(({ uses }) => (uses ? [uses] : []));
    expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
    expect(used.length).toBeGreaterThan(2);
  });

  it('run npm scripts that exist', () => {
    const named = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((m) => m[1] ?? ''),
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(named).toContain('sidelight');
  });

  it('run commands that exist, with options that they take', () => {
    const lines = steps.flatMap(({ run = '' }) => commandsIn(run));
    expect(lines.flatMap(faultsOf)).toEqual([]);
    expect(lines.length).toBeGreaterThan(5);
  });
});

it('the guide for publishers names commands that exist, with options that they take', () => {
  const lines = guide.flatMap(({ text }) =>
    [...text.matchAll(/`sidelight ([a-z][^`]+)`/g)].map(([, line = '']) => line),
  );
  expect(lines.flatMap(faultsOf)).toEqual([]);
  expect(lines.length).toBeGreaterThan(10);
});

it.each([
  ['publih packs/core', 'there is no such command'],
  ['publish packs/core --into site', 'it takes no --into'],
  ['import wikidata --adresses', 'it takes no --adresses'],
])('finds the fault in "%s"', (line, fault) => {
  expect(faultsOf(line)).toEqual([`${line}: ${fault}`]);
});
