import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Evidence, Why } from '#lib/link/mention.ts';
import { dateArgs, dateText } from './format-value.ts';
import { packText, type Ui, useUi } from './ui.ts';

/** "Why this?": the rule, its evidence and the alternatives, in words. */
export function WhyText({ why, date, labels }: { why: Why; date: string; labels: EntityView['labels'] }) {
  const ui = useUi();
  const decided = why.evidence.find((item) => item.date !== undefined)?.date ?? date;
  const names = why.alternatives.map(({ entity }) => nameOf(ui, entity, labels)).join(', ');
  return (
    <div class="why-text">
      <p>{ui.t(`why-${why.rule}`, dateArgs(ui, decided))}</p>
      <ul>
        {why.evidence.map((item) => (
          <li key={`${item.kind}-${item.text ?? item.entity ?? item.date ?? ''}`}>{evidenceText(ui, item, labels)}</li>
        ))}
      </ul>
      {names === '' ? null : <p>{ui.t('why-alternatives', { names })}</p>}
    </div>
  );
}

function evidenceText(ui: Ui, item: Evidence, labels: EntityView['labels']): string {
  return ui.t(`why-evidence-${item.kind}`, {
    text: item.text ?? '',
    date: item.date === undefined ? '' : dateText(ui, item.date),
    name: item.entity === undefined ? '' : nameOf(ui, item.entity, labels),
  });
}

function nameOf(ui: Ui, key: string, labels: EntityView['labels']): string {
  const named = labels[key];
  return named ? packText(ui, named.label).text : key;
}
