import type { VNode } from 'preact';
import { SearchPage } from '#components/search-page.tsx';
import { useUi } from '#components/ui.ts';
import { WelcomePage, type WelcomeProps } from '#components/welcome-page.tsx';
import type { Mention } from '#lib/link/mention.ts';
import type { Fixtures } from './fixtures.ts';

const ignore = () => undefined;

function search(query: string, keys: readonly string[]): (fixtures: Fixtures) => VNode {
  return ({ views }) => (
    <SearchPage
      query={query}
      results={keys.flatMap((key) => {
        const [view] = views[key] ?? [];
        return view
          ? [{ key, type: view.type, label: view.label, description: view.description, name: view.label.ru ?? '' }]
          : [];
      })}
      chosen={keys[0] ?? null}
      side={null}
      onQuery={ignore}
      onChoose={ignore}
      onText={ignore}
    />
  );
}

/** The sample with one of its words taken for a name, whatever the language. */
function Welcome(own: Partial<WelcomeProps>): VNode {
  const start = useUi().t('welcome-sample').indexOf('SPECA');
  const why = { rule: 'acronym', evidence: [], alternatives: [] } as const;
  const mention: Mention = {
    start,
    end: start + 5,
    entity: 'core:x-speca',
    type: 'programme',
    packs: ['core'],
    kind: 'acronym',
    marked: true,
    changed: true,
    why,
  };
  return (
    <WelcomePage
      language="auto"
      browser="chrome"
      hasAccess
      mentions={start < 0 ? [] : [mention]}
      chosen={null}
      card={null}
      views={new Map()}
      updates={{ packs: [], isAutomatic: true, onAutomatic: ignore }}
      onLanguage={ignore}
      onAllow={ignore}
      onChoose={ignore}
      onOptions={ignore}
      {...own}
    />
  );
}

export const PAGE_SCREENS: Readonly<Record<string, (fixtures: Fixtures) => VNode>> = {
  search: search('tok', ['Q200881', 'core:x-kemel-tokayev']),
  'search-none': search('xyz', []),
  welcome: () => <Welcome />,
  'welcome-updates': () => (
    <Welcome
      updates={{
        packs: [{ pack: 'core', title: 'Caucasus, Central Asia', address: 'https://packs.example.org/core/' }],
        isAutomatic: true,
        onAutomatic: ignore,
      }}
    />
  ),
  'welcome-no-access': () => <Welcome hasAccess={false} browser="firefox" />,
};
