import { browser } from 'wxt/browser';
import type { TabReport } from '#lib/messages/protocol.ts';
import type { Story, StoryEntity } from '#lib/messages/story.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { isListedSite, siteOf } from '#lib/settings/site-pattern.ts';
import type { BlockedFrames } from './blocked-frames.ts';
import { askFrame, listFrames } from './tab-frames.ts';

/** What popup and side panel show of a tab. */
export async function reportTab(tabId: number, settings: Settings, blocked: BlockedFrames): Promise<TabReport> {
  const tab = await browser.tabs.get(tabId).catch(() => null); // closed meanwhile
  const address = tab?.url ?? '';
  const stories = await Promise.all(
    (await listFrames(tabId)).map((frameId) => askFrame({ tabId, frameId }, 'story', {})),
  );
  const siteOff = isListedSite(settings.sitesOff, address);
  const story = mergeStories(stories.filter((found) => found !== null));
  return {
    state: story || siteOff ? 'readable' : 'unreachable',
    site: siteOf(address),
    siteOff,
    siteUnmarked: isListedSite(settings.sitesUnmarked, address),
    cardBlocked: await blocked.has(tabId, address),
    story,
  };
}

/** The stories of a tab's frames as one: date and title of the first, the entities of all. */
export function mergeStories(stories: readonly Story[]): Story | null {
  const [first] = stories;
  if (!first) return null;
  const isRead = stories.filter(({ state }) => state === 'ready' || state === 'reading');
  const entities = new Map<string, StoryEntity>();
  for (const entity of isRead.flatMap((story) => story.entities)) {
    const known = entities.get(entity.key);
    entities.set(entity.key, known ? joinEntities(known, entity) : entity);
  }
  return { ...first, entities: [...entities.values()], rejected: isRead.flatMap(({ rejected }) => rejected) };
}

function joinEntities(a: StoryEntity, b: StoryEntity): StoryEntity {
  const [nearer] = a.zone === 'story' || b.zone !== 'story' ? [a] : [b];
  return { ...(nearer ?? a), count: a.count + b.count, changed: a.changed || b.changed };
}
