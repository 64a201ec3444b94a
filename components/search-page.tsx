import { useId, useState } from 'preact/hooks';
import type { SearchResult } from '#lib/messages/protocol.ts';
import { PackText } from './pack-text.tsx';
import { packText, useUi, wordFor } from './ui.ts';

export interface SearchPageProps {
  readonly query: string;
  /** Null before the first search. */
  readonly results: readonly SearchResult[] | null;
  readonly chosen: string | null;
  /** The card of what was chosen, or the story of the pasted text. */
  readonly side: preact.ComponentChildren;
  readonly onQuery: (query: string) => void;
  readonly onChoose: (key: string) => void;
  readonly onText: (text: string, date: string | null) => void;
}

/** The search over all packs by any name, and a place for text from where the extension cannot read. */
export function SearchPage({ query, results, chosen, side, onQuery, onChoose, onText }: SearchPageProps) {
  const ui = useUi();
  const id = useId();
  return (
    <div class="search">
      <main>
        <h1>{ui.t('search-title')}</h1>
        <search>
          <label for={id}>{ui.t('search-box')}</label>
          <input
            id={id}
            type="search"
            value={query}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => onQuery(currentTarget.value)}
          />
        </search>
        <p role="status" class="more">
          {results === null ? '' : foundText(results.length)}
        </p>
        <ul class="results">
          {results?.map((result) => (
            <Result key={result.key} result={result} isChosen={result.key === chosen} onChoose={onChoose} />
          ))}
        </ul>
        <PasteBox onText={onText} />
      </main>
      <aside>{side ?? <p class="choose nothing">{ui.t('search-choose')}</p>}</aside>
    </div>
  );

  function foundText(count: number): string {
    return count === 0 ? ui.t('search-none') : ui.t('search-found', { count });
  }
}

function Result({
  result,
  isChosen,
  onChoose,
}: {
  readonly result: SearchResult;
  readonly isChosen: boolean;
  readonly onChoose: (key: string) => void;
}) {
  const ui = useUi();
  const label = packText(ui, result.label).text;
  return (
    <li>
      <button type="button" aria-current={isChosen} onClick={() => onChoose(result.key)}>
        <strong>
          <PackText map={result.label} quiet />
        </strong>{' '}
        <small>{wordFor(ui, `type-${result.type}`)}</small>
        {result.name === label ? null : (
          <small>
            {' · '}
            <bdi>{ui.t('search-as', { name: result.name })}</bdi>
          </small>
        )}
        <span class="role">
          <PackText map={result.description} />
        </span>
      </button>
    </li>
  );
}

function PasteBox({ onText }: { onText: SearchPageProps['onText'] }) {
  const ui = useUi();
  const id = useId();
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim() !== '') onText(text, date === '' ? null : date);
  };
  return (
    <form class="paste" onSubmit={submit}>
      <h2>{ui.t('search-paste')}</h2>
      <p class="more">{ui.t('search-paste-more')}</p>
      <label for={`${id}-text`}>{ui.t('search-text')}</label>
      <textarea id={`${id}-text`} rows={8} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      <label for={`${id}-date`}>{ui.t('search-date')}</label>
      <div class="row">
        <input
          id={`${id}-date`}
          type="date"
          value={date}
          max={ui.today}
          onChange={({ currentTarget }) => setDate(currentTarget.value)}
        />
        <button type="submit">{ui.t('search-read')}</button>
      </div>
    </form>
  );
}
