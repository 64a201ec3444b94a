import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Story } from '#lib/messages/story.ts';
import type { PackState } from '#lib/store/pack-reader.ts';
import { PopupFoot } from './popup-foot.tsx';
import { PopupReason } from './popup-reason.tsx';
import { StoryView } from './story-view.tsx';

/** What the popup can be about: a story, or the reason why there is none. */
export type PopupState =
  | {
      readonly kind: 'story';
      readonly story: Story;
      readonly views: ReadonlyMap<string, readonly EntityView[]>;
      /** The page forbids the card's frame: cards open here. */
      readonly cardBlocked: boolean;
    }
  | { readonly kind: 'reading' | 'unreadable' | 'installing' | 'off' | 'no-access' };

export interface PopupProps {
  readonly state: PopupState;
  readonly packs: readonly PackState[];
  /** Whether this site's names are without marks; null where the page is no site. */
  readonly siteUnmarked: boolean | null;
  readonly onJump: (key: string) => void;
  /** Shows the card of an entity here. */
  readonly onCard: (key: string) => void;
  readonly onWalk: (step: 1 | -1) => void;
  readonly onDate: (date: string | null) => void;
  readonly onSite: (on: boolean) => void;
  readonly onMarks: (on: boolean) => void;
  readonly onAllow: () => void;
  readonly onOptions: () => void;
  readonly onSearch: () => void;
  /** Null where this is the side panel already, or the browser has none. */
  readonly onPanel: (() => void) | null;
  readonly onCopy: (text: string) => void;
  readonly onPrint: () => void;
}

/** Popup and side panel: the story's date, who and what is in it and what changed since, this site's switches, the packs. */
export function Popup(props: PopupProps) {
  const { state } = props;
  return (
    <main class="popup">
      {state.kind === 'story' ? <StoryView {...props} {...state} /> : <PopupReason {...props} kind={state.kind} />}
      <PopupFoot {...props} />
    </main>
  );
}
