import { resolve } from 'node:path';
import { KEY_NAMES } from '#lib/publish/publisher-keys.ts';
import type { Command } from './command.ts';
import { createKeys } from './key-folder.ts';
import { parseArguments } from './parse-arguments.ts';
import { choosePassphrase } from './passphrase.ts';

/** Makes the keys of a publisher. */
export const keygen: Command = {
  usage: 'KEYS [--json]',
  summary: 'Make the three keys of a publisher in the folder KEYS, encrypted with a passphrase.',
  details: [
    'root.pem and targets.pem belong offline, with a person; online.pem goes to the daily job.',
    'The passphrase is asked for at the terminal, or taken from SIDELIGHT_PASSPHRASE.',
    'KEYS may not lie in a git work tree, and no key is ever overwritten.',
  ],
  async run(args, { cwd, print }) {
    const { options, positionals } = parseArguments(args, { json: { type: 'boolean' } }, { min: 1, max: 1 });
    const folder = resolve(cwd, positionals[0] ?? '');
    const keys = await createKeys(folder, KEY_NAMES, await choosePassphrase());
    const ids = KEY_NAMES.map((name) => [name, keys[name]?.keyid ?? ''] as const);
    if (options.json) print(JSON.stringify(Object.fromEntries(ids)));
    else for (const [name, id] of ids) print(`${name}.pem  ${id.slice(0, 16)}…  → ${folder}`);
    return 0;
  },
};
