import { describe, expect, it } from 'vitest';
import { addressRules, bundledAddresses } from './build-settings.ts';

describe('bundledAddresses', () => {
  it('reads pack and address, one after the other', () => {
    expect(
      bundledAddresses(' core=https://a.example.org/#sha256=00  world=https://b.example.org/#sha256=11\n'),
    ).toEqual([
      { pack: 'core', address: 'https://a.example.org/#sha256=00' },
      { pack: 'world', address: 'https://b.example.org/#sha256=11' },
    ]);
  });

  it.each([undefined, '', '=x', 7])('gives none for %j', (text) => {
    expect(bundledAddresses(text)).toEqual([]);
  });
});

describe('addressRules', () => {
  it.each([
    ['1', true],
    ['0', false],
    [undefined, false],
  ])('with the flag %j, loopback is allowed: %j', (flag, allowLoopback) => {
    expect(addressRules(flag)).toEqual({ allowLoopback });
  });
});
