import { useId, useState } from 'preact/hooks';
import type { EntityKey, LangMap } from '#lib/pack/schema.ts';
import type { Settings, SettingsPatch } from '#lib/settings/settings.ts';
import { packText, useUi } from './ui.ts';

/** A change of a list that can be taken back; `name` is what was removed. */
export type OnRemove = (patch: SettingsPatch, before: SettingsPatch, name: string) => void;

export interface NameListsProps {
  readonly settings: Settings;
  readonly labels: ReadonlyMap<EntityKey, LangMap>;
  readonly onRemove: OnRemove;
}

/** The names that the reader knows and those that are hidden. */
export function NameLists({ settings, labels, onRemove }: NameListsProps) {
  const ui = useUi();
  const nameOf = (key: string) => packText(ui, labels.get(key) ?? { en: key }).text;
  return (
    <>
      <RemovableList name="known" entries={settings.known} nameOf={nameOf} onRemove={onRemove} />
      <RemovableList name="hidden" entries={settings.hidden} nameOf={nameOf} onRemove={onRemove} />
    </>
  );
}

export interface SiteListsProps {
  readonly settings: Settings;
  /** Whether a text can stand in a list of sites. */
  readonly isSite: (text: string) => boolean;
  readonly onPatch: (patch: SettingsPatch) => void;
  readonly onRemove: OnRemove;
}

/** The sites where nothing is read, and those where nothing is marked. */
export function SiteLists({ settings, isSite, onPatch, onRemove }: SiteListsProps) {
  const nameOf = (site: string) => site;
  return (
    <>
      {(['sitesOff', 'sitesUnmarked'] as const).map((name) => (
        <RemovableList key={name} name={name} entries={settings[name]} nameOf={nameOf} onRemove={onRemove}>
          <AddSite isSite={isSite} onAdd={(site) => onPatch({ [name]: [...new Set([...settings[name], site])] })} />
        </RemovableList>
      ))}
    </>
  );
}

type ListName = 'known' | 'hidden' | 'sitesOff' | 'sitesUnmarked';

const WORDS: Readonly<Record<ListName, string>> = {
  known: 'options-known',
  hidden: 'options-hidden',
  sitesOff: 'options-sites-off',
  sitesUnmarked: 'options-sites-unmarked',
};

function RemovableList({
  name,
  entries,
  nameOf,
  onRemove,
  children,
}: {
  readonly name: ListName;
  readonly entries: readonly string[];
  readonly nameOf: (entry: string) => string;
  readonly onRemove: OnRemove;
  readonly children?: preact.ComponentChildren;
}) {
  const ui = useUi();
  const remove = (entry: string) =>
    onRemove({ [name]: entries.filter((other) => other !== entry) }, { [name]: [...entries] }, nameOf(entry));
  return (
    <section class="list">
      <h3>{ui.t(WORDS[name])}</h3>
      <p class="more">{ui.t(`${WORDS[name]}-more`)}</p>
      {entries.length === 0 ? <p class="empty">{ui.t('options-list-empty')}</p> : null}
      <ul>
        {entries.map((entry) => (
          <li key={entry}>
            <bdi>{nameOf(entry)}</bdi>
            <button
              type="button"
              class="quiet remove"
              aria-label={ui.t('options-remove', { name: nameOf(entry) })}
              title={ui.t('options-remove', { name: nameOf(entry) })}
              onClick={() => remove(entry)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

function AddSite({ isSite, onAdd }: { isSite: (text: string) => boolean; onAdd: (site: string) => void }) {
  const ui = useUi();
  const id = useId();
  const [text, setText] = useState('');
  const [isBad, setBad] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const site = text.trim().replace(/^https?:\/\//, '');
    setBad(!isSite(site));
    if (!isSite(site)) return;
    onAdd(site);
    setText('');
  };
  return (
    <form class="add" onSubmit={submit}>
      <label class="visually-hidden" for={id}>
        {ui.t('options-site')}
      </label>
      <input
        id={id}
        value={text}
        placeholder="example.org"
        aria-invalid={isBad}
        aria-describedby={isBad ? `${id}-bad` : undefined}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit">{ui.t('options-add')}</button>
      {isBad ? (
        <p class="bad" id={`${id}-bad`} role="alert">
          {ui.t('options-site-bad')}
        </p>
      ) : null}
    </form>
  );
}
