import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import vocabularyJson from '#generated/vocabulary.json' with { type: 'json' };
import { deriveView } from '#lib/facts/derive-view.ts';
import { entityViewSchema } from '#lib/messages/view-schema.ts';
import { readEdition, readManifest } from '#lib/pack/read-edition.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';

const vocabulary = vocabularyJson as unknown as Vocabulary;
const { signal } = new AbortController();
const core = new URL('../generated/packs/core/', import.meta.url);

it('carries every view of the core pack through a message as it is', async () => {
  const readFrom = async (name: string) => new Uint8Array(await readFile(new URL(name, core)));
  const manifest = await readManifest(readFrom, signal);
  const entities: Entity[] = [];
  for await (const line of readEdition(manifest, readFrom, signal)) entities.push(line.entity);
  expect(entities.length).toBeGreaterThan(100);
  const { format: _format, languages: _languages, counts: _counts, digest: _digest, parts: _parts, ...rest } = manifest;
  const { vocabulary: _vocabulary, ...pack } = rest;
  for (const entity of entities) {
    const view = structuredClone(deriveView({ entity, related: entities, pack, vocabulary }));
    expect(v.safeParse(entityViewSchema, view)).toMatchObject({ success: true, output: view });
  }
}, 20_000);
