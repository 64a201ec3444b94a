import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { KEY_NAMES, type KeyName, type PublisherKeys } from '#lib/publish/publisher-keys.ts';
import { createSigner, type RoleSigner } from '#lib/publish/role-signer.ts';
import { encryptKey } from './encrypt-key.ts';
import { KeyError } from './key-error.ts';

/**
 * Keys lie in a folder as `<name>.pem`: Ed25519 private keys in PKCS #8, encrypted with a passphrase (PBES2, RFC 8018),
 * which OpenSSL and every other tool can read.
 */

/** Makes new keys in a folder that has none of them; throws `in-work-tree`, `exists`. */
export async function createKeys(
  folder: string,
  names: readonly KeyName[],
  passphrase: string,
): Promise<PublisherKeys> {
  await refuseWorkTree(folder);
  for (const name of names) {
    if (await isThere(pemPath(folder, name))) {
      throw new KeyError(
        'exists',
        `${pemPath(folder, name)} is there already: a key is never overwritten, choose another folder`,
      );
    }
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await createKey(folder, name, passphrase)])),
  );
}

async function createKey(folder: string, name: KeyName, passphrase: string): Promise<RoleSigner> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = encryptKey(privateKey.export({ type: 'pkcs8', format: 'der' }), passphrase);
  await writeFile(pemPath(folder, name), pem, { mode: 0o600, flag: 'wx' });
  return await toSigner(privateKey);
}

/** Replaces one key of a folder by a new one; the old one stays beside it, named by a random mark. */
export async function replaceKey(folder: string, name: KeyName, passphrase: string): Promise<RoleSigner> {
  const old = pemPath(folder, name);
  if (await isThere(old)) await rename(old, `${old}.old-${randomBytes(4).toString('hex')}`);
  return await createKey(folder, name, passphrase);
}

/** Reads the keys that a folder has; throws `no-keys`, `wrong-passphrase`. */
export async function readKeys(folder: string, passphrase: string): Promise<PublisherKeys> {
  const found = await Promise.all(
    KEY_NAMES.map(async (name) => [name, await readFile(pemPath(folder, name), 'utf8').catch(() => null)] as const),
  );
  const pems = found.flatMap(([name, pem]) => (pem === null ? [] : [[name, pem] as const]));
  if (pems.length === 0) {
    throw new KeyError(
      'no-keys',
      `${folder} has no root.pem, targets.pem or online.pem: make keys with sidelight keygen`,
    );
  }
  return Object.fromEntries(
    await Promise.all(pems.map(async ([name, pem]) => [name, await toSigner(decrypt(name, pem, passphrase))])),
  );
}

function decrypt(name: KeyName, pem: string, passphrase: string): KeyObject {
  try {
    return createPrivateKey({ key: pem, passphrase });
  } catch (cause) {
    throw new KeyError(
      'wrong-passphrase',
      `${name}.pem does not open: the passphrase is wrong or the file is damaged`,
      { cause },
    );
  }
}

async function toSigner(key: KeyObject): Promise<RoleSigner> {
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const privateKey = await crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), 'Ed25519', false, ['sign']);
  const publicKey = await crypto.subtle.importKey('spki', new Uint8Array(spki), 'Ed25519', true, ['verify']);
  return await createSigner({ publicKey, privateKey });
}

/** A key in a work tree is a key that gets committed one day. */
async function refuseWorkTree(folder: string): Promise<void> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (await isThere(join(at, '.git'))) {
      throw new KeyError(
        'in-work-tree',
        `${folder} lies in the git work tree ${at}: keys belong outside of it, on a medium of their own`,
      );
    }
    if (at === dirname(at)) return;
  }
}

function pemPath(folder: string, name: KeyName): string {
  return join(folder, `${name}.pem`);
}

async function isThere(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
