import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PublishError } from '#lib/publish/publish-error.ts';
import { zipFiles } from '#lib/publish/zip-files.ts';
import type { Command } from './command.ts';
import { counted } from './counted.ts';
import { parseArguments } from './parse-arguments.ts';
import { listSite, openSite } from './site-folder.ts';

/** Packs a published site as one file, for readers without a line. */
export const zip: Command = {
  usage: 'SITE FILE.zip [--json]',
  summary: 'Pack a published site as one .zip, which a reader adds offline with the same verification.',
  async run(args, { cwd, print }) {
    const { options, positionals } = parseArguments(args, { json: { type: 'boolean' } }, { min: 2, max: 2 });
    const [folder = '', file = ''] = positionals.map((path) => resolve(cwd, path));
    const site = openSite(folder, { dryRun: true });
    const names: readonly string[] = await listSite(folder).catch(() => []); // no such folder: told below
    if (!names.includes('timestamp.json'))
      throw new PublishError('no-site', `${positionals[0]} is no published site: run sidelight publish`);
    const files = await Promise.all(
      names.map(async (name) => [name, (await site.read(name)) ?? new Uint8Array()] as const),
    );
    const bytes = zipFiles(files);
    await writeFile(file, bytes);
    print(
      options.json
        ? JSON.stringify({ file, bytes: bytes.length, files: names.length })
        : `${counted(names.length, 'file')}, ${bytes.length} bytes → ${file}`,
    );
    return 0;
  },
};
