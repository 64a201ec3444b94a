import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importData } from './import.ts';
import { init } from './init.ts';
import { runCommand } from './run-command.ts';
import { aFolder, runHere, runIn } from './test-builders.ts';

const MAPPING = `entity:
  id: 'x-{name|slug}'
  type: project
  label: { en: '{name}' }
  description: { en: 'Port' }
  names:
    - { text: '{name}', lang: en, kind: full }
  statements:
    - id: capacity
      property: capacity
      value: { quantity: '{tonnes|number}', unit: million-tonnes-per-year }
      confirmed: '{date|date}'
      sources: [{ publisher: example, url: '{address}', date: '{date|date}' }]
`;

const CSV = `name,tonnes,date,address
"Port of Aktau, Kazakhstan",15.0,2024-05-01,https://example.org/1
`;

async function aPack(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await aFolder({ 'ports.csv': CSV, 'ports.yaml': MAPPING, ...files });
  await runIn(folder, init, 'mine');
  return folder;
}

const FILE = 'mine/entities/port-of-aktau-kazakhstan.yaml';

describe('sidelight import csv', () => {
  it('says what it would change and writes nothing', async () => {
    const folder = await aPack();
    const { code, out, err } = await runIn(
      folder,
      importData,
      'csv',
      'ports.csv',
      '--map',
      'ports.yaml',
      '--pack',
      'mine',
    );
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('+ Port of Aktau, Kazakhstan (project, x-port-of-aktau-kazakhstan)');
    expect(out.join('\n')).toContain('+ capacity: 15 million t a year');
    expect(err).toEqual(['nothing was written: add --write to take these changes']);
    await expect(readFile(join(folder, FILE))).rejects.toThrow('ENOENT');
  });

  it('writes the same bytes again, and keeps what an editor added', async () => {
    const folder = await aPack();
    const args = ['csv', 'ports.csv', '--map', 'ports.yaml', '--pack', 'mine', '--write'];
    await runIn(folder, importData, ...args);
    const first = await readFile(join(folder, FILE), 'utf8');
    const second = await runIn(folder, importData, ...args);
    expect(second.out).toEqual(['no entities to change, no doubts left for you']);
    expect(await readFile(join(folder, FILE), 'utf8')).toBe(first);
  });

  it('changes nothing where a row is wrong, and names the row', async () => {
    const folder = await aPack({ 'ports.csv': `${CSV}Kuryk,6,2024-06-31,https://example.org/2\n` });
    const args = ['import', 'csv', 'ports.csv', '--map', 'ports.yaml', '--pack', 'mine', '--write'];
    const ran = await runHere((context) => runCommand({ import: importData }, args, context), folder);
    expect(ran.code).toBe(1);
    expect(ran.err.join('\n')).toContain('ports.csv:3: "2024-06-31" is no date');
    await expect(readFile(join(folder, FILE))).rejects.toThrow('ENOENT');
  });

  it.each([
    [['csv', 'none.csv', '--map', 'ports.yaml', '--pack', 'mine'], 'none.csv cannot be read'],
    [['csv', 'ports.csv', '--pack', 'mine'], 'say --map FILE and --pack DIR'],
    [['xml'], '"xml" is nothing to import: csv, json'],
  ])('refuses %j', async (args, message) => {
    const folder = await aPack();
    await expect(runIn(folder, importData, ...args)).rejects.toThrow(message);
  });
});

describe('sidelight import json', () => {
  it('finds the rows and members of members', async () => {
    const json = JSON.stringify({
      results: {
        bindings: [{ name: { value: 'Kuryk' }, tonnes: { value: 6 }, date: '2024', address: 'https://example.org' }],
      },
    });
    const mapping = `rows: results.bindings\n${MAPPING.replaceAll('{name', '{name.value').replace('{tonnes', '{tonnes.value')}`;
    const folder = await aPack({ 'ports.json': json, 'ports.yaml': mapping });
    const { out } = await runIn(folder, importData, 'json', 'ports.json', '--map', 'ports.yaml', '--pack', 'mine');
    expect(out.join('\n')).toContain('+ Kuryk (project, x-kuryk)');
  });

  it.each([
    ['{"rows": 1}', 'rows is no list'],
    ['{', 'no JSON'],
  ])('refuses %s', async (json, message) => {
    const folder = await aPack({ 'ports.json': json, 'ports.yaml': `rows: rows\n${MAPPING}` });
    const args = ['json', 'ports.json', '--map', 'ports.yaml', '--pack', 'mine'];
    await expect(runIn(folder, importData, ...args)).rejects.toThrow(message);
  });
});
