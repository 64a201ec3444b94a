import type { StoryEntity } from '#lib/messages/story.ts';
import type { EntityType } from '#lib/pack/schema.ts';

/** The popup's groups in their order; the key is the catalogue's `popup-group-<key>`. */
export const STORY_GROUPS: readonly { readonly key: string; readonly types: readonly EntityType[] }[] = [
  { key: 'people', types: ['person', 'office'] },
  { key: 'organisations', types: ['organisation', 'programme', 'treaty'] },
  { key: 'companies', types: ['company'] },
  { key: 'projects', types: ['project'] },
  { key: 'places', types: ['country', 'place'] },
];

export interface StoryGroup {
  readonly key: string;
  readonly entities: readonly StoryEntity[];
}

/** Groups the entities of one zone, the most mentioned first; empty groups are left out. */
export function groupStory(entities: readonly StoryEntity[]): StoryGroup[] {
  return STORY_GROUPS.map(({ key, types }) => ({
    key,
    entities: entities.filter((entity) => types.includes(entity.type)).toSorted((a, b) => b.count - a.count),
  })).filter((group) => group.entities.length > 0);
}
