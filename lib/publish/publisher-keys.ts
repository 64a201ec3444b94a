import { PublishError } from './publish-error.ts';
import type { RoleSigner } from './role-signer.ts';

/**
 * The three keys of a publisher. `root` and `targets` stay offline, with a person; `online` signs snapshot and
 * timestamp, so that a daily job can say "this is still the newest" and can say nothing else.
 */
export const KEY_NAMES = ['root', 'targets', 'online'] as const;

export type KeyName = (typeof KEY_NAMES)[number];

/** The keys at hand: a daily job has `online` alone. */
export type PublisherKeys = Readonly<Partial<Record<KeyName, RoleSigner>>>;

/** The key of a name; throws `missing-key`. */
export function keyOf(keys: PublisherKeys, name: KeyName): RoleSigner {
  const key = keys[name];
  if (key) return key;
  throw new PublishError('missing-key', `this needs the ${name} key: name the folder that has ${name}.pem with --keys`);
}
