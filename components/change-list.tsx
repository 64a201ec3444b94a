import type { Fact } from '#lib/facts/entity-view.ts';
import { formatDay } from '#lib/pack/edtf.ts';
import type { ViewChange } from './card-model.ts';
import { dateText, periodText, valueText } from './format-value.ts';
import { propertyText } from './property-text.ts';
import { SourceLine } from './source-line.tsx';
import { type Ui, useUi } from './ui.ts';

/** What changed after the article's date, newest first; the first `limit`, the rest behind a disclosure. */
export function ChangeList({ changes, limit = 3 }: { changes: readonly ViewChange[]; limit?: number }) {
  const ui = useUi();
  const rest = changes.slice(limit);
  return (
    <>
      <Rows changes={changes.slice(0, limit)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{ui.t('card-more-changes', { count: rest.length })}</summary>
          <Rows changes={rest} />
        </details>
      )}
    </>
  );
}

function Rows({ changes }: { changes: readonly ViewChange[] }) {
  const ui = useUi();
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={`${change.fact.id}-${change.day}-${change.kind}`}>
          <time dateTime={formatDay(change.day)}>{dateText(ui, formatDay(change.day), true)}</time>
          <span class="what">
            <span class="property">{propertyText(ui, change.fact.property)}</span> <bdi>{changeText(ui, change)}</bdi>
          </span>
          <span class="evidence">
            <SourceLine fact={change.fact} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A change in words: "X – ended", "moved from 2024 to 2026". */
export function changeText(ui: Ui, change: ViewChange): string {
  const { labels } = change.view;
  const value = valueText(ui, change.fact.value, labels);
  const before = change.before ? valueText(ui, change.before.value, labels) : '';
  switch (change.kind) {
    case 'revised':
      return ui.t('change-revised', {
        before: change.before ? figureText(ui, change, change.before) : '',
        after: figureText(ui, change, change.fact),
      });
    case 'slipped':
      return ui.t('change-slipped', { before, after: value });
    case 'status':
      return ui.t('change-status', { value });
    case 'planned':
      return ui.t('change-planned', { value });
    case 'happened':
      return value;
    case 'began':
    case 'ended':
    case 'disputed':
      return `${value} – ${ui.t(`change-${change.kind}`)}`;
  }
}

/** A figure with its time: "4.5 million t (2024)". */
function figureText(ui: Ui, { view }: ViewChange, fact: Fact): string {
  const period = 'quantity' in fact.value ? periodText(ui, fact) : '';
  const value = valueText(ui, fact.value, view.labels);
  return period === '' ? value : `${value} (${period})`;
}
