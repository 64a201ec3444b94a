import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useUi } from './ui.ts';

interface FieldProps {
  readonly label: string;
  /** A sentence below the label. */
  readonly more?: string | undefined;
  /** Set by the organisation: shown, not changeable. */
  readonly isLocked?: boolean;
}

/** A switch for one thing that is on or off. */
export function Switch({
  label,
  more,
  isLocked = false,
  value,
  onChange,
}: FieldProps & { readonly value: boolean; readonly onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={value}
          aria-checked={value}
          disabled={isLocked}
          aria-describedby={more === undefined ? undefined : id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <More id={id} more={more} isLocked={isLocked} />
    </div>
  );
}

/** A choice of one among a few, all of them visible. */
export function Choice<T extends string>({
  label,
  more,
  isLocked = false,
  value,
  options,
  onChange,
}: FieldProps & {
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: ComponentChildren }[];
  readonly onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <fieldset class="field choice" disabled={isLocked}>
      <legend>{label}</legend>
      <div class="options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <More id={`${id}-more`} more={more} isLocked={isLocked} />
    </fieldset>
  );
}

/** A number within a range, told in words beside the slider. */
export function Range({
  label,
  isLocked = false,
  value,
  valueText,
  min,
  max,
  step,
  onChange,
}: FieldProps & {
  readonly value: number;
  readonly valueText: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <div class="field range">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        {...{ min, max, step, value }}
        disabled={isLocked}
        aria-valuetext={valueText}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>{valueText}</output>
      <More id={`${id}-more`} more={undefined} isLocked={isLocked} />
    </div>
  );
}

function More({ id, more, isLocked }: { id: string; more: string | undefined; isLocked: boolean }) {
  const ui = useUi();
  if (more === undefined && !isLocked) return null;
  return (
    <p class="more" id={id}>
      {more} {isLocked ? <span class="managed">{ui.t('options-managed')}</span> : null}
    </p>
  );
}
