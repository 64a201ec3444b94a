import type { EntityView } from '#lib/facts/entity-view.ts';
import type { StoryEntity } from '#lib/messages/story.ts';
import { roleText } from './role-text.ts';
import { packText, useUi } from './ui.ts';

export interface EntityRowProps {
  readonly entity: StoryEntity;
  readonly views: readonly EntityView[];
  readonly date: string;
  readonly onJump: (key: string) => void;
}

/** One entity of the story: name, role on the story's date, mentions, and a sign where something changed since. */
export function EntityRow({ entity, views, date, onJump }: EntityRowProps) {
  const ui = useUi();
  const [view] = views;
  if (!view) return null;
  const name = packText(ui, view.label);
  const role = roleText(ui, views, date);
  return (
    <li>
      <button
        type="button"
        class="entity"
        onClick={() => onJump(entity.key)}
        aria-label={ui.t('popup-jump', { name: name.text })}
      >
        <span class="name">
          <bdi lang={name.lang}>{name.text}</bdi>
          {entity.changed ? <span class="changed">{ui.t('popup-changed')}</span> : null}
        </span>
        <span class="role">{role}</span>
        <span class="count" title={ui.t('popup-mentions', { count: entity.count })}>
          {entity.count}
        </span>
      </button>
    </li>
  );
}
