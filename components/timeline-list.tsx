import type { ViewFact } from './card-model.ts';
import { isAround, type TimelineItem } from './card-timeline.ts';
import { keyOf } from './fact-list.tsx';
import { FactValue } from './fact-row.tsx';
import { dateText, periodText } from './format-value.ts';
import { propertyText } from './property-text.ts';
import { SourceLine } from './source-line.tsx';
import { useUi } from './ui.ts';

/** The steps of a project as a line through time: done, planned, moved. */
export function StepList({ items }: { items: readonly TimelineItem[] }) {
  const ui = useUi();
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li key={`${keyOf(item)}-${item.date}`} class={item.state}>
          <time>{dateText(ui, item.date, true)}</time>
          <span class="what">
            <span class="property">{propertyText(ui, item.fact.property)}</span>{' '}
            {'date' in item.fact.value ? null : <FactValue item={item} />}
          </span>
          <span class={item.state === 'done' ? 'visually-hidden' : 'step-state'}>{stateText(item)}</span>
          <SourceLine fact={item.fact} />
        </li>
      ))}
    </ol>
  );

  function stateText({ state, before }: TimelineItem): string {
    return ui.t(`milestone-${state}`, before === null ? {} : { before: dateText(ui, before, true) });
  }
}

/** Who held an office, or what somebody held, the newest first; what held on the article's date is told from the rest. */
export function HolderList({ items, date }: { items: readonly ViewFact[]; date: string }) {
  const ui = useUi();
  return (
    <ol class="timeline holders">
      {items.map((item) => (
        <li key={keyOf(item)} class={isAround(item.fact, date) ? 'done current' : 'done'}>
          <span class="what">
            <FactValue item={item} />
          </span>
          <time>{periodText(ui, item.fact)}</time>
          <SourceLine fact={item.fact} />
        </li>
      ))}
    </ol>
  );
}
