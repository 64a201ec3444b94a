import { tryParseEdtf } from '#lib/pack/edtf.ts';
import { ENTITY_TYPES } from '#lib/pack/schema.ts';
import { buildTimeline, type TimelineItem } from './card-timeline.ts';
import type { StoryQuestion } from './digest-model.ts';
import { keyOf } from './fact-list.tsx';
import { FactValue } from './fact-row.tsx';
import { dateText } from './format-value.ts';
import { propertyText } from './property-text.ts';
import { SourceLine } from './source-line.tsx';
import { packText, useUi } from './ui.ts';

/** Events told before and after the article: what lies further off is on the cards. */
const AROUND = { before: 8, after: 12 };

/** What happened to the entities of a story around its date, each event once. */
export function aroundStory({ views, date, vocabulary }: StoryQuestion): {
  readonly before: readonly TimelineItem[];
  readonly after: readonly TimelineItem[];
} {
  const day = tryParseEdtf(date)?.latest ?? 0;
  const steps = buildTimeline([...views.values()].flat(), vocabulary, ENTITY_TYPES);
  const once = [...new Map(steps.map((step) => [`${step.view.key}/${keyOf(step)}`, step])).values()];
  const isAfter = (step: TimelineItem) => (tryParseEdtf(step.date)?.earliest ?? 0) > day;
  return {
    before: once.filter((step) => !isAfter(step)).slice(-AROUND.before),
    after: once.filter(isAfter).slice(0, AROUND.after),
  };
}

/** Events before, the article, events after. */
export function StoryTimeline({ question }: { question: StoryQuestion }) {
  const ui = useUi();
  const { before, after } = aroundStory(question);
  if (before.length + after.length === 0) return <p class="nothing">{ui.t('popup-timeline-none')}</p>;
  return (
    <ol class="timeline">
      {before.map((item) => (
        <Event key={`${item.view.key}/${keyOf(item)}`} item={item} />
      ))}
      <li class="article">
        <time>{dateText(ui, question.date, true)}</time>
        <span class="what">{ui.t('popup-timeline-article')}</span>
      </li>
      {after.map((item) => (
        <Event key={`${item.view.key}/${keyOf(item)}`} item={item} />
      ))}
    </ol>
  );
}

function Event({ item }: { item: TimelineItem }) {
  const ui = useUi();
  const before = item.before === null ? {} : { before: dateText(ui, item.before, true) };
  return (
    <li class={item.state}>
      <time>{dateText(ui, item.date, true)}</time>
      <span class="what">
        <bdi>{packText(ui, item.view.label).text}</bdi>:{' '}
        <span class="property">{propertyText(ui, item.fact.property)}</span>{' '}
        {'date' in item.fact.value ? null : <FactValue item={item} />}
      </span>
      {item.state === 'done' ? null : <span class="step-state">{ui.t(`milestone-${item.state}`, before)}</span>}
      <SourceLine fact={item.fact} />
    </li>
  );
}
