import { keyOf, type PublisherKeys } from './publisher-keys.ts';
import { type SignedHead, SPEC_VERSION } from './sign-metadata.ts';

/** The signed part of a root that lists these keys, one a role (§4.3). */
export function composeRoot(head: SignedHead, keys: PublisherKeys): object {
  const [root, targets, online] = [keyOf(keys, 'root'), keyOf(keys, 'targets'), keyOf(keys, 'online')];
  const role = ({ keyid }: { readonly keyid: string }) => ({ keyids: [keyid], threshold: 1 });
  return {
    _type: 'root',
    spec_version: SPEC_VERSION,
    ...head,
    consistent_snapshot: true,
    keys: Object.fromEntries([root, targets, online].map(({ keyid, key }) => [keyid, key])),
    roles: { root: role(root), targets: role(targets), snapshot: role(online), timestamp: role(online) },
  };
}
