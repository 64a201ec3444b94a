import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import vocabularyJson from '#generated/vocabulary.json' with { type: 'json' };
import { deriveView } from '#lib/facts/derive-view.ts';
import type { EntityView } from '#lib/facts/entity-view.ts';
import { latestChanges } from '#lib/facts/latest-changes.ts';
import { annotate } from '#lib/link/annotate.ts';
import type { Annotation } from '#lib/link/mention.ts';
import { buildIndex } from '#lib/match/build-index.ts';
import { openIndex } from '#lib/match/open-index.ts';
import type { Manifest } from '#lib/pack/manifest.ts';
import { readEdition, readManifest } from '#lib/pack/read-edition.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import { PROJECT } from '../source-files.ts';

/** What the gallery's screens are made from: the real core pack, and the demo story as the matcher reads it. */
export interface Fixtures {
  readonly manifest: Manifest;
  readonly views: Readonly<Record<string, readonly EntityView[]>>;
  readonly stories: Readonly<Record<string, { readonly text: string; readonly annotation: Annotation }>>;
}

// Parsed against its schema when it was generated (scripts/generate-vocabulary.ts); its JSON types are too narrow.
const vocabulary = vocabularyJson as unknown as Vocabulary;

/** The date of the demo story. */
export const STORY_DATE = '2023-11-24';

/** Reads the bundled core pack and the demo story in the languages named. */
export async function makeFixtures(languages: readonly string[]): Promise<Fixtures> {
  const { signal } = new AbortController();
  const read = async (name: string) => new Uint8Array(await readFile(join(PROJECT, 'generated/packs/core', name)));
  const manifest = await readManifest(read, signal);
  const entities: Entity[] = [];
  for await (const { entity } of readEdition(manifest, read, signal)) entities.push(entity);
  const views = entities.map((entity) => deriveView({ entity, related: entities, pack: manifest, vocabulary }));
  const { id: packId, edition } = manifest;
  const latestChange = latestChanges(entities, vocabulary);
  const index = openIndex(buildIndex({ packId, edition, entities, latestChange }));
  const stories = await Promise.all(
    languages.map(async (lang) => {
      const html = await readFile(join(PROJECT, `demo/story.${lang}.html`), 'utf8');
      return [lang, readStory(html, lang, index)] as const;
    }),
  );
  return {
    manifest,
    views: Object.fromEntries(views.map((view) => [view.key, [view]])),
    stories: Object.fromEntries(stories),
  };
}

function readStory(html: string, lang: string, index: ReturnType<typeof openIndex>) {
  const article = html.slice(html.indexOf('<article>'), html.indexOf('</article>'));
  const blocks = article.split(/<\/(?:p|h1|h2)>/).map((block) => block.replaceAll(/<[^>]+>/g, '').trim());
  const text = blocks.filter((block) => block !== '').join('\n\n');
  const starts = [0, ...[...text.matchAll(/\n\n/g)].map((found) => found.index + 2)];
  const scope = { text, blocks: starts, context: '', date: STORY_DATE, dateFrom: 'meta', lang, zone: 'story' } as const;
  const options = {
    mark: 'first',
    markPlaces: false,
    markFurniture: false,
    hidden: new Set(),
    known: new Set(),
  } as const;
  return {
    text,
    annotation: annotate([index], scope, { ...options, hidden: new Set<string>(), known: new Set<string>() }),
  };
}
