import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Story } from '#lib/messages/story.ts';
import { packText, useUi } from './ui.ts';

/** "These names were not marked, because …": each once, with the reason and who it could have been. */
export function RejectedNames({ story, views }: { story: Story; views: ReadonlyMap<string, readonly EntityView[]> }) {
  const ui = useUi();
  if (story.rejected.length === 0) return null;
  const once = new Map(story.rejected.map((item) => [`${item.text} ${item.reason}`, item]));
  return (
    <details class="rejected">
      <summary>{ui.t('popup-rejected')}</summary>
      <ul>
        {[...once].map(([key, item]) => {
          const names = item.candidates.flatMap((candidate) => {
            const [view] = views.get(candidate) ?? [];
            return view ? [packText(ui, view.label).text] : [];
          });
          return (
            <li key={key}>
              <bdi>{item.text}</bdi>: {ui.t(`reject-${item.reason}`)}
              {names.length === 0 ? null : ` (${ui.t('popup-candidates', { names: names.join(', ') })})`}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
