import { LANGUAGE_NAMES, UI_LANGUAGES } from '#lib/i18n/languages.ts';
import type { SettingName, Settings, SettingsPatch } from '#lib/settings/settings.ts';
import { Choice, Range, Switch } from './option-fields.tsx';
import { type Ui, useUi } from './ui.ts';

export interface SettingsViewProps {
  readonly settings: Settings;
  /** Settings that the organisation has set. */
  readonly locked: ReadonlySet<string>;
  readonly onPatch: (patch: SettingsPatch) => void;
}

const THEMES = ['auto', 'light', 'dark'] as const;
const MARK_STYLES = ['dotted', 'line', 'tint'] as const;
const MARK_COLOURS = ['text', 'blue', 'green', 'violet', 'orange'] as const;
const MARKED = ['first', 'all'] as const;
const HOLD_KEYS = ['none', 'alt', 'control', 'shift'] as const;

/** Language and theme. */
export function GeneralSettings({ settings, locked, onPatch }: SettingsViewProps) {
  const ui = useUi();
  const languages = [
    { value: 'auto' as const, label: ui.t('options-language-auto') },
    ...UI_LANGUAGES.map((value) => ({ value, label: <span lang={value}>{LANGUAGE_NAMES[value]}</span> })),
  ];
  return (
    <>
      <Choice
        label={ui.t('options-language')}
        value={settings.language}
        options={languages}
        isLocked={locked.has('language')}
        onChange={(language) => onPatch({ language })}
      />
      <Choice
        label={ui.t('options-theme')}
        value={settings.theme}
        options={worded(ui, 'theme', THEMES)}
        isLocked={locked.has('theme')}
        onChange={(theme) => onPatch({ theme })}
      />
    </>
  );
}

/** Whether, how and where names are marked. */
export function MarkSettings(props: SettingsViewProps) {
  const { settings, locked, onPatch } = props;
  const ui = useUi();
  return (
    <>
      <SettingSwitch {...props} name="marks" label="options-marks-on" more="options-marks-on-more" />
      <SettingSwitch {...props} name="quiet" label="options-quiet" more="options-quiet-more" />
      <Choice
        label={ui.t('options-mark-style')}
        value={settings.markStyle}
        options={worded(ui, 'mark-style', MARK_STYLES)}
        isLocked={locked.has('markStyle')}
        onChange={(markStyle) => onPatch({ markStyle })}
      />
      <Choice
        label={ui.t('options-mark-colour')}
        value={settings.markColour}
        options={worded(ui, 'mark-colour', MARK_COLOURS)}
        isLocked={locked.has('markColour')}
        onChange={(markColour) => onPatch({ markColour })}
      />
      <p class="mark-sample">
        <span class={`sample ${settings.markStyle} ${settings.markColour}`}>{ui.t('options-mark-sample')}</span>
      </p>
      <Choice
        label={ui.t('options-mark')}
        value={settings.mark}
        options={worded(ui, 'mark', MARKED)}
        isLocked={locked.has('mark')}
        onChange={(mark) => onPatch({ mark })}
      />
      <SettingSwitch {...props} name="markPlaces" label="options-mark-places" />
      <SettingSwitch {...props} name="markFurniture" label="options-mark-furniture" />
    </>
  );
}

/** When a card opens and what it tells. */
export function CardSettings(props: SettingsViewProps) {
  const { settings, locked, onPatch } = props;
  const ui = useUi();
  return (
    <>
      <Range
        label={ui.t('options-dwell')}
        value={settings.dwellMs}
        valueText={ui.t('options-dwell-value', { ms: settings.dwellMs })}
        min={50}
        max={1000}
        step={50}
        isLocked={locked.has('dwellMs')}
        onChange={(dwellMs) => onPatch({ dwellMs })}
      />
      <Choice
        label={ui.t('options-hold-key')}
        value={settings.holdKey}
        options={worded(ui, 'hold', HOLD_KEYS)}
        isLocked={locked.has('holdKey')}
        onChange={(holdKey) => onPatch({ holdKey })}
      />
      <SettingSwitch {...props} name="unsure" label="options-unsure" more="options-unsure-more" />
      <SettingSwitch {...props} name="rememberSeen" label="options-remember-seen" more="options-remember-seen-more" />
    </>
  );
}

type SwitchName = Extract<SettingName, 'marks' | 'quiet' | 'markPlaces' | 'markFurniture' | 'unsure' | 'rememberSeen'>;

function SettingSwitch({
  settings,
  locked,
  onPatch,
  name,
  label,
  more,
}: SettingsViewProps & { readonly name: SwitchName; readonly label: string; readonly more?: string }) {
  const ui = useUi();
  return (
    <Switch
      label={ui.t(label)}
      more={more === undefined ? undefined : ui.t(more)}
      value={settings[name]}
      isLocked={locked.has(name)}
      onChange={(on) => onPatch({ [name]: on })}
    />
  );
}

function worded<T extends string>(ui: Ui, prefix: string, values: readonly T[]) {
  return values.map((value) => ({ value, label: ui.t(`${prefix}-${value}`) }));
}
