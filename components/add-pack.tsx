import { useState } from 'preact/hooks';
import type { AnswerTo } from '#lib/messages/protocol.ts';
import { dateArgs } from './format-value.ts';
import { languageNames } from './language-names.ts';
import { bytesText } from './options-storage.tsx';
import { PackText } from './pack-text.tsx';
import { useUi } from './ui.ts';

/** A pack that was looked at and waits for the reader's word. */
export interface FoundPack {
  readonly preview: AnswerTo<'look-at-pack'>;
  readonly onAdd: () => void;
}

export interface AddPackProps {
  readonly found: FoundPack | null;
  /** Why the last look failed, in words; null: it did not. */
  readonly failure: string | null;
  readonly isBusy: boolean;
  readonly onLook: (address: string) => void;
  readonly onChoose: (file: File) => void;
  readonly onCancel: () => void;
}

/** Adds a pack by address or file: what it is stands there before anything is stored. */
export function AddPack(props: AddPackProps) {
  const ui = useUi();
  const [address, setAddress] = useState('');
  return (
    <div class="add-pack">
      <h3>{ui.t('add-pack')}</h3>
      <p class="more">{ui.t('add-pack-more')}</p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          props.onLook(address);
        }}
      >
        <label>
          <span class="visually-hidden">{ui.t('add-pack-address')}</span>
          <input
            type="text"
            inputMode="url"
            size={32}
            placeholder="https://…#sha256=…"
            value={address}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={props.isBusy || address.trim() === ''}>
          {ui.t('add-pack-look')}
        </button>
        <ZipField {...props} />
      </form>
      {props.failure === null ? null : (
        <p class="bad" role="alert">
          {props.failure}
        </p>
      )}
      {props.found ? (
        <Found
          {...props.found}
          isBusy={props.isBusy}
          onCancel={props.onCancel}
          onAdd={() => {
            setAddress('');
            props.found?.onAdd();
          }}
        />
      ) : null}
    </div>
  );
}

function ZipField({ onChoose }: Pick<AddPackProps, 'onChoose'>) {
  const ui = useUi();
  return (
    <label class="file">
      <input
        type="file"
        accept=".zip,application/zip"
        class="visually-hidden"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onChoose(file);
          currentTarget.value = '';
        }}
      />
      <span class="button">{ui.t('add-pack-file')}</span>
    </label>
  );
}

function Found({ preview, onAdd, isBusy, onCancel }: FoundPack & Pick<AddPackProps, 'isBusy' | 'onCancel'>) {
  const ui = useUi();
  const { title, publisher, edition, date, counts, languages, licence } = preview.manifest;
  return (
    <div class="chosen" role="status">
      <h4>
        <PackText map={title} quiet />
      </h4>
      <p>
        {ui.t('options-pack-by', { publisher: publisher.name, edition: String(edition), ...dateArgs(ui, date, true) })}
      </p>
      <p>{ui.t('options-pack-counts', { ...counts })}</p>
      <p>
        {ui.t('add-pack-facts', {
          size: bytesText(ui, preview.bytes),
          languages: languageNames(ui, languages),
          licence,
        })}
      </p>
      <p class="more fingerprint">{ui.t('sync-signer', { fingerprint: preview.fingerprint })}</p>
      <p class="more">{ui.t('add-pack-warning')}</p>
      <div class="row">
        <button type="button" disabled={isBusy} onClick={onAdd}>
          {ui.t('add-pack-yes')}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {ui.t('options-cancel')}
        </button>
      </div>
    </div>
  );
}
