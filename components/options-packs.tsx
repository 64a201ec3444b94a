import type { ComponentChildren } from 'preact';
import type { Settings, SettingsPatch } from '#lib/settings/settings.ts';
import type { PackState } from '#lib/store/pack-reader.ts';
import { dateArgs } from './format-value.ts';
import { Switch } from './option-fields.tsx';
import { bytesText } from './options-storage.tsx';
import { PackText } from './pack-text.tsx';
import { useUi } from './ui.ts';

export interface PackListProps {
  readonly packs: readonly PackState[];
  readonly settings: Settings;
  readonly onPatch: (patch: SettingsPatch) => void;
  readonly onPackEnabled: (pack: string, on: boolean) => void;
  /** What else can be said of and done with a pack: its updates. */
  readonly renderPack?: ((pack: PackState) => ComponentChildren) | undefined;
}

/** The packs that the reader has, each with its publisher, edition, size, rights and switches. */
export function PackList(props: PackListProps) {
  return (
    <ul class="packs">
      {props.packs.map((pack) => (
        <li key={pack.manifest.id}>
          <PackEntry {...props} pack={pack} />
        </li>
      ))}
    </ul>
  );
}

function PackEntry({
  pack,
  settings,
  onPatch,
  onPackEnabled,
  renderPack,
}: PackListProps & { readonly pack: PackState }) {
  const ui = useUi();
  const { id, title, publisher, edition, date, counts, licence, contact, attributions, parts } = pack.manifest;
  // As signed: what the facts take when they are unpacked, which is how they are kept.
  const size = bytesText(
    ui,
    parts.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0),
  );
  const others = settings.packsUnmarked.filter((other) => other !== id);
  return (
    <article class="pack">
      <h3>
        <PackText map={title} quiet />
        <span class="origin">{ui.t(`pack-origin-${pack.origin}`)}</span>
      </h3>
      <p>
        {ui.t('options-pack-by', { publisher: publisher.name, edition: String(edition), ...dateArgs(ui, date, true) })}
      </p>
      <p class="more">
        {ui.t('options-pack-counts', { ...counts })} · {ui.t('options-pack-size', { size })}
      </p>
      <Switch label={ui.t('options-pack-enabled')} value={pack.enabled} onChange={(on) => onPackEnabled(id, on)} />
      <Switch
        label={ui.t('options-pack-marks')}
        value={!settings.packsUnmarked.includes(id)}
        onChange={(on) => onPatch({ packsUnmarked: on ? others : [...others, id] })}
      />
      {renderPack?.(pack)}
      <p class="more">
        {ui.t('options-pack-licence', { licence })} · {ui.t('options-pack-contact', { contact })}
      </p>
      {attributions.map((notice) => (
        <p class="more" key={notice}>
          {notice}
        </p>
      ))}
    </article>
  );
}
