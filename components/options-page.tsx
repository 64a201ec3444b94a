import type { ComponentChildren } from 'preact';
import type { EntityKey, LangMap } from '#lib/pack/schema.ts';
import type { DamagedSetting, SettingsPatch } from '#lib/settings/settings.ts';
import { Choice } from './option-fields.tsx';
import { NameLists, type OnRemove, SiteLists } from './options-lists.tsx';
import { PackList, type PackListProps } from './options-packs.tsx';
import { CardSettings, GeneralSettings, MarkSettings } from './options-settings.tsx';
import { type ChosenFile, FileView, type StorageState, StorageView } from './options-storage.tsx';
import { useUi } from './ui.ts';

/** A word on what has just happened; `onUndo` takes it back. */
export interface Notice {
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
}

export interface OptionsProps extends PackListProps {
  readonly damaged: readonly DamagedSetting[];
  readonly locked: ReadonlySet<string>;
  readonly labels: ReadonlyMap<EntityKey, LangMap>;
  readonly storage: StorageState;
  readonly chosen: ChosenFile | 'bad' | null;
  readonly notice: Notice | null;
  readonly isSite: (text: string) => boolean;
  readonly onPatch: (patch: SettingsPatch) => void;
  readonly onRemove: OnRemove;
  readonly onPersist: () => void;
  readonly onRepair: () => void;
  readonly onExport: () => void;
  readonly onChoose: (file: File) => void;
  readonly onImport: (way: 'merge' | 'replace') => void;
  readonly onCancel: () => void;
  readonly onClear: () => void;
  /** Below the list of packs: what the updates of all of them have in common. */
  readonly packsFoot?: ComponentChildren;
}

const SECTIONS = ['general', 'marks', 'cards', 'names', 'sites', 'packs', 'storage', 'file'] as const;

/** The options: one page, its sections reachable from a list beside them. */
export function OptionsPage(props: OptionsProps) {
  const ui = useUi();
  return (
    <div class="options">
      <nav aria-label={ui.t('options-title')}>
        <h1>{ui.t('options-title')}</h1>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{ui.t(`options-${section}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <Damaged {...props} />
        {SECTIONS.map((section) => (
          <section id={section} key={section} aria-labelledby={`${section}-title`}>
            <h2 id={`${section}-title`}>{ui.t(`options-${section}`)}</h2>
            <SectionBody {...props} section={section} />
          </section>
        ))}
      </main>
      <NoticeBar notice={props.notice} />
    </div>
  );
}

function SectionBody({ section, ...props }: OptionsProps & { readonly section: (typeof SECTIONS)[number] }) {
  switch (section) {
    case 'general':
      return <GeneralSettings {...props} />;
    case 'marks':
      return <MarkSettings {...props} />;
    case 'cards':
      return <CardSettings {...props} />;
    case 'names':
      return <NameLists {...props} />;
    case 'sites':
      return <SiteLists {...props} />;
    case 'packs':
      return <Packs {...props} />;
    case 'storage':
      return <StorageView {...props} />;
    case 'file':
      return <FileView {...props} />;
  }
}

function Packs(props: OptionsProps) {
  const ui = useUi();
  return (
    <>
      <PackList {...props} />
      <Choice
        label={ui.t('options-sync')}
        value={props.settings.syncMode}
        options={(['auto', 'manual'] as const).map((value) => ({ value, label: ui.t(`sync-${value}`) }))}
        isLocked={props.locked.has('syncMode')}
        onChange={(syncMode) => props.onPatch({ syncMode })}
      />
      {props.packsFoot}
    </>
  );
}

/** The word that names each setting on this page. */
const SETTING_WORDS: Readonly<Record<string, string>> = {
  '*': 'options-damaged-all',
  marks: 'options-marks-on',
  quiet: 'options-quiet',
  markStyle: 'options-mark-style',
  markColour: 'options-mark-colour',
  mark: 'options-mark',
  markPlaces: 'options-mark-places',
  markFurniture: 'options-mark-furniture',
  packsUnmarked: 'options-pack-marks',
  sitesUnmarked: 'options-sites-unmarked',
  sitesOff: 'options-sites-off',
  dwellMs: 'options-dwell',
  holdKey: 'options-hold-key',
  known: 'options-known',
  hidden: 'options-hidden',
  unsure: 'options-unsure',
  syncMode: 'options-sync',
  rememberSeen: 'options-remember-seen',
};

function Damaged({ damaged, settings, onPatch }: OptionsProps) {
  const ui = useUi();
  if (damaged.length === 0) return null;
  return (
    <div class="damaged" role="alert">
      <p>{ui.t('options-damaged')}</p>
      <ul>
        {damaged.map(({ name }) => (
          <li key={name}>{ui.t(SETTING_WORDS[name] ?? `options-${name}`)}</li>
        ))}
      </ul>
      <button type="button" onClick={() => onPatch({ language: settings.language })}>
        {ui.t('options-mend')}
      </button>
    </div>
  );
}

/** Always in the document, so that a screen reader hears what comes into it. */
function NoticeBar({ notice }: { notice: Notice | null }) {
  const ui = useUi();
  return (
    <div class={notice ? 'notice-bar shown' : 'notice-bar'} role="status">
      {notice ? <span>{notice.text}</span> : null}
      {notice?.onUndo ? (
        <button type="button" onClick={notice.onUndo}>
          {ui.t('options-undo')}
        </button>
      ) : null}
    </div>
  );
}
