import type { Annotation } from '#lib/link/mention.ts';
import type { StoryEntity } from '#lib/messages/story.ts';

/** The entities of a story as a content script counts them. */
export function countEntities({ mentions }: Annotation): StoryEntity[] {
  const groups = Map.groupBy(mentions, ({ entity }) => entity);
  return [...groups.values()].flatMap((found) => {
    const [first] = found;
    if (!first) return [];
    const { entity: key, type, kind, why, office } = first;
    const changed = found.some((mention) => mention.changed);
    const described = { kind, why, ...(office !== undefined && { office }) };
    return [{ key, type, zone: 'story' as const, count: found.length, changed, first: described }];
  });
}
