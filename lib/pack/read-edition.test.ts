import { describe, expect, it } from 'vitest';
import type { Edition } from './build-edition.ts';
import { toSha256 } from './canonical-line.ts';
import { MAX_LINE_BYTES, MAX_MANIFEST_BYTES } from './limits.ts';
import { parseManifest, parseManifestBytes, refuseNewerVocabulary } from './parse-manifest.ts';
import { readEdition, readManifest } from './read-edition.ts';
import { anEdition, anEntity, fileReader, readAll, testGzip } from './test-builders.ts';

const signal = new AbortController().signal;
const encoder = new TextEncoder();

/** An edition whose only part holds the given text, with hash and length to match. */
async function withPart(text: string, lie: Partial<{ unpackedBytes: number }> = {}): Promise<Edition> {
  const edition = await anEdition([anEntity('Q1')]);
  const unpacked = encoder.encode(text);
  const bytes = await testGzip(unpacked);
  const part = { name: 'full-0.jsonl.gz', sha256: await toSha256(bytes), unpackedBytes: unpacked.length, ...lie };
  return { manifest: { ...edition.manifest, parts: [part] }, files: [{ name: part.name, bytes }] };
}

const line = JSON.stringify(anEntity('Q1'));

describe('readEdition on what is no edition', () => {
  it.each([
    ['a line of 5 MB', `${'x'.repeat(5_000_000)}\n`, 'too-large'],
    ['5 MB without a line feed', 'x'.repeat(5_000_000), 'too-large'],
    ['no line feed at the end', line, 'truncated'],
    ['half a line', line.slice(0, 40), 'truncated'],
    ['no JSON', 'hello\n', 'bad-line'],
    ['an empty line', `\n${line}\n`, 'bad-line'],
    ['a foreign object', '{"type":"Feature","geometry":null}\n', 'bad-line'],
    ['an array', '[]\n', 'bad-line'],
    ['a number for a text', `${JSON.stringify({ ...anEntity('Q1'), label: { en: 1 } })}\n`, 'bad-line'],
    ['an unknown key', `${JSON.stringify({ ...anEntity('Q1'), extra: '' })}\n`, 'bad-line'],
    ['a "gone" line', '{"gone":true,"id":"Q1"}\n', 'bad-line'],
    ['the same id twice', `${line}\n${line}\n`, 'duplicate-id'],
    ['ids out of order', `${JSON.stringify(anEntity('Q2'))}\n${line}\n`, 'bad-line'],
    ['an entity too few', '', 'truncated'],
    ['an entity that was changed', `${line.replace('Label', 'Libel')}\n`, 'bad-digest'],
  ])('refuses %s', async (_, text, code) => {
    await expect(readAll(await withPart(text))).rejects.toMatchObject({ name: 'PackError', code });
  });

  it('refuses a part that is longer than stated', async () => {
    await expect(readAll(await withPart(`${line}\n`, { unpackedBytes: 10 }))).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('refuses a part that is shorter than stated', async () => {
    const short = withPart(`${line}\n`, { unpackedBytes: MAX_LINE_BYTES });
    await expect(readAll(await short)).rejects.toMatchObject({ code: 'truncated' });
  });

  it('refuses a part cut off at any byte', async () => {
    const { manifest, files } = await anEdition([anEntity('Q1'), anEntity('Q2')]);
    const [, part] = files;
    const whole = part?.bytes ?? new Uint8Array();
    for (let length = 0; length < whole.length; length += 7) {
      const cut = whole.slice(0, length);
      const parts = manifest.parts.map((entry) => ({ ...entry }));
      await expect(readAll({ manifest, files: [{ name: 'full-0.jsonl.gz', bytes: cut }] })).rejects.toMatchObject({
        code: 'bad-digest',
      });
      const trusted = {
        ...manifest,
        parts: [
          {
            ...parts[0],
            name: 'full-0.jsonl.gz',
            sha256: await toSha256(cut),
            unpackedBytes: parts[0]?.unpackedBytes ?? 0,
          },
        ],
      };
      await expect(
        readAll({ manifest: trusted, files: [{ name: 'full-0.jsonl.gz', bytes: cut }] }),
      ).rejects.toMatchObject({
        code: 'truncated',
      });
    }
  });

  it('refuses a missing part', async () => {
    const { manifest } = await anEdition([anEntity('Q1')]);
    await expect(readAll({ manifest, files: [] })).rejects.toMatchObject({ code: 'truncated' });
  });

  it('ends when asked to', async () => {
    const { manifest, files } = await anEdition([anEntity('Q1')]);
    const reading = readEdition(manifest, fileReader(files), AbortSignal.abort());
    await expect(Array.fromAsync(reading)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('readManifest', () => {
  it('refuses a foreign folder', async () => {
    await expect(readManifest(fileReader([]), signal)).rejects.toMatchObject({ code: 'not-a-pack' });
  });

  it.each([
    ['no JSON', 'hello', 'bad-manifest'],
    ['a manifest of something else', '{"name":"x","version":"1.0.0"}', 'bad-manifest'],
    ['null', 'null', 'bad-manifest'],
    ['more than the limit', ' '.repeat(MAX_MANIFEST_BYTES + 1), 'too-large'],
    ['a later format', '{"format":"2.0"}', 'unsupported-version'],
  ])('refuses %s', (_, text, code) => {
    expect(() => parseManifestBytes(encoder.encode(text))).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['a path as a part name', { parts: [{ name: '../full-0.jsonl.gz', sha256: '0'.repeat(64), unpackedBytes: 1 }] }],
    ['a pack id with a path', { id: '../core' }],
    ['edition 0', { edition: 0 }],
    ['a wrong date', { date: '2026-02-30' }],
    ['an own property without x-', { properties: { height: {} } }],
    ['an unknown key', { extra: true }],
  ])('refuses %s', async (_, fields) => {
    const { manifest } = await anEdition([]);
    expect(() => parseManifest({ ...manifest, ...fields })).toThrow(expect.objectContaining({ code: 'bad-manifest' }));
  });

  it('refuses a pack that needs a newer vocabulary', async () => {
    const { manifest } = await anEdition([], { vocabulary: { version: 7, minimum: 5 } });
    expect(() => refuseNewerVocabulary(manifest, { version: 4 })).toThrow(/needs vocabulary 5, this has 4/);
    expect(refuseNewerVocabulary(manifest, { version: 5 })).toBeUndefined();
  });
});
