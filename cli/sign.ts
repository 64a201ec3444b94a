import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Edition } from '#lib/pack/build-edition.ts';
import { type ReadFile, readEdition, readManifest } from '#lib/pack/read-edition.ts';
import { readSite } from '#lib/publish/read-site.ts';
import type { Command } from './command.ts';
import { parseArguments } from './parse-arguments.ts';
import { openPublisher, PUBLISH_OPTIONS, printReport } from './publish-options.ts';
import { publishBuilt, report } from './publish-pack.ts';
import { readPublished } from './read-published.ts';

/** Signs an edition that `build` made, byte for byte as it is. */
export const sign: Command = {
  usage: 'BUILD --keys KEYS --out SITE [--dry-run] [--json]',
  summary: 'Sign a built edition as it is and publish it: for builds that are made and checked elsewhere.',
  async run(args, context) {
    const { signal, cwd } = context;
    const { options, positionals } = parseArguments(
      args,
      { ...PUBLISH_OPTIONS, out: { type: 'string' } },
      { min: 1, max: 1 },
    );
    const folder = resolve(cwd, positionals[0] ?? '');
    const readBuilt: ReadFile = async (name) => new Uint8Array(await readFile(join(folder, name), { signal }));
    const manifest = await readManifest(readBuilt, signal);
    const lines = await Array.fromAsync(readEdition(manifest, readBuilt, signal));
    const names = ['pack.json', ...manifest.parts.map((part) => part.name)];
    const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readBuilt(name, signal) })));
    const edition: Edition = { manifest, files };
    const publisher = await openPublisher(options.out, options, context);
    const state = await readSite(publisher.site);
    const published = state && (await readPublished(publisher.site, state, signal));
    const entities = lines.map(({ entity }) => entity);
    const changed = await publishBuilt(publisher.site, { edition, entities, published }, publisher.context);
    printReport(await report(publisher.site, { manifest, isNew: true, changed }), options, context);
    return 0;
  },
};
