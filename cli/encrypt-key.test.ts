import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encryptKey, ROUNDS } from './encrypt-key.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
const pem = encryptKey(pkcs8, 'correct horse');

describe('encryptKey', () => {
  it('gives what the platform opens with the passphrase, and with no other', () => {
    const opened = createPrivateKey({ key: pem, passphrase: 'correct horse' });
    expect(opened.export({ type: 'pkcs8', format: 'der' })).toEqual(pkcs8);
    expect(() => createPrivateKey({ key: pem, passphrase: 'correct horsf' })).toThrow();
  });

  it('says in the file how often the passphrase was stretched', () => {
    const bytes = Buffer.from(pem.replaceAll(/-.*-|\n/g, ''), 'base64').toString('hex');
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
    expect(bytes).toContain(`0203${ROUNDS.toString(16).padStart(6, '0')}`);
  });

  it('never gives the same file twice', () => {
    expect(encryptKey(pkcs8, 'correct horse')).not.toBe(pem);
  });
});
