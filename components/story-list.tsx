import type { EntityView } from '#lib/facts/entity-view.ts';
import type { StoryEntity } from '#lib/messages/story.ts';
import { EntityRow } from './entity-row.tsx';
import { groupStory, type StoryGroup } from './story-groups.ts';
import { useUi } from './ui.ts';
import { useFirstRows } from './use-first-rows.ts';

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
  const rows = useFirstRows();
  return (
    <>
      {firstOf(groupStory(entities), rows).map((group) => (
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

/** The first rows of the groups, in the order in which they stand. */
function firstOf(groups: readonly StoryGroup[], rows: number): readonly StoryGroup[] {
  let left = rows;
  return groups.flatMap((group) => {
    const entities = group.entities.slice(0, left);
    left -= entities.length;
    return entities.length > 0 ? [{ ...group, entities }] : [];
  });
}
