import { ChangeList } from './change-list.tsx';
import type { DigestGroup } from './digest-model.ts';
import { dateArgs } from './format-value.ts';
import { packText, useUi } from './ui.ts';
import { useFirstRows } from './use-first-rows.ts';

export interface DigestViewProps {
  readonly groups: readonly DigestGroup[];
  readonly confirmed: string | null;
  /** Whether the story is as of today, so that nothing can have changed. */
  readonly isToday: boolean;
  readonly onCard: (key: string) => void;
}

/** Changes that each entity shows before "more". */
const CHANGES_SHOWN = 3;

/** Since this article: what changed after the story, entity by entity, the important first. */
export function DigestView({ groups, confirmed, isToday, onCard }: DigestViewProps) {
  const ui = useUi();
  const rows = useFirstRows();
  if (isToday) return <p class="nothing">{ui.t('popup-since-today')}</p>;
  if (groups.length === 0) {
    return (
      <p class="nothing">{ui.t('popup-since-nothing', confirmed === null ? { date: '?' } : dateArgs(ui, confirmed))}</p>
    );
  }
  return (
    <div class="digest">
      {groups.slice(0, rows).map(({ entity, views, changes }) => {
        const [view] = views;
        const name = view ? packText(ui, view.label) : { text: entity.key, lang: ui.lang };
        return (
          <section key={entity.key}>
            <h3>
              <button type="button" class="entity-link" onClick={() => onCard(entity.key)}>
                <bdi lang={name.lang}>{name.text}</bdi>
              </button>
            </h3>
            <ChangeList changes={changes} limit={CHANGES_SHOWN} />
          </section>
        );
      })}
    </div>
  );
}
