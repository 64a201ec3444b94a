import { useEffect, useState } from 'preact/hooks';
import type { PopupState } from '#components/popup.tsx';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Ask } from '#lib/messages/ask.ts';
import type { TabReport } from '#lib/messages/protocol.ts';
import type { Story } from '#lib/messages/story.ts';
import type { PackState } from '#lib/store/pack-reader.ts';

/** Keys that one `views` request may hold. */
const KEYS_AT_ONCE = 400;

export type Views = ReadonlyMap<string, readonly EntityView[]>;

/** A story's views, asked for before the page is drawn. */
export interface FirstViews {
  readonly story: Story | null;
  readonly views: Promise<Views>;
}

/** Reads the views of all entities of a story, and of those that rejected names could have meant. */
export async function readViews(ask: Ask, story: Story | null): Promise<Views> {
  const candidates = story?.rejected.flatMap((item) => item.candidates) ?? [];
  const keys = [...new Set([...(story?.entities.map(({ key }) => key) ?? []), ...candidates])].slice(0, KEYS_AT_ONCE);
  const found = keys.length === 0 ? [] : await ask('views', { keys });
  return new Map(keys.map((key, index) => [key, found[index] ?? []]));
}

/** The views of a story; null while they are read. Those of the story that came first are on their way already. */
export function useViews(ask: Ask, story: Story | null, first: FirstViews): Views | null {
  const [views, setViews] = useState<Views | null>(null);
  useEffect(() => {
    void (story === first.story ? first.views : readViews(ask, story)).then(setViews);
  }, [ask, story]);
  return views;
}

/** What the popup is about. */
export function stateOf(
  { siteOff, state, story, cardBlocked }: TabReport,
  views: Views | null,
  packs: readonly PackState[] | null,
): PopupState {
  if (siteOff) return { kind: 'off' };
  if (state === 'unreachable') return { kind: 'unreadable' };
  if (packs?.length === 0) return { kind: 'installing' };
  return !story || story.state === 'reading' || views === null
    ? { kind: 'reading' }
    : { kind: 'story', story, views, cardBlocked };
}
