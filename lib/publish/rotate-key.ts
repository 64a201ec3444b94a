import { composeRoot } from './compose-root.ts';
import { ROOT_DAYS, TARGETS_DAYS } from './lifetimes.ts';
import type { PublishContext } from './publish-edition.ts';
import { PublishError } from './publish-error.ts';
import { KEY_NAMES, type KeyName, keyOf, type PublisherKeys } from './publisher-keys.ts';
import { readSite, type SiteState } from './read-site.ts';
import type { RoleSigner } from './role-signer.ts';
import { expiryAfter, signMetadata } from './sign-metadata.ts';
import type { SiteFiles } from './site-files.ts';
import { describeFile, writeSnapshot } from './write-roles.ts';

/**
 * Replaces one key: a new root, signed by the root key before and after, and everything that the old key had signed
 * signed anew (§6.1). Readers follow the chain of roots; what a thief signs with the old key they refuse from then on.
 */
export async function rotateKey(
  site: SiteFiles,
  replaced: { readonly name: KeyName; readonly signer: RoleSigner },
  context: PublishContext,
): Promise<PublisherKeys> {
  const state = await readSite(site);
  if (!state) throw new PublishError('no-site', 'nothing is published here yet: there is no key to replace');
  refuseWrongRoot(state, keyOf(context.keys, 'root'));
  const keys = { ...context.keys, [replaced.name]: replaced.signer };
  const version = state.root.signed.version + 1;
  const root = composeRoot({ version, expires: expiryAfter(context.now, ROOT_DAYS) }, keys);
  const signers = [...new Set([keyOf(context.keys, 'root'), keyOf(keys, 'root')])];
  await site.write(`${version}.root.json`, await signMetadata(root, signers));
  await resign(site, state, { keys, now: context.now });
  return keys;
}

/** Signs targets, snapshot and timestamp by the keys that the new root lists; what they say stays. */
async function resign(
  site: SiteFiles,
  { targets, snapshot, timestamp }: SiteState,
  context: PublishContext,
): Promise<void> {
  const version = targets.signed.version + 1;
  const signed = { ...targets.signed, version, expires: expiryAfter(context.now, TARGETS_DAYS) };
  const bytes = await signMetadata(signed, [keyOf(context.keys, 'targets')]);
  await site.write(`${version}.targets.json`, bytes);
  const versions = { snapshot: snapshot.signed.version, timestamp: timestamp.signed.version };
  await writeSnapshot(site, { version, ...(await describeFile(bytes)) }, versions, context);
}

function refuseWrongRoot(state: SiteState, root: RoleSigner): void {
  if (state.root.signed.roles.root.keyids.includes(root.keyid)) return;
  throw new PublishError(
    'wrong-key',
    `root.pem is not the root key of this site; its keys are ${KEY_NAMES.join(', ')}: take the folder that published it`,
  );
}
