import type { AddressRules } from '#lib/sync/pack-address.ts';

/**
 * What a build may be told by its environment (docs/publishing.md, "The project's own packs"):
 * `WXT_PACK_ADDRESSES="core=https://packs.example.org/core/#sha256=… world=…"` gives bundled packs their addresses, and
 * `WXT_ALLOW_LOOPBACK=1` makes a development build that also takes packs from http://127.0.0.1. Releases lack both or
 * have the first alone.
 */
const ENVIRONMENT: Readonly<Record<string, unknown>> = import.meta.env;

/** Bundled packs with the addresses that this build gives them. */
export function bundledAddresses(
  text: unknown = ENVIRONMENT.WXT_PACK_ADDRESSES,
): { readonly pack: string; readonly address: string }[] {
  if (typeof text !== 'string') return [];
  return text.split(/\s+/).flatMap((entry) => {
    const at = entry.indexOf('=');
    return at > 0 ? [{ pack: entry.slice(0, at), address: entry.slice(at + 1) }] : [];
  });
}

/** What addresses this build takes. */
export function addressRules(flag: unknown = ENVIRONMENT.WXT_ALLOW_LOOPBACK): AddressRules {
  return { allowLoopback: flag === '1' };
}
