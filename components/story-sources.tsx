import { at } from '#lib/facts/at.ts';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Source } from '#lib/pack/schema.ts';
import { Disclosure } from './disclosure.tsx';
import { dateText } from './format-value.ts';
import { type Ui, useUi } from './ui.ts';

export interface StorySourcesProps {
  readonly views: ReadonlyMap<string, readonly EntityView[]>;
  readonly date: string;
  readonly onCopy: (text: string) => void;
  readonly onPrint: () => void;
}

/** The sources of all that the packs say of a story on its date, each address once: to copy or to print. */
export function StorySources({ views, date, onCopy, onPrint }: StorySourcesProps) {
  const ui = useUi();
  return (
    <Disclosure summary={ui.t('popup-sources')}>
      <Sources views={views} date={date} onCopy={onCopy} onPrint={onPrint} />
    </Disclosure>
  );
}

function Sources({ views, date, onCopy, onPrint }: StorySourcesProps) {
  const ui = useUi();
  const sources = sourcesOf(ui, views, date);
  return (
    <>
      <div class="row">
        <button type="button" onClick={() => onCopy(sources.map((source) => sourceText(ui, source)).join('\n'))}>
          {ui.t('popup-copy-sources')}
        </button>
        <button type="button" onClick={onPrint}>
          {ui.t('popup-print')}
        </button>
      </div>
      <ul class="source-list">
        {sources.map((source) => (
          <li key={source.url}>
            <bdi>{sourceText(ui, source)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

function sourcesOf(ui: Ui, views: ReadonlyMap<string, readonly EntityView[]>, date: string): readonly Source[] {
  const facts = [...views.values()].flat().flatMap((view) => at(view, date, { vocabulary: ui.vocabulary }));
  const sources = new Map(facts.flatMap((fact) => fact.sources.map((source) => [source.url, source] as const)));
  return [...sources.values()].sort((a, b) => a.publisher.localeCompare(b.publisher));
}

function sourceText(ui: Ui, { publisher, url, date }: Source): string {
  const name = ui.vocabulary.publishers[publisher]?.name ?? publisher;
  return [name, date === undefined ? '' : dateText(ui, date, true), url].filter((part) => part !== '').join(', ');
}
