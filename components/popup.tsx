import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Story } from '#lib/messages/story.ts';
import type { PackState } from '#lib/store/pack-reader.ts';
import { DateField } from './date-field.tsx';
import { dateArgs } from './format-value.ts';
import { StoryList } from './story-list.tsx';
import { packText, useUi } from './ui.ts';

/** What the popup can be about: a story, or the reason why there is none. */
export type PopupState =
  | { readonly kind: 'story'; readonly story: Story; readonly views: ReadonlyMap<string, readonly EntityView[]> }
  | { readonly kind: 'reading' | 'unreadable' | 'installing' | 'off' | 'no-access' };

export interface PopupProps {
  readonly state: PopupState;
  readonly packs: readonly PackState[];
  readonly onJump: (key: string) => void;
  readonly onDate: (date: string | null) => void;
  readonly onSite: (on: boolean) => void;
  readonly onAllow: () => void;
  readonly onOptions: () => void;
}

/** The toolbar popup: the story's date, who and what is in it, this site's switch, and the packs' state. */
export function Popup(props: PopupProps) {
  const { state } = props;
  return (
    <main class="popup">
      {state.kind === 'story' ? (
        <StoryView {...props} story={state.story} views={state.views} />
      ) : (
        <Reason {...props} kind={state.kind} />
      )}
      <Foot {...props} />
    </main>
  );
}

type StoryViewProps = PopupProps & {
  readonly story: Story;
  readonly views: ReadonlyMap<string, readonly EntityView[]>;
};

function StoryView({ story, views, onJump, onDate }: StoryViewProps) {
  const ui = useUi();
  const inStory = story.entities.filter((entity) => entity.zone === 'story');
  const elsewhere = story.entities.filter((entity) => entity.zone !== 'story');
  return (
    <>
      <header>
        <h1>{ui.t('popup-in-this-story')}</h1>
        <DateField date={story.date} from={story.dateFrom} onChange={onDate} />
      </header>
      {inStory.length === 0 ? (
        <Words id="popup-none" />
      ) : (
        <StoryList entities={inStory} views={views} date={story.date} onJump={onJump} />
      )}
      {elsewhere.length === 0 ? null : (
        <details class="elsewhere">
          <summary>{ui.t('popup-elsewhere')}</summary>
          <StoryList entities={elsewhere} views={views} date={story.date} onJump={onJump} />
        </details>
      )}
      <Rejected story={story} />
    </>
  );
}

function Rejected({ story }: { story: Story }) {
  const ui = useUi();
  if (story.rejected.length === 0) return null;
  return (
    <details class="rejected">
      <summary>{ui.t('popup-rejected')}</summary>
      <ul>
        {story.rejected.map((item) => (
          <li key={`${item.start}-${item.text}`}>
            <bdi>{item.text}</bdi>: {ui.t(`reject-${item.reason}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Reason({ kind, onSite, onAllow }: PopupProps & { readonly kind: Exclude<PopupState['kind'], 'story'> }) {
  const ui = useUi();
  if (kind === 'reading') return <p class="reason">{ui.t('popup-reading')}</p>;
  return (
    <div class="reason">
      <Words id={`popup-${kind}`} />
      {kind === 'off' ? (
        <button type="button" onClick={() => onSite(true)}>
          {ui.t('popup-turn-on')}
        </button>
      ) : null}
      {kind === 'no-access' ? (
        <button type="button" onClick={onAllow}>
          {ui.t('popup-allow')}
        </button>
      ) : null}
    </div>
  );
}

function Words({ id }: { id: string }) {
  const ui = useUi();
  return (
    <div class="words">
      <h1>{ui.t(id)}</h1>
      <p>{ui.t(`${id}-more`)}</p>
    </div>
  );
}

function Foot({ state, packs, onSite, onOptions }: PopupProps) {
  const ui = useUi();
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
        {state.kind === 'story' ? (
          <button type="button" class="quiet" onClick={() => onSite(false)}>
            {ui.t('popup-off-here')}
          </button>
        ) : null}
        <button type="button" class="quiet" onClick={onOptions}>
          {ui.t('popup-options')}
        </button>
      </div>
    </footer>
  );
}
