import { formatDay } from '#lib/pack/edtf.ts';
import type { ViewChange } from './card-model.ts';
import { changeWords } from './change-words.ts';
import { dateText } from './format-value.ts';
import { importanceOf } from './importance.ts';
import { SourceLine } from './source-line.tsx';
import { useUi } from './ui.ts';

/** What changed after the article's date: the `limit` weightiest, the rest behind a disclosure, each newest first. */
export function ChangeList({ changes, limit = 3 }: { changes: readonly ViewChange[]; limit?: number }) {
  const ui = useUi();
  const weightiest = changes.toSorted((a, b) => importanceOf(b) - importanceOf(a) || b.day - a.day).slice(0, limit);
  const byDay = changes.toSorted((a, b) => b.day - a.day || importanceOf(b) - importanceOf(a));
  const rest = byDay.filter((change) => !weightiest.includes(change));
  return (
    <>
      <Rows changes={byDay.filter((change) => weightiest.includes(change))} />
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
  return (
    <ul class="changes">
      {changes.map((change) => (
        <Row key={`${change.fact.id}-${change.day}-${change.kind}`} change={change} />
      ))}
    </ul>
  );
}

function Row({ change }: { change: ViewChange }) {
  const ui = useUi();
  const { label, text } = changeWords(ui, change);
  const day = formatDay(change.day);
  return (
    <li>
      <time dateTime={day}>{dateText(ui, day, true)}</time>
      <div class="what">
        {label === '' ? null : (
          <span class="property">
            {label}
            {text === '' ? '' : ': '}
          </span>
        )}
        <bdi>{text}</bdi>
        {/* Since when the whole statement is known says nothing of the change. */}
        <SourceLine fact={change.fact} showKnown={false} />
      </div>
    </li>
  );
}
