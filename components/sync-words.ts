import type { PackSync } from '#lib/messages/sync-schema.ts';
import { outcomeKind } from './outcome-kind.ts';
import type { Ui } from './ui.ts';

/** A moment as "2026-11-25 09:31" in the reader's own time: short, and read alike in every language. */
export function clockText(ms: number): string {
  const date = new Date(ms);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The health of a subscribed pack in one sentence. */
export function outcomeText(ui: Ui, { outcome, checkedAt }: Pick<PackSync, 'outcome' | 'checkedAt'>): string {
  if (outcome !== '') return failureText(ui, outcome);
  return ui.t(checkedAt === 0 ? 'sync-never' : 'sync-current');
}

/** The sentence for a pack that was looked at in vain: nothing was updated, and nothing is tried again by itself. */
export function lookFailureText(ui: Ui, code: string): string {
  const kind = outcomeKind(code);
  if (kind === 'unreachable') return ui.t('add-pack-unreachable');
  return ui.t(`sync-outcome-${kind === 'incomplete' ? 'not-a-pack' : kind}`);
}

/** The sentence for the code of a failed sync or subscription: what is wrong, and what to do. */
export function failureText(ui: Ui, code: string): string {
  return ui.t(`sync-outcome-${outcomeKind(code)}`);
}
