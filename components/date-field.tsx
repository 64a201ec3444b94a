import { useState } from 'preact/hooks';
import type { DateSource } from '#lib/link/scope.ts';
import { tryParseEdtf } from '#lib/pack/edtf.ts';
import { dateText } from './format-value.ts';
import { useUi } from './ui.ts';

export interface DateFieldProps {
  readonly date: string;
  readonly from: DateSource;
  /** Null: back to the page's own date. */
  readonly onChange: (date: string | null) => void;
}

/** The story's date with where it comes from; a click makes it editable. */
export function DateField({ date, from, onChange }: DateFieldProps) {
  const ui = useUi();
  const [editing, setEditing] = useState(false);
  const save = (event: Event & { currentTarget: HTMLInputElement }) => {
    setEditing(false);
    const { value } = event.currentTarget;
    if (value !== date && tryParseEdtf(value)) onChange(value);
  };
  return (
    <p class="date-field">
      <span class="visually-hidden">{ui.t('popup-date')}</span>
      {editing ? (
        <input
          type="date"
          value={date}
          max={ui.today}
          onChange={save}
          onBlur={() => setEditing(false)}
          aria-label={ui.t('popup-set-date')}
        />
      ) : (
        <button type="button" class="date" onClick={() => setEditing(true)} title={ui.t('popup-set-date')}>
          <time dateTime={date}>{dateText(ui, date)}</time>
        </button>
      )}
      <small>{ui.t(`date-${from}`)}</small>
      {from === 'reader' ? (
        <button type="button" class="quiet" onClick={() => onChange(null)}>
          {ui.t('popup-reset-date')}
        </button>
      ) : null}
    </p>
  );
}
