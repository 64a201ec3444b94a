import type { Command } from './command.ts';
import { toDay } from './date-argument.ts';
import { openPack } from './open-pack.ts';
import { parseArguments } from './parse-arguments.ts';
import { openPublisher, PUBLISH_OPTIONS, printReport } from './publish-options.ts';
import { publishPack } from './publish-pack.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  ...PUBLISH_OPTIONS,
  out: { type: 'string' },
  edition: { type: 'string' },
  date: { type: 'string' },
} as const;

/** Builds, signs and publishes the next edition of a pack. */
export const publish: Command = {
  usage: 'PACK --keys KEYS --out SITE [--edition N] [--date YYYY-MM-DD] [--dry-run] [--json]',
  summary: 'Build and sign the next edition of a pack, with deltas, into the folder of a static host.',
  details: [
    'PACK is a folder of sources or of a built edition. Old editions stay in SITE, so readers are never caught half way.',
    'Where nothing has changed, only the timestamp is renewed. The passphrase is asked for, or SIDELIGHT_PASSPHRASE.',
  ],
  async run(args, context) {
    const { options, positionals } = parseArguments(args, OPTIONS, { min: 1, max: 1 });
    const edition = options.edition === undefined ? null : toEdition(options.edition);
    const date = toDay(options.date) ?? null;
    const { manifest, entities } = await openPack(positionals[0] ?? '', context);
    const publisher = await openPublisher(options.out, options, context);
    const pack = { manifest, entities, edition, date };
    printReport(await publishPack(publisher.site, pack, publisher.context, context.signal), options, context);
    return 0;
  },
};

function toEdition(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError('bad-arguments', `"${text}" is no edition number: write 1 or more`);
}
