import { canonicalize } from '@tufjs/canonical-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Repository } from './repository.ts';
import { TestClient } from './test-client.ts';

const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const;

/** What a file says, signatures left aside: the same for a change of spaces or of a signature that is not needed. */
function meaningOf(bytes: Uint8Array | null | undefined): string {
  return canonicalize(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())).signed);
}

const repo = new Repository();
const published = new Map([...repo.published].map(([role, versions]) => [role, [...versions]]));

/** A client over the repository with one file changed. */
async function refreshWith(role: (typeof ROLES)[number], change: (bytes: Buffer) => Buffer): Promise<TestClient> {
  for (const [name, versions] of published) repo.published.set(name, [...versions]);
  const original = published.get(role)?.[0] ?? Buffer.alloc(0);
  repo.published.set(role, [change(Buffer.from(original))]);
  const client = new TestClient(repo);
  client.init();
  await client.refresh();
  return client;
}

describe('a changed metadata file', () => {
  it.each(ROLES)('%s is refused, or still says the same', async (role) => {
    const at = fc.nat({ max: (published.get(role)?.[0]?.length ?? 1) - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (offset, bits) => {
        const client = await refreshWith(role, (bytes) => {
          bytes[offset] = (bytes[offset] ?? 0) ^ bits;
          return bytes;
        });
        if (client.fault === null) expect(meaningOf(client.kept.get(role))).toBe(meaningOf(published.get(role)?.[0]));
      }),
      { numRuns: 150 },
    );
  });

  it.each(ROLES)('%s is refused when cut anywhere', async (role) => {
    const at = fc.nat({ max: (published.get(role)?.[0]?.length ?? 1) - 1 });
    await fc.assert(
      fc.asyncProperty(at, async (length) => {
        expect((await refreshWith(role, (bytes) => bytes.subarray(0, length))).fault).toBe('malformed');
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a page of a captive portal', '<!doctype html><title>Log in</title>'],
    ['a JSON null', 'null'],
    ['deep nesting', `{"signed":${'['.repeat(5_000)}${']'.repeat(5_000)},"signatures":[]}`],
    ['a prototype key', '{"signed":{"_type":"timestamp","spec_version":"1.0","__proto__":{}},"signatures":[]}'],
    ['a byte order mark', '\ufeff{}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('is refused where it is %s', async (_, content) => {
    for (const role of ROLES) expect((await refreshWith(role, () => Buffer.from(content))).fault).toBe('malformed');
  });
});
