import type { EntityView } from '#lib/facts/entity-view.ts';
import { since } from '#lib/facts/since.ts';
import type { StoryEntity } from '#lib/messages/story.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import type { ViewChange } from './card-model.ts';
import { importanceOf } from './importance.ts';

/** What is asked of the packs for a whole story. */
export interface StoryQuestion {
  readonly entities: readonly StoryEntity[];
  readonly views: ReadonlyMap<string, readonly EntityView[]>;
  readonly date: string;
  readonly vocabulary: Vocabulary;
}

/** One entity's changes after the story, the weightiest first, then the newest. */
export interface DigestGroup {
  readonly entity: StoryEntity;
  readonly views: readonly EntityView[];
  readonly changes: readonly ViewChange[];
}

/** Everything known to have changed after the story, by entity: those with the weightiest changes first. */
export function buildDigest({ entities, views, date, vocabulary }: StoryQuestion): readonly DigestGroup[] {
  const groups = entities.map((entity) => {
    const own = views.get(entity.key) ?? [];
    const changes = own.flatMap((view) => since(view, date, { vocabulary }).map((change) => ({ ...change, view })));
    return { entity, views: own, changes: changes.sort((a, b) => importanceOf(b) - importanceOf(a) || b.day - a.day) };
  });
  return groups.filter(({ changes }) => changes.length > 0).sort((a, b) => score(b) - score(a));
}

/** A story is about what it names often: of two changes of one weight that of the entity with more mentions counts more. */
function score({ entity, changes }: DigestGroup): number {
  return (changes[0] ? importanceOf(changes[0]) : 0) * 1_000 + entity.count * 10 + Math.min(9, changes.length);
}

/** The newest date on which anything of the story was confirmed (YYYY-MM-DD), or null. */
export function newestConfirmation(views: Iterable<readonly EntityView[]>): string | null {
  let newest = '';
  for (const view of [...views].flat()) {
    for (const { confirmed = '' } of view.facts) if (confirmed > newest) newest = confirmed;
  }
  return newest || null;
}
