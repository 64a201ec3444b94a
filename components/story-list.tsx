import type { EntityView } from '#lib/facts/entity-view.ts';
import type { StoryEntity } from '#lib/messages/story.ts';
import { EntityRow } from './entity-row.tsx';
import { groupStory } from './story-groups.ts';
import { useUi } from './ui.ts';

export interface StoryListProps {
  readonly entities: readonly StoryEntity[];
  readonly views: ReadonlyMap<string, readonly EntityView[]>;
  readonly date: string;
  readonly onJump: (key: string) => void;
  readonly onCard: (key: string) => void;
}

/** The entities of a story in groups: people, organisations, companies, projects, places. */
export function StoryList({ entities, views, date, onJump, onCard }: StoryListProps) {
  const ui = useUi();
  return (
    <>
      {groupStory(entities).map((group) => (
        <section class="group" key={group.key} aria-label={ui.t(`popup-group-${group.key}`)}>
          <h2>{ui.t(`popup-group-${group.key}`)}</h2>
          <ul>
            {group.entities.map((entity) => (
              <EntityRow
                key={entity.key}
                entity={entity}
                views={views.get(entity.key) ?? []}
                date={date}
                onJump={onJump}
                onCard={onCard}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
