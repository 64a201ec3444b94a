import { useState } from 'preact/hooks';
import { toScope, toStory } from '#components/pasted-story.ts';
import { SearchPage } from '#components/search-page.tsx';
import { StoryCard } from '#components/story-card.tsx';
import { StoryView } from '#components/story-view.tsx';
import { type Ui, UiContext } from '#components/ui.ts';
import type { Ask } from '#lib/messages/ask.ts';
import { createPageCardPorts } from '#lib/screens/page-card-ports.ts';
import { type ReadText, readText, readViews, type Views } from '#lib/screens/read-text.ts';
import { useSearch } from '#lib/screens/use-search.ts';
import { useSettings } from '#lib/screens/use-settings.ts';
import { useUiOf } from '#lib/screens/use-ui.ts';

/** The search page in the reader's language, from the words that the address gives. */
export function SearchApp({ ask, query }: { readonly ask: Ask; readonly query: string }) {
  const { reading } = useSettings(ask);
  const title = (ui: Ui) => `${ui.t('search-title')} – ${ui.t('product')}`;
  const ui = useUiOf({ settings: reading?.settings ?? null, title });
  if (!ui) return null;
  return (
    <UiContext.Provider value={ui}>
      <Search ask={ask} today={ui.today} query={query} />
    </UiContext.Provider>
  );
}

interface SearchProps {
  readonly ask: Ask;
  readonly today: string;
  readonly query: string;
}

/** What was typed and found, what was pasted, and the card that is open. */
function Search({ ask, today, query: first }: SearchProps) {
  const [query, setQuery] = useState(first);
  const results = useSearch(ask, query);
  const [pasted, setPasted] = useState<ReadText | null>(null);
  const [card, setCard] = useState<{ readonly key: string; readonly views: Views } | null>(null);
  const open = (key: string) => void readViews(ask, [key]).then((views) => setCard({ key, views }));
  const read = async (text: string, date: string | null) => {
    setPasted(await readText(ask, text, date, today));
    setCard(null);
  };
  const ports = createPageCardPorts(ask, () => setCard(null));
  const story = pasted?.story ?? toStory(toScope('', null, today), { mentions: [], rejected: [], scannedUnits: 0 });
  const side = card ? (
    <StoryCard key={card.key} entity={card.key} story={story} views={card.views} ports={ports} />
  ) : (
    pasted && <Pasted pasted={pasted} onRead={read} onCard={open} onCopy={(text) => void ports.copy?.(text)} />
  );
  const shown = { query, results, chosen: card?.key ?? null, side, onQuery: setQuery, onChoose: open };
  return <SearchPage {...shown} onText={(text, date) => void read(text, date)} />;
}

interface PastedProps {
  readonly pasted: ReadText;
  readonly onRead: (text: string, date: string | null) => Promise<void>;
  readonly onCard: (key: string) => void;
  readonly onCopy: (text: string) => void;
}

function Pasted({ pasted: { text, story, views }, onRead, onCard, onCopy }: PastedProps) {
  const shown = { story, views, cardBlocked: true, onWalk: null, onJump: onCard, onCard, onCopy };
  return (
    <div class="popup">
      <StoryView {...shown} onPrint={() => print()} onDate={(date) => void onRead(text, date)} />
    </div>
  );
}
