import type { EntityView } from '#lib/facts/entity-view.ts';
import type { StoryEntity } from '#lib/messages/story.ts';
import { Icon } from './icon.tsx';
import { roleText } from './role-text.ts';
import { packText, useUi } from './ui.ts';

export interface EntityRowProps {
  readonly entity: StoryEntity;
  readonly views: readonly EntityView[];
  readonly date: string;
  readonly onJump: (key: string) => void;
  readonly onCard: (key: string) => void;
}

/** One entity of the story: name, role on the story's date, mentions, and a sign where something changed since. */
export function EntityRow({ entity, views, date, onJump, onCard }: EntityRowProps) {
  const ui = useUi();
  const [view] = views;
  if (!view) return null;
  const name = packText(ui, view.label);
  const cardOf = ui.t('popup-card-of', { name: name.text });
  return (
    <li class="entity-row">
      <button
        type="button"
        class="entity"
        onClick={() => onJump(entity.key)}
        title={ui.t('popup-jump', { name: name.text })}
      >
        <span class="name">
          <bdi lang={name.lang}>{name.text}</bdi>
          {entity.changed ? <span class="changed">{ui.t('popup-changed')}</span> : null}
        </span>
        <span class="role">{roleText(ui, views, date)}</span>
        <span class="count" aria-label={ui.t('popup-mentions', { count: entity.count })} role="img">
          {entity.count}
        </span>
      </button>
      <button type="button" class="icon-button" aria-label={cardOf} title={cardOf} onClick={() => onCard(entity.key)}>
        <Icon name="panel" />
      </button>
    </li>
  );
}
