import { refreshOnline } from '#lib/publish/refresh-online.ts';
import type { Command } from './command.ts';
import { parseArguments } from './parse-arguments.ts';
import { openPublisher, PUBLISH_OPTIONS } from './publish-options.ts';
import { tellExpiry } from './tell-expiry.ts';

/** Renews the timestamp, for a daily job. */
export const refreshTimestamp: Command = {
  usage: 'SITE --keys KEYS [--dry-run] [--json]',
  summary: 'Sign a new timestamp (and snapshot, when it runs out) with the online key alone: for a daily job.',
  async run(args, context) {
    const { options, positionals } = parseArguments(args, PUBLISH_OPTIONS, { min: 1, max: 1 });
    const { site, context: publishing } = await openPublisher(positionals[0], options, context);
    await refreshOnline(site, publishing);
    if (options.json) {
      context.print(JSON.stringify({ written: site.written }));
      return 0;
    }
    context.print(`${options['dry-run'] ? 'would write' : 'wrote'} ${site.written.join(', ')}`);
    await tellExpiry(site, publishing.now, context);
    return 0;
  },
};
