import { KEY_NAMES, type KeyName } from '#lib/publish/publisher-keys.ts';
import { createSigner, generateKeyPair } from '#lib/publish/role-signer.ts';
import { rotateKey as rotate } from '#lib/publish/rotate-key.ts';
import type { Command } from './command.ts';
import { replaceKey } from './key-folder.ts';
import { parseArguments } from './parse-arguments.ts';
import { openPublisher, PUBLISH_OPTIONS } from './publish-options.ts';
import { UsageError } from './usage-error.ts';

/** Replaces a key that was lost or stolen. */
export const rotateKey: Command = {
  usage: 'SITE --role root|targets|online --keys KEYS [--dry-run] [--json]',
  summary: 'Replace one key by a new one: a new root, and everything that the old key had signed signed anew.',
  details: [
    'Needs root.pem, and targets.pem unless that is the key replaced. The old key stays in KEYS under another name.',
  ],
  async run(args, context) {
    const { options, positionals } = parseArguments(
      args,
      { ...PUBLISH_OPTIONS, role: { type: 'string' } },
      { min: 1, max: 1 },
    );
    const name = toKeyName(options.role);
    const publisher = await openPublisher(positionals[0], options, context);
    const signer = options['dry-run']
      ? await createSigner(await generateKeyPair())
      : await replaceKey(publisher.keyFolder, name, publisher.passphrase);
    await rotate(publisher.site, { name, signer }, publisher.context);
    const { written } = publisher.site;
    if (options.json) context.print(JSON.stringify({ role: name, keyid: signer.keyid, written }));
    else context.print(`${name}: new key ${signer.keyid.slice(0, 16)}…; upload ${written.join(', ')} in this order`);
    return 0;
  },
};

function toKeyName(role: string | undefined): KeyName {
  const name = KEY_NAMES.find((one) => one === role);
  if (name) return name;
  throw new UsageError('bad-arguments', `say which key with --role ${KEY_NAMES.join('|')}`);
}
