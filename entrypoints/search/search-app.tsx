import { useEffect, useState } from 'preact/hooks';
import type { CardPorts } from '#components/card-deck.tsx';
import { toScope, toStory } from '#components/pasted-story.ts';
import { SearchPage } from '#components/search-page.tsx';
import { StoryCard } from '#components/story-card.tsx';
import { StoryView } from '#components/story-view.tsx';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Ask } from '#lib/messages/ask.ts';
import type { SearchResult } from '#lib/messages/protocol.ts';
import type { Story } from '#lib/messages/story.ts';

/** Results shown: who needs more types another letter. */
const LIMIT = 30;

/** Keys that one `views` request may hold. */
const KEYS_AT_ONCE = 400;

type Views = ReadonlyMap<string, readonly EntityView[]>;

export interface SearchAppProps {
  readonly ask: Ask;
  readonly today: string;
  readonly query: string;
}

/** The search page with its state: what was typed and found, what was pasted, and the card that is open. */
export function SearchApp({ ask, today, query: first }: SearchAppProps) {
  const [query, setQuery] = useState(first);
  const results = useResults(ask, query);
  const [text, setText] = useState('');
  const [story, setStory] = useState<Story>(() => toStory(toScope('', null, today), NOTHING));
  const [views, setViews] = useState<Views>(new Map());
  const [card, setCard] = useState<string | null>(null);
  const choose = async (key: string) => {
    const found = await ask('views', { keys: [key] });
    setViews(new Map([...views, [key, found[0] ?? []]]));
    setCard(key);
  };
  const read = async (pasted: string, date: string | null) => {
    const scope = toScope(pasted, date, today);
    const told = toStory(scope, await ask('annotate', { scope: { ...scope, blocks: [...scope.blocks] } }));
    const keys = told.entities.map(({ key }) => key).slice(0, KEYS_AT_ONCE);
    const found = keys.length === 0 ? [] : await ask('views', { keys });
    setText(pasted);
    setStory(told);
    setViews(new Map(keys.map((key, index) => [key, found[index] ?? []])));
    setCard(null);
  };
  const open = (key: string) => void choose(key);
  const ports = cardPorts(ask, () => setCard(null));
  const props = { story, views, cardBlocked: true, onWalk: null, onJump: open, onCard: open, onPrint: () => print() };
  const pasted =
    text === '' ? null : (
      <div class="popup">
        <StoryView {...props} onDate={(date) => void read(text, date)} onCopy={(copied) => void ports.copy?.(copied)} />
      </div>
    );
  const side =
    card === null ? pasted : <StoryCard key={card} entity={card} story={story} views={views} ports={ports} />;
  const shown = { query, results, chosen: card, side, onQuery: setQuery, onChoose: open };
  return <SearchPage {...shown} onText={(typed, date) => void read(typed, date)} />;
}

const NOTHING = { mentions: [], rejected: [], scannedUnits: 0 };

function useResults(ask: Ask, query: string): readonly SearchResult[] | null {
  const [found, setFound] = useState<readonly SearchResult[] | null>(null);
  useEffect(() => {
    let isOver = false;
    const asked = query.trim() === '' ? Promise.resolve(null) : ask('search', { query, limit: LIMIT });
    void asked.then((results) => isOver || setFound(results));
    return () => {
      isOver = true; // an answer to what was typed before is not one to what is typed now
    };
  }, [ask, query]);
  return found;
}

function cardPorts(ask: Ask, onClose: () => void): CardPorts {
  return {
    loadViews: (keys) => ask('views', { keys: [...keys] }),
    setKnown: (entity, on) => ask('set-known', { entity, on }),
    setHidden: (entity, on) => ask('set-hidden', { entity, on }),
    copy: (text) => navigator.clipboard.writeText(text),
    save: null,
    recall: null,
    onClose,
    onPin: null,
    onPanel: null,
  };
}
