import type { Entity, NameRecord } from '#lib/pack/schema.ts';
import { buildIndex } from './build-index.ts';
import type { NameIndex } from './name-index.ts';
import { attachIndex } from './open-index.ts';

/** An entity with nothing but what a test gives it. */
export function anEntity(id: string, more: Partial<Entity> = {}): Entity {
  return { id, type: 'person', label: { en: id }, description: { en: id }, names: [], statements: [], ...more };
}

/** A phrase of no language: matched as it is written. */
export function aPhrase(text: string, more: Partial<NameRecord> = {}): NameRecord {
  return { text, lang: 'mul', kind: 'phrase', ...more };
}

/** The buffer of an index of some entities. */
export function aBuffer(entities: Iterable<Entity>): ArrayBuffer {
  return buildIndex({ packId: 'test', edition: 1, entities, latestChange: new Map() });
}

/** An index in which entity `x-n` has the n-th text as a phrase. */
export function anIndexOf(texts: readonly string[]): NameIndex {
  return attachIndex(aBuffer(texts.map((text, n) => anEntity(`x-${n}`, { names: [aPhrase(text)] }))));
}

/** Every hit of a scan as "start-end id|id". */
export function hitsOf(index: NameIndex, text: string, how: 'scan' | 'scanAll' = 'scan'): string[] {
  const hits: string[] = [];
  index[how](text, 0, text.length, (hit) => {
    const ids = Array.from(index.formEntities(hit.form), (entity) => index.entityId(entity));
    hits.push(`${hit.start}-${hit.end} ${ids.join('|')}`);
  });
  return hits;
}
