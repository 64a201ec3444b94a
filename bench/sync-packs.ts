import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PublishReport, publishPack } from '../cli/publish-pack.ts';
import { openSite } from '../cli/site-folder.ts';
import type { Manifest } from '../lib/pack/manifest.ts';
import type { Entity } from '../lib/pack/schema.ts';
import type { PublisherKeys } from '../lib/publish/publisher-keys.ts';
import { createSigner, generateKeyPair } from '../lib/publish/role-signer.ts';

/** Words of letters for numbers, for names that differ. */
function wordOf(n: number): string {
  const letters = [...n.toString(20).padStart(4, '0')].map(
    (digit) => 'bcdfghjklmnprstvwxzb'[Number.parseInt(digit, 20)] ?? 'z',
  );
  return letters.map((letter, k) => `${letter}${'aeio'[k] ?? 'a'}`).join('');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** An entity of about 500 bytes with two names. */
export function anEntity(n: number, version = 0): Entity {
  const [given, family] = [capital(wordOf(n % 7_919)), capital(wordOf(n))];
  return {
    id: `Q${1_000_000 + n}`,
    type: 'person',
    label: { en: `${given} ${family}` },
    description: { en: `A person of the bench, number ${n}, version ${version}` },
    names: [
      { text: `${given} ${family}`, lang: 'en', kind: 'full', given, surname: family },
      { text: `${family} ${given}`, lang: 'en', kind: 'full' },
    ],
    statements: [
      {
        id: 'note',
        property: 'note',
        value: { text: { en: 'A statement.' } },
        sources: [{ publisher: 'wikidata', url: 'https://www.wikidata.org/wiki/Q1' }],
      },
    ],
  };
}

/** What the bench's pack says of itself. */
export const BENCH_HEAD: Manifest = {
  format: '1.0',
  id: 'bench',
  title: { en: 'Bench' },
  publisher: { name: 'Bench' },
  contact: 'mailto:bench@example.org',
  languages: ['en'],
  licence: 'CC0-1.0',
  attributions: [],
  edition: 1,
  date: '2026-11-25',
  vocabulary: { version: 1, minimum: 1 },
  counts: { entities: 0, names: 0, statements: 0 },
  digest: '0'.repeat(64),
  parts: [],
};

/** A publisher's folder, into which editions are published. */
export interface BenchSite {
  readonly folder: string;
  publish(entities: readonly Entity[]): Promise<PublishReport>;
}

/** Makes a publisher with new keys and a folder of its own. */
export async function aBenchSite(): Promise<BenchSite> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  const [root, targets, online] = await Promise.all([1, 2, 3].map(async () => createSigner(await generateKeyPair())));
  const keys: PublisherKeys = { ...(root && { root }), ...(targets && { targets }), ...(online && { online }) };
  const { signal } = new AbortController();
  return {
    folder,
    publish: (entities) =>
      publishPack(
        openSite(folder, { dryRun: false }),
        { manifest: BENCH_HEAD, entities, edition: null, date: null },
        { keys, now: Date.now() },
        signal,
      ),
  };
}
