import type { Fact } from '#lib/facts/entity-view.ts';
import { formatDay } from '#lib/pack/edtf.ts';
import type { ViewChange } from './card-model.ts';
import { dateText, periodText, valueText } from './format-value.ts';
import { officeLabel } from './office-label.ts';
import { propertyText } from './property-text.ts';
import { packText, type Ui, wordFor } from './ui.ts';

/** A change in words: what it is of ("status", an office), and what became of it; either may be empty. */
export interface ChangeWords {
  readonly label: string;
  readonly text: string;
}

/** Properties whose value says all; "event: Lost the election" says nothing more. */
const TELLING = ['position-held', 'significant-event', 'milestone'];

/** Words a change: "opening: moved from 2024 to 2026", "Prime Minister of Hungary: Péter Magyar (before: Viktor Orbán)". */
export function changeWords(ui: Ui, change: ViewChange): ChangeWords {
  const { fact, view } = change;
  const of = fact.of === undefined ? undefined : view.labels[fact.of];
  const office = officeLabel(ui, change);
  const text = changeText(ui, change);
  const isTelling = TELLING.includes(fact.property) && text !== '';
  return {
    label: office ?? (isTelling ? '' : propertyText(ui, fact.property)),
    text: of && office === null && text !== '' ? `${text} (${packText(ui, of.label).text})` : text,
  };
}

function changeText(ui: Ui, change: ViewChange): string {
  const { fact, before, view } = change;
  const value = valueText(ui, fact.value, view.labels);
  switch (change.kind) {
    case 'revised':
      return ui.t('change-revised', {
        before: before ? figureText(ui, change, before) : '',
        after: figureText(ui, change, fact),
      });
    case 'slipped':
      return slippedText(ui, change, value);
    case 'status':
      return value;
    case 'planned':
      return plannedText(ui, fact, value);
    case 'happened':
      // The day stands beside it already.
      return 'date' in fact.value && fact.value.date === formatDay(change.day) ? '' : value;
    case 'began':
      return before
        ? `${value} (${ui.t('change-before', { before: valueText(ui, before.value, view.labels) })})`
        : ended();
    case 'ended':
    case 'disputed':
      return ended();
  }

  function ended(): string {
    return `${value} – ${ui.t(`change-${change.kind}`)}`;
  }
}

/** Of a plan whose value is no date it is the day that moved. */
function slippedText(ui: Ui, { fact, before, view }: ViewChange, value: string): string {
  if (!before || 'date' in fact.value) {
    return ui.t('change-slipped', { before: before ? valueText(ui, before.value, view.labels) : '', after: value });
  }
  const dayOf = ({ from }: Fact) => (from === undefined ? '?' : dateText(ui, from, true));
  return `${value} – ${ui.t('change-slipped', { before: dayOf(before), after: dayOf(fact) })}`;
}

/** "planned for 2029", "planned for 5 million t (2027)", "Parliamentary election (planned, 2027)". */
function plannedText(ui: Ui, fact: Fact, value: string): string {
  const day = fact.from === undefined ? '' : dateText(ui, fact.from, true);
  if ('date' in fact.value) return ui.t('change-planned', { value });
  if ('quantity' in fact.value) return ui.t('change-planned', { value: day === '' ? value : `${value} (${day})` });
  return `${value} (${[wordFor(ui, 'nature-planned'), day].filter((part) => part !== '').join(', ')})`;
}

/** A figure with its time: "4.5 million t (2024)". */
function figureText(ui: Ui, { view }: ViewChange, fact: Fact): string {
  const period = 'date' in fact.value ? '' : timeText(ui, fact);
  const value = valueText(ui, fact.value, view.labels);
  return period === '' ? value : `${value} (${period})`;
}

function timeText(ui: Ui, fact: Fact): string {
  const isPlan = fact.nature === 'planned' && fact.from !== undefined;
  return isPlan ? dateText(ui, fact.from ?? '', true) : periodText(ui, fact);
}
