import { SyncError } from './sync-error.ts';

/** Where a pack is published, and the root that it must begin with. */
export interface PackAddress {
  /** Folder of the repository, ending in `/`. */
  readonly url: string;
  /** SHA-256 of the bytes of 1.root.json, lower-case hexadecimal. */
  readonly fingerprint: string;
}

export interface AddressRules {
  /** Plain http to loopback: only a build with the development flag allows it. */
  readonly allowLoopback: boolean;
}

/** Longest address that is looked at. */
const MAX_ADDRESS_UNITS = 2_000;

const FINGERPRINT = /^#sha256=([0-9a-fA-F]{64})$/;
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|test|onion|invalid|example)$/;

/**
 * Parses the address of a subscription: https, a public host name, no user, no query, and `#sha256=` with the root's
 * fingerprint, so that nothing is trusted on first use. Throws `bad-address`, `no-fingerprint`.
 */
export function parsePackAddress(text: string, rules: AddressRules): PackAddress {
  const url = parseUrl(text);
  if (url.username !== '' || url.password !== '') refuse('an address with a user name may leak it: leave that out');
  if (url.search !== '') refuse('an address of a pack has no "?": leave it and what follows out');
  if (!isLoopback(url, rules)) refuseUnsafeHost(url);
  const fingerprint = FINGERPRINT.exec(url.hash)?.[1];
  if (fingerprint === undefined) {
    throw new SyncError(
      'no-fingerprint',
      'the address does not end in #sha256= and 64 digits: ask the publisher for the whole address, without it anybody could stand in for them',
    );
  }
  const folder = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  return { url: `${url.origin}${folder}`, fingerprint: fingerprint.toLowerCase() };
}

function parseUrl(text: string): URL {
  const trimmed = text.trim();
  if (trimmed.length > MAX_ADDRESS_UNITS) refuse(`an address has at most ${MAX_ADDRESS_UNITS} characters`);
  const url = URL.parse(trimmed);
  return url ?? refuse('this is no address: it begins with https://');
}

function isLoopback(url: URL, { allowLoopback }: AddressRules): boolean {
  return allowLoopback && url.protocol === 'http:' && (url.hostname === '127.0.0.1' || url.hostname === '[::1]');
}

function refuseUnsafeHost(url: URL): void {
  if (url.protocol !== 'https:') refuse('an address begins with https://');
  // URL has turned every way of writing an IPv4 address (0x7f.1, 2130706433) into dotted decimals.
  if (/^[\d.]+$/.test(url.hostname) || url.hostname.startsWith('['))
    refuse('an address has a host name, not the number of a machine');
  if (!url.hostname.includes('.') || LOCAL_NAME.test(url.hostname.replace(/\.$/, '')))
    refuse('the host is a local name: a pack lies on a public host');
  if (url.port !== '') refuse('an address of a pack has no port: it is served on port 443');
}

function refuse(why: string): never {
  throw new SyncError('bad-address', why);
}
