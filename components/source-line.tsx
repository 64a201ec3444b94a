import type { Fact } from '#lib/facts/entity-view.ts';
import type { Source } from '#lib/pack/schema.ts';
import { dateArgs, dateText } from './format-value.ts';
import { type Ui, useUi, wordFor } from './ui.ts';

/**
 * Who says so and when: the newest source, the others behind their number; all of them where sources disagree. Since when
 * it is known is told where no source's date says it.
 */
export function SourceLine({ fact, showKnown = true }: { fact: Fact; showKnown?: boolean }) {
  const ui = useUi();
  if (fact.sources.length === 0) return <div class="evidence unsourced">{ui.t('card-unsourced')}</div>;
  const isContested = fact.group !== undefined || fact.nature === 'disputed';
  const sources = fact.sources.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const shown = isContested ? sources : sources.slice(0, 1);
  const isTold = !showKnown || fact.known === undefined || sources.some(({ date }) => date === fact.known);
  return (
    <div class="evidence">
      <Sources sources={shown} isContested={isContested} />
      {isTold ? null : <small class="known">{ui.t('card-known', dateArgs(ui, fact.known ?? '', true))}</small>}
      {shown.length === sources.length ? null : (
        <details class="others">
          <summary title={ui.t('card-sources', { count: sources.length })}>
            +{sources.length - shown.length}
            <span class="visually-hidden"> {ui.t('card-sources', { count: sources.length })}</span>
          </summary>
          <Sources sources={sources.slice(shown.length)} isContested={isContested} />
        </details>
      )}
    </div>
  );
}

function Sources({ sources, isContested }: { sources: readonly Source[]; isContested: boolean }) {
  return (
    <span class="sources">
      {sources.map((source) => (
        <SourceLink key={source.url} source={source} isContested={isContested} />
      ))}
    </span>
  );
}

function SourceLink({ source, isContested }: { source: Source; isContested: boolean }) {
  const ui = useUi();
  const publisher = ui.vocabulary.publishers[source.publisher];
  const kind = publisher ? wordFor(ui, `source-${publisher.kind}`) : '';
  const detail = detailText(ui, source, isContested || publisher?.kind === 'state-media' ? kind : '');
  return (
    <span class="source">
      {/* An address opens only by a trusted click. */}
      <a
        href={source.url}
        target="_blank"
        rel="noopener noreferrer"
        title={[kind, source.url].filter((part) => part !== '').join(' · ')}
        onClick={refuseForged}
      >
        <bdi>{publisher?.name ?? source.publisher}</bdi>
        {/* Within, so that no line begins with it. */}
        {detail === '' ? null : ','}
      </a>{' '}
      {detail}
    </span>
  );
}

/** Who speaks for a state is always told; of others the kind matters where they disagree. */
function detailText(ui: Ui, { date }: Source, kind: string): string {
  return [kind, date === undefined ? '' : dateText(ui, date, true)].filter((part) => part !== '').join(', ');
}

/** Only a person opens an address: a click that a script made is dropped. */
function refuseForged(event: MouseEvent): void {
  if (!event.isTrusted) event.preventDefault();
}
