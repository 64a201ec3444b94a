import { sortEntities } from './build-entities.ts';
import { IndexAssembly } from './index-assembly.ts';
import type { IndexInput } from './name-index.ts';
import { readSheet } from './read-sheet.ts';
import { writeSheet } from './write-sheet.ts';

/** Builds the index of one edition of a pack; throws IndexError `hash-collision` or `too-large`. */
export function buildIndex({ packId, edition, entities, latestChange }: IndexInput): ArrayBuffer {
  const telling = sortEntities(entities);
  const sheet = readSheet(writeSheet(telling));
  const assembly = new IndexAssembly();
  for (const { id } of telling) assembly.add(id, sheet);
  return assembly.end({ packId, edition, telling, latestChange });
}
