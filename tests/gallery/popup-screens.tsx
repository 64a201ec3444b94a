import type { VNode } from 'preact';
import { countEntities } from '#components/pasted-story.ts';
import { Popup, type PopupProps, type PopupState } from '#components/popup.tsx';
import { StoryCard } from '#components/story-card.tsx';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Story } from '#lib/messages/story.ts';
import type { Fixtures } from './fixtures.ts';

const ignore = () => undefined;

function storyOf({ stories }: Fixtures, own: Partial<Story> = {}): Story {
  const { text = '', annotation } = stories.en ?? {};
  return {
    url: 'https://courier.example/story',
    title: 'Aliyev and Tokayev meet in Baku',
    date: '2023-11-24',
    dateFrom: 'json-ld',
    lang: 'en',
    state: 'ready',
    entities: annotation ? countEntities(annotation) : [],
    rejected: annotation?.rejected.map((item) => ({ ...item, text: text.slice(item.start, item.end) })) ?? [],
    ...own,
  };
}

function viewsOf({ views }: Fixtures): ReadonlyMap<string, readonly EntityView[]> {
  return new Map(Object.entries(views));
}

function popup(fixtures: Fixtures, state: PopupState, own: Partial<PopupProps> = {}): VNode {
  return (
    <Popup
      state={state}
      packs={[{ manifest: fixtures.manifest, origin: 'bundled', enabled: true, previousEdition: null }]}
      siteUnmarked={false}
      onJump={ignore}
      onCard={ignore}
      onWalk={ignore}
      onDate={ignore}
      onSite={ignore}
      onMarks={ignore}
      onAllow={ignore}
      onOptions={ignore}
      onSearch={ignore}
      onPanel={ignore}
      onCopy={ignore}
      onPrint={ignore}
      {...own}
    />
  );
}

function story(own: Partial<Story> = {}, cardBlocked = false): (fixtures: Fixtures) => VNode {
  return (fixtures) => {
    const told = storyOf(fixtures, own);
    const keys = new Set([...told.entities.map(({ key }) => key), ...told.rejected.flatMap((item) => item.candidates)]);
    const views = new Map([...viewsOf(fixtures)].filter(([key]) => keys.has(key)));
    return popup(fixtures, { kind: 'story', story: told, views, cardBlocked });
  };
}

const reason = (kind: Exclude<PopupState['kind'], 'story'>) => (fixtures: Fixtures) => popup(fixtures, { kind });

export const POPUP_SCREENS: Readonly<Record<string, (fixtures: Fixtures) => VNode>> = {
  popup: story(),
  'popup-today': story({ date: '2026-11-25', dateFrom: 'today' }),
  'popup-blocked': story({ date: '2026-11-25', dateFrom: 'reader' }, true),
  'popup-none': story({ entities: [], rejected: [] }),
  'popup-reading': reason('reading'),
  'popup-unreadable': reason('unreadable'),
  'popup-installing': reason('installing'),
  'popup-off': reason('off'),
  'popup-no-access': reason('no-access'),
  'popup-card': (fixtures) => {
    const ports = {
      loadViews: async (keys: readonly string[]) => keys.map((key) => fixtures.views[key] ?? []),
      setKnown: null,
      setHidden: null,
      copy: null,
      save: null,
      recall: null,
      onClose: ignore,
      onPin: null,
      onPanel: null,
    };
    return <StoryCard entity="Q57371" story={storyOf(fixtures)} views={viewsOf(fixtures)} ports={ports} />;
  },
};
