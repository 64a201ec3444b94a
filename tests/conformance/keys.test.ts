import { describe, expect, it } from 'vitest';
import type { Repository } from './repository.ts';
import { newSigner } from './signer.ts';
import { anInitialisedClient } from './test-client.ts';

interface Envelope {
  signatures: { keyid: string; sig: string }[];
}

/** Replaces the last published version of a role by a changed one. */
function bendLast(repo: Repository, role: string, bend: (envelope: Envelope) => void): void {
  const versions = repo.published.get(role) ?? [];
  const envelope = JSON.parse(String(versions.pop()));
  bend(envelope);
  versions.push(Buffer.from(JSON.stringify(envelope)));
}

describe('test_keys', () => {
  it('test_snapshot_does_not_meet_threshold', async () => {
    const { client, repo } = anInitialisedClient();
    Object.assign(repo.root.roles.snapshot ?? {}, { threshold: 3 });
    repo.addKey('snapshot');
    repo.addKey('snapshot');
    repo.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(0);
    const [first] = repo.signersOf('snapshot').keys();
    repo.signersOf('snapshot').delete(first ?? '');
    repo.publish('targets', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('signature-invalid');
    expect(client.version('snapshot')).toBe(2);
  });

  it('test_snapshot_has_too_few_keys', async () => {
    const { client, repo } = anInitialisedClient();
    for (let n = 0; n < 4; n++) repo.addKey('snapshot');
    Object.assign(repo.root.roles.snapshot ?? {}, { threshold: 6 });
    repo.publish('root', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('signature-invalid');
    expect(client.trusted()).toEqual({ root: 2, timestamp: 2 });
  });

  it('test_duplicate_keys', async () => {
    const { client, repo } = anInitialisedClient();
    const signer = newSigner();
    for (let n = 0; n < 9; n++) repo.addKey('snapshot', signer);
    Object.assign(repo.root.roles.snapshot ?? {}, { threshold: 6 });
    repo.publish('root', 'snapshot', 'timestamp');
    bendLast(repo, 'snapshot', ({ signatures }) => {
      const own = signatures.filter((one) => one.keyid === signer.keyid);
      for (let n = 0; n < 8; n++) signatures.push(...own);
    });
    expect(await client.refresh()).toBe(1);
    expect(client.version('snapshot')).toBeNull();
  });

  it('test_duplicate_sig_keyids', async () => {
    const { client, repo } = anInitialisedClient();
    bendLast(repo, 'snapshot', ({ signatures }) => signatures.push(...signatures));
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('malformed');
    expect(client.version('snapshot')).toBeNull();
  });

  it('counts one public key under two key ids once', async () => {
    const { client, repo } = anInitialisedClient();
    const signer = newSigner();
    Object.assign(repo.root.roles.snapshot ?? {}, { threshold: 2, keyids: [] });
    repo.signersOf('snapshot').clear();
    repo.addKey('snapshot', signer);
    repo.addKey('snapshot', { ...signer, keyid: 'another-id' });
    repo.publish('root', 'snapshot', 'timestamp');
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('signature-invalid');
  });

  it.each([
    ['rsa', 'rsassa-pss-sha256'],
    ['ecdsa', 'ecdsa-sha2-nistp256'],
    ['ed25519', 'ed25519'],
  ])('test_keytype_and_scheme[%s/%s]', async (keytype, scheme) => {
    const { client, repo } = anInitialisedClient();
    const signer = newSigner(keytype, scheme);
    repo.addKey('root', signer);
    Object.assign(repo.root.roles.root ?? {}, { threshold: 2 });
    repo.publish('root');
    expect(await client.refresh()).toBe(0);
    expect(client.version('root')).toBe(2);
    repo.publish('root');
    // A signature of the right kind over something else.
    const wrong = signer.sign(Buffer.from('something else'));
    bendLast(repo, 'root', ({ signatures }) => {
      for (const one of signatures) if (one.keyid === signer.keyid) one.sig = wrong;
    });
    expect(await client.refresh()).toBe(1);
    expect(client.fault).toBe('signature-invalid');
    expect(client.version('root')).toBe(2);
  });

  it.each(['rsa', 'ecdsa', 'ed25519'])('refuses a signature that is none at all under an %s key', async (keytype) => {
    const scheme = { rsa: 'rsassa-pss-sha256', ecdsa: 'ecdsa-sha2-nistp256', ed25519: 'ed25519' }[keytype] ?? '';
    const { client, repo } = anInitialisedClient();
    const signer = newSigner(keytype, scheme);
    repo.addKey('root', signer);
    Object.assign(repo.root.roles.root ?? {}, { threshold: 2 });
    repo.publish('root');
    for (const sig of ['', 'zz', 'abc', '00', '3003020100', '30060201010201', '300602010102010100']) {
      bendLast(repo, 'root', ({ signatures }) => {
        for (const one of signatures) if (one.keyid === signer.keyid) one.sig = sig;
      });
      expect([sig, await client.refresh(), client.fault]).toEqual([sig, 1, 'signature-invalid']);
    }
  });

  it('test_invalid_sig_in_valid_metadata', async () => {
    const { client, repo } = anInitialisedClient();
    const [first] = repo.signersOf('timestamp').keys();
    const old = JSON.parse(String(repo.latest('timestamp'))).signatures[0].sig;
    repo.addKey('timestamp');
    const spoil = (sig: string): void =>
      bendLast(repo, 'timestamp', ({ signatures }) => {
        for (const one of signatures) if (one.keyid === first) one.sig = sig;
      });
    repo.publish('root', 'timestamp');
    spoil(old);
    expect(await client.refresh()).toBe(0);
    repo.publish('timestamp');
    spoil('');
    expect(await client.refresh()).toBe(0);
  });
});
