import { access, mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Command } from './command.ts';
import { parseArguments } from './parse-arguments.ts';
import { PROJECT } from './project-folder.ts';
import { UsageError } from './usage-error.ts';

/** Begins a pack. */
export const init: Command = {
  usage: 'DIR',
  summary: 'Begin a pack: a folder with pack.yaml and one example entity, valid as it is.',
  details: ['The name of the folder becomes the id of the pack.'],
  async run(args, { cwd, print }) {
    const [given = ''] = parseArguments(args, {}, { min: 1, max: 1 }).positionals;
    const folder = resolve(cwd, given);
    const id = folder.replace(/^.*[\\/]/, '');
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 40) {
      throw new UsageError('bad-arguments', `"${id}" is no pack id: write a-z, 0-9 and hyphens, at most 40`);
    }
    await mkdir(join(folder, 'entities'), { recursive: true });
    const path = join(folder, 'pack.yaml');
    if (await exists(path)) throw new UsageError('bad-arguments', `${relative(cwd, path)} is there already`);
    const schema = relative(folder, join(PROJECT, 'generated/schema/pack.schema.json')).replaceAll('\\', '/');
    await writeFile(path, packSkeleton(id, schema));
    print(relative(cwd, path));
    const example = join(folder, 'entities', 'example-railway.yaml');
    await writeFile(example, exampleEntity(relative(join(folder, 'entities'), ENTITY_SCHEMA).replaceAll('\\', '/')));
    print(relative(cwd, example));
    return 0;
  },
};

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false, // not there: the pack can begin
  );
}

const ENTITY_SCHEMA = join(PROJECT, 'generated/schema/entity.schema.json');

/** An entity of each kind of thing that a pack says: names, a status with its source, a figure, a day. */
function exampleEntity(schema: string): string {
  return `# yaml-language-server: $schema=${schema}
# An example: replace it by your own. docs/pack-format.md says what each key means.
id: x-example-railway
type: project
# mul: the same in every language; else one text a language, as large news sites write it.
label: { mul: Example Railway }
description: { en: 'railway that exists in this example only' }
names:
  - { text: Example Railway, lang: en, kind: full }
statements:
  - id: status
    property: state-of-use
    value: { text: { en: under construction } }
    from: 2025-03
    known: 2025-03-14
    confirmed: 2025-03-14
    sources: [{ publisher: wikidata, url: 'https://www.wikidata.org/wiki/Q1', date: 2025-03-14 }]
  - id: length
    property: length
    value: { quantity: 120, unit: km }
    known: 2025-03-14
    confirmed: 2025-03-14
    sources: [{ publisher: wikidata, url: 'https://www.wikidata.org/wiki/Q1', date: 2025-03-14 }]
`;
}

function packSkeleton(id: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}
id: ${id}
title: { en: ${id} }
publisher: { name: Your name }
# Where readers send corrections: an address or a mailbox.
contact: mailto:you@example.org
languages: [en]
# SPDX id of the licence of the facts.
licence: CC0-1.0
# Notices that the licences of your sources ask for.
attributions: []
edition: 1
# What to say of entities below vocabulary/minimum.yaml: error, warning or off.
minimum: off
`;
}
