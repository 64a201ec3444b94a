import { useEffect, useState } from 'preact/hooks';
import type { PopupState } from '#components/popup.tsx';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Ask } from '#lib/messages/ask.ts';
import type { TabReport } from '#lib/messages/protocol.ts';
import type { Story } from '#lib/messages/story.ts';
import type { PackState } from '#lib/store/pack-reader.ts';

/** Keys that one `views` request may hold. */
const KEYS_AT_ONCE = 400;

/** The views of all entities of a story, and of those that rejected names could have meant; null while they are read. */
export function useViews(ask: Ask, story: Story | null): ReadonlyMap<string, readonly EntityView[]> | null {
  const [views, setViews] = useState<ReadonlyMap<string, readonly EntityView[]> | null>(null);
  useEffect(() => {
    const candidates = story?.rejected.flatMap((item) => item.candidates) ?? [];
    const keys = [...new Set([...(story?.entities.map(({ key }) => key) ?? []), ...candidates])].slice(0, KEYS_AT_ONCE);
    const read = keys.length === 0 ? Promise.resolve([]) : ask('views', { keys });
    void read.then((found) => setViews(new Map(keys.map((key, index) => [key, found[index] ?? []]))));
  }, [ask, story]);
  return views;
}

/** What the popup is about. */
export function stateOf(
  { siteOff, state, story, cardBlocked }: TabReport,
  views: ReadonlyMap<string, readonly EntityView[]> | null,
  packs: readonly PackState[] | null,
): PopupState {
  if (siteOff) return { kind: 'off' };
  if (state === 'unreachable') return { kind: 'unreadable' };
  if (packs?.length === 0) return { kind: 'installing' };
  return !story || story.state === 'reading' || views === null
    ? { kind: 'reading' }
    : { kind: 'story', story, views, cardBlocked };
}
