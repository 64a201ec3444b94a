import { dateArgs } from './format-value.ts';
import type { PopupProps } from './popup.tsx';
import { packText, useUi } from './ui.ts';

/** The packs in use with edition and date, this site's switches, and the way to search and options. */
export function PopupFoot({ state, packs, siteUnmarked, onSite, onMarks, onOptions, onSearch, onPanel }: PopupProps) {
  const ui = useUi();
  const isStory = state.kind === 'story';
  return (
    <footer>
      {packs
        .filter((pack) => pack.enabled)
        .map(({ manifest }) => (
          <p key={manifest.id}>
            {ui.t('popup-pack', {
              pack: packText(ui, manifest.title).text,
              edition: String(manifest.edition),
              ...dateArgs(ui, manifest.date, true),
              entities: manifest.counts.entities,
            })}
          </p>
        ))}
      <div class="actions">
        {isStory ? <Action word="popup-off-here" onClick={() => onSite(false)} /> : null}
        {isStory && siteUnmarked !== null ? (
          <Action
            word={siteUnmarked ? 'popup-marks-on-here' : 'popup-marks-off-here'}
            onClick={() => onMarks(siteUnmarked)}
          />
        ) : null}
        {onPanel ? <Action word="popup-panel" onClick={onPanel} /> : null}
        <Action word="popup-search" onClick={onSearch} />
        <Action word="popup-options" onClick={onOptions} />
      </div>
    </footer>
  );
}

function Action({ word, onClick }: { word: string; onClick: () => void }) {
  const ui = useUi();
  return (
    <button type="button" class="quiet" onClick={onClick}>
      {ui.t(word)}
    </button>
  );
}
