import { resolve } from 'node:path';
import type { PublishContext } from '#lib/publish/publish-edition.ts';
import type { CommandContext } from './command.ts';
import { counted } from './counted.ts';
import { readKeys } from './key-folder.ts';
import { readPassphrase } from './passphrase.ts';
import type { PublishReport } from './publish-pack.ts';
import { openSite, type SiteFolder } from './site-folder.ts';
import { UsageError } from './usage-error.ts';

/** Options that every command of a publisher takes. */
export const PUBLISH_OPTIONS = {
  keys: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

interface GivenOptions {
  readonly keys?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

/** A site with the keys to publish in it. */
export interface Publisher {
  readonly site: SiteFolder;
  readonly siteFolder: string;
  readonly keyFolder: string;
  readonly passphrase: string;
  readonly context: PublishContext;
}

/** Opens the site and the keys of a command, asking for the passphrase. */
export async function openPublisher(
  site: string | undefined,
  given: GivenOptions,
  { cwd }: CommandContext,
): Promise<Publisher> {
  if (site === undefined) throw new UsageError('bad-arguments', 'say where the site is with --out SITE');
  if (given.keys === undefined) throw new UsageError('bad-arguments', 'say where the keys are with --keys KEYS');
  const keyFolder = resolve(cwd, given.keys);
  const passphrase = await readPassphrase('Passphrase of the keys: ');
  const context = { keys: await readKeys(keyFolder, passphrase), now: Date.now() };
  const siteFolder = resolve(cwd, site);
  return {
    site: openSite(siteFolder, { dryRun: given['dry-run'] === true }),
    siteFolder,
    keyFolder,
    passphrase,
    context,
  };
}

/** Prints what was published. */
export function printReport(
  report: PublishReport,
  given: GivenOptions & { readonly json?: boolean | undefined },
  context: CommandContext,
): void {
  if (given.json) context.print(JSON.stringify(report));
  else printInWords(report, given, context);
}

function printInWords(report: PublishReport, given: GivenOptions, { print }: CommandContext): void {
  const { pack, edition, isNew, entities, changed, fingerprint, written } = report;
  const isDryRun = given['dry-run'] === true;
  const change = changed === null ? 'the first' : `${counted(changed, 'entity', 'entities')} changed`;
  print(
    isNew
      ? `${pack}: edition ${edition}, ${counted(entities, 'entity', 'entities')}, ${change}`
      : `${pack}: edition ${edition} has not changed, its timestamp is renewed`,
  );
  const files = `${isDryRun ? 'would write' : 'wrote'} ${counted(written.length, 'file')}`;
  print(written.length === 1 ? `${files}; upload it:` : `${files}; upload them in this order, timestamp.json last:`);
  for (const name of written) print(`  ${name}`);
  // The first root holds the moment of its signing: that of a dry run is never written.
  if (isDryRun && changed === null) print('readers subscribe to the address of the folder followed by #sha256=…');
  else print(`readers subscribe to the address of the folder followed by #sha256=${fingerprint}`);
}
