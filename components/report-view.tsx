import { useState } from 'preact/hooks';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { CardRequest } from '#lib/messages/story.ts';
import { Icon } from './icon.tsx';
import { reportText } from './report-text.ts';
import { packText, useUi } from './ui.ts';

export interface ReportViewProps {
  readonly request: CardRequest;
  readonly view: EntityView;
  readonly onCopy: ((text: string) => void) | null;
  readonly onSave: ((name: string, text: string) => void) | null;
  readonly onBack: () => void;
}

/** A report of a wrong match as the reader would pass it on: every letter of it is on the screen, nothing is sent. */
export function ReportView({ request, view, onCopy, onSave, onBack }: ReportViewProps) {
  const ui = useUi();
  const [right, setRight] = useState('');
  const text = reportText(request, view, right.trim() === '' ? null : right.trim());
  const { around } = request;
  return (
    <article class="card report" aria-label={ui.t('report-title')}>
      <header>
        <div class="title">
          <button
            type="button"
            class="icon-button"
            aria-label={ui.t('card-back')}
            title={ui.t('card-back')}
            onClick={onBack}
          >
            <Icon name="back" />
          </button>
          <h1>{ui.t('report-title')}</h1>
        </div>
        <p class="description">{ui.t('report-more')}</p>
      </header>
      <div class="body">
        <dl>
          <dt>{ui.t('report-text')}</dt>
          <dd>
            <bdi>
              {around.text.slice(0, around.start)}
              <mark>{around.text.slice(around.start, around.end)}</mark>
              {around.text.slice(around.end)}
            </bdi>
          </dd>
          <dt>{ui.t('report-says')}</dt>
          <dd>
            <bdi>{packText(ui, view.label).text}</bdi>
          </dd>
        </dl>
        <label class="right">
          {ui.t('report-right')}
          <input
            value={right}
            placeholder={ui.t('report-nothing')}
            onInput={({ currentTarget }) => setRight(currentTarget.value)}
          />
        </label>
        <pre>{text}</pre>
        <div class="row">
          {onSave ? (
            <button type="button" onClick={() => onSave(`sidelight-report-${request.date}.jsonl`, text)}>
              {ui.t('report-save')}
            </button>
          ) : null}
          {onCopy ? (
            <button type="button" onClick={() => onCopy(text)}>
              {ui.t('report-copy')}
            </button>
          ) : null}
        </div>
      </div>
    </article>
  );
}
