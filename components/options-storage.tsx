import { useState } from 'preact/hooks';
import { formatDecimal } from '#lib/i18n/format.ts';
import { dateArgs } from './format-value.ts';
import { type Ui, useUi } from './ui.ts';

/** What the browser tells of the extension's storage; null where it does not tell. */
export interface StorageState {
  readonly usedBytes: number | null;
  readonly isPersisted: boolean | null;
}

export interface StorageViewProps {
  readonly storage: StorageState;
  readonly onPersist: () => void;
  readonly onRepair: () => void;
}

/** How much is stored, whether the browser keeps it, and what mends it. */
export function StorageView({ storage, onPersist, onRepair }: StorageViewProps) {
  const ui = useUi();
  const { usedBytes, isPersisted } = storage;
  return (
    <>
      {usedBytes === null ? null : <p>{ui.t('options-used', { used: bytesText(ui, usedBytes) })}</p>}
      {isPersisted === null ? null : <p>{ui.t(isPersisted ? 'options-persisted' : 'options-not-persisted')}</p>}
      {isPersisted === false ? (
        <button type="button" onClick={onPersist}>
          {ui.t('options-persist')}
        </button>
      ) : null}
      <p class="more">{ui.t('options-repair-more')}</p>
      <button type="button" onClick={onRepair}>
        {ui.t('options-repair')}
      </button>
    </>
  );
}

/** Whether the browser keeps the packs when the disk runs low, as a line below them. */
export function KeptNote({ storage: { isPersisted } }: { readonly storage: StorageState }) {
  const ui = useUi();
  if (isPersisted === null) return null;
  return <p class="more">{ui.t(isPersisted ? 'options-persisted' : 'options-not-persisted')}</p>;
}

/** Bytes in the unit that leaves one to three digits: "320 kB", "1.4 MB". */
export function bytesText(ui: Ui, bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${formatDecimal((bytes / 1_000_000).toFixed(1), ui.patterns)} MB`;
}

/** A file of settings that was chosen and waits for the reader's word. */
export interface ChosenFile {
  readonly date: string;
  readonly count: number;
  /** Entities whose facts it remembers as seen. */
  readonly entities: number;
}

export interface FileViewProps {
  readonly chosen: ChosenFile | 'bad' | null;
  readonly onExport: () => void;
  readonly onChoose: (file: File) => void;
  readonly onImport: (way: 'merge' | 'replace') => void;
  readonly onCancel: () => void;
  readonly onClear: () => void;
}

/** Export and import of the settings as one file, and clearing everything. */
export function FileView(props: FileViewProps) {
  const ui = useUi();
  return (
    <>
      <div class="row">
        <button type="button" onClick={props.onExport}>
          {ui.t('options-export')}
        </button>
        <label class="file">
          <input
            type="file"
            accept=".json,application/json"
            class="visually-hidden"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) props.onChoose(file);
              currentTarget.value = '';
            }}
          />
          <span class="button">{ui.t('options-import')}</span>
        </label>
      </div>
      <Chosen {...props} />
      <Clear onClear={props.onClear} />
    </>
  );
}

function Chosen({ chosen, onImport, onCancel }: FileViewProps) {
  const ui = useUi();
  if (chosen === null) return null;
  if (chosen === 'bad') {
    return (
      <p class="bad" role="alert">
        {ui.t('options-import-bad')}
      </p>
    );
  }
  return (
    <div class="chosen" role="status">
      <p>
        {ui.t('options-import-found', { ...dateArgs(ui, chosen.date), count: chosen.count, entities: chosen.entities })}
      </p>
      <div class="row">
        <button type="button" onClick={() => onImport('merge')}>
          {ui.t('options-import-merge')}
        </button>
        <button type="button" onClick={() => onImport('replace')}>
          {ui.t('options-import-replace')}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {ui.t('options-cancel')}
        </button>
      </div>
    </div>
  );
}

function Clear({ onClear }: { onClear: () => void }) {
  const ui = useUi();
  const [isAsked, setAsked] = useState(false);
  return (
    <div class="clear">
      <p class="more">{ui.t('options-clear-more')}</p>
      {isAsked ? (
        <div class="row">
          <button
            type="button"
            class="danger"
            onClick={() => {
              setAsked(false);
              onClear();
            }}
          >
            {ui.t('options-clear-sure')}
          </button>
          <button type="button" class="quiet" onClick={() => setAsked(false)}>
            {ui.t('options-cancel')}
          </button>
        </div>
      ) : (
        <button type="button" class="danger" onClick={() => setAsked(true)}>
          {ui.t('options-clear')}
        </button>
      )}
    </div>
  );
}
