import type { Fact } from '#lib/facts/entity-view.ts';
import type { Source } from '#lib/pack/schema.ts';
import { dateText } from './format-value.ts';
import { useUi, wordFor } from './ui.ts';

/** Publisher, its kind and the date of each source; an address opens only by a trusted click. */
export function SourceLine({ fact }: { fact: Fact }) {
  const ui = useUi();
  if (fact.sources.length === 0) return <span class="source unsourced">{ui.t('card-unsourced')}</span>;
  return (
    <span class="sources">
      {fact.sources.map((source) => (
        <SourceLink key={source.url} source={source} />
      ))}
    </span>
  );
}

function SourceLink({ source }: { source: Source }) {
  const ui = useUi();
  const publisher = ui.vocabulary.publishers[source.publisher];
  const kind = publisher ? wordFor(ui, `source-${publisher.kind}`) : '';
  const date = source.date === undefined ? '' : dateText(ui, source.date, true);
  return (
    <span class="source">
      <a href={source.url} target="_blank" rel="noopener noreferrer" title={source.url} onClick={refuseForged}>
        <bdi>{publisher?.name ?? source.publisher}</bdi>
      </a>{' '}
      <small>{[kind, date].filter((part) => part !== '').join(', ')}</small>
    </span>
  );
}

/** Only a person opens an address: a click that a script made is dropped. */
function refuseForged(event: MouseEvent): void {
  if (!event.isTrusted) event.preventDefault();
}
