import { describe, expect, it } from 'vitest';
import { parsePackAddress } from './pack-address.ts';

const HASH = 'ab'.repeat(32);
const parse = (text: string, allowLoopback = false) => parsePackAddress(text, { allowLoopback });

describe('parsePackAddress', () => {
  it.each([
    [`https://packs.example.org/core/#sha256=${HASH}`, 'https://packs.example.org/core/'],
    [`https://packs.example.org/core#sha256=${HASH}`, 'https://packs.example.org/core/'],
    [`  https://packs.example.org/#sha256=${HASH.toUpperCase()} `, 'https://packs.example.org/'],
    [`https://PACKS.example.org:443/a/../b/#sha256=${HASH}`, 'https://packs.example.org/b/'],
    [`https://пример.рф/#sha256=${HASH}`, 'https://xn--e1afmkfd.xn--p1ai/'],
  ])('takes %s', (text, url) => {
    expect(parse(text)).toEqual({ url, fingerprint: HASH });
  });

  it.each([
    ['', 'bad-address'],
    ['packs.example.org', 'bad-address'],
    [`http://packs.example.org/#sha256=${HASH}`, 'bad-address'],
    [`ftp://packs.example.org/#sha256=${HASH}`, 'bad-address'],
    [`file:///etc/passwd#sha256=${HASH}`, 'bad-address'],
    [`javascript:alert(1)#sha256=${HASH}`, 'bad-address'],
    [`data:text/html,x#sha256=${HASH}`, 'bad-address'],
    [`chrome://settings/#sha256=${HASH}`, 'bad-address'],
    [`https://user:secret@packs.example.org/#sha256=${HASH}`, 'bad-address'],
    [`https://user@packs.example.org/#sha256=${HASH}`, 'bad-address'],
    [`https://packs.example.org/?id=7#sha256=${HASH}`, 'bad-address'],
    [`https://packs.example.org:8443/#sha256=${HASH}`, 'bad-address'],
    [`https://192.168.0.1/#sha256=${HASH}`, 'bad-address'],
    [`https://127.0.0.1/#sha256=${HASH}`, 'bad-address'],
    [`https://0x7f.1/#sha256=${HASH}`, 'bad-address'],
    [`https://2130706433/#sha256=${HASH}`, 'bad-address'],
    [`https://[::1]/#sha256=${HASH}`, 'bad-address'],
    [`https://[fd00::1]/#sha256=${HASH}`, 'bad-address'],
    [`https://8.8.8.8/#sha256=${HASH}`, 'bad-address'],
    [`https://localhost/#sha256=${HASH}`, 'bad-address'],
    [`https://a.localhost./#sha256=${HASH}`, 'bad-address'],
    [`https://printer/#sha256=${HASH}`, 'bad-address'],
    [`https://printer.local/#sha256=${HASH}`, 'bad-address'],
    [`https://router.lan/#sha256=${HASH}`, 'bad-address'],
    [`https://x.internal/#sha256=${HASH}`, 'bad-address'],
    [`https://x.home.arpa/#sha256=${HASH}`, 'bad-address'],
    [`http://127.0.0.1:8080/#sha256=${HASH}`, 'bad-address'],
    [`https://packs.example.org/${'a'.repeat(2_000)}#sha256=${HASH}`, 'bad-address'],
    ['https://packs.example.org/', 'no-fingerprint'],
    ['https://packs.example.org/#', 'no-fingerprint'],
    [`https://packs.example.org/#sha256=${HASH.slice(1)}`, 'no-fingerprint'],
    [`https://packs.example.org/#sha1=${HASH}`, 'no-fingerprint'],
    [`https://packs.example.org/#sha256=${'zz'.repeat(32)}`, 'no-fingerprint'],
  ])('refuses %s', (text, code) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code }));
  });

  it('takes plain http to loopback in a development build, and nowhere else', () => {
    expect(parse(`http://127.0.0.1:8080/core/#sha256=${HASH}`, true).url).toBe('http://127.0.0.1:8080/core/');
    expect(() => parse(`http://192.168.0.1/#sha256=${HASH}`, true)).toThrow(
      expect.objectContaining({ code: 'bad-address' }),
    );
    expect(() => parse('http://127.0.0.1:8080/core/', true)).toThrow(
      expect.objectContaining({ code: 'no-fingerprint' }),
    );
  });
});
