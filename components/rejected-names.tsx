import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Story } from '#lib/messages/story.ts';
import { Disclosure } from './disclosure.tsx';
import { packText, useUi } from './ui.ts';

export interface RejectedNamesProps {
  readonly story: Story;
  readonly views: ReadonlyMap<string, readonly EntityView[]>;
  readonly onCard: (key: string) => void;
}

/** "These names were not marked, because …": each once, with the reason and who it could have been. */
export function RejectedNames(props: RejectedNamesProps) {
  const ui = useUi();
  if (props.story.rejected.length === 0) return null;
  return (
    <Disclosure summary={ui.t('popup-rejected')}>
      <RejectedList {...props} />
    </Disclosure>
  );
}

function RejectedList({ story, views, onCard }: RejectedNamesProps) {
  const ui = useUi();
  const once = new Map(story.rejected.map((item) => [`${item.text} ${item.reason}`, item]));
  return (
    <ul class="rejected">
      {[...once].map(([key, item]) => {
        const known = item.candidates.filter((candidate) => views.get(candidate)?.[0]);
        return (
          <li key={key}>
            <p>
              <bdi>{item.text}</bdi>: {ui.t(`reject-${item.reason}`)}
            </p>
            {known.length === 0 ? null : <Candidates keys={known} views={views} onCard={onCard} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Who a name could have meant; each opens its card, which says that it is not certain. */
function Candidates({
  keys,
  views,
  onCard,
}: {
  readonly keys: readonly string[];
  readonly views: ReadonlyMap<string, readonly EntityView[]>;
  readonly onCard: (key: string) => void;
}) {
  const ui = useUi();
  return (
    <p class="candidates">
      {ui.t('popup-candidates')}{' '}
      {[...new Set(keys)].map((key) => (
        <button type="button" class="entity-link" key={key} onClick={() => onCard(key)}>
          <bdi>{packText(ui, views.get(key)?.[0]?.label ?? { en: key }).text}</bdi>
        </button>
      ))}
    </p>
  );
}
