import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Ask } from '#lib/messages/ask.ts';

type Views = ReadonlyMap<string, readonly EntityView[]>;

/** The card that is open in popup or panel: of an entity of the story, or of one that a card in the page led to. */
export function useOpenCard(ask: Ask, views: Views | null) {
  const [card, setCard] = useState<string | null>(null);
  const [others, setOthers] = useState<Views>(new Map());
  const openCard = (key: string) => {
    setCard(key);
    if (views?.has(key)) return;
    void ask('views', { keys: [key] }).then(([found = []]) => setOthers(new Map([[key, found]])));
  };
  const known = views && new Map([...others, ...views]);
  return {
    card,
    cardViews: card !== null && known?.has(card) ? known : null,
    openCard,
    closeCard: () => setCard(null),
  };
}

/** Follows what cards in the page want shown in the panel: asked for at the start, and whenever a new wish is stored. */
export function usePanelWish({
  ask,
  tabId,
  isPanel,
  onWish,
}: {
  readonly ask: Ask;
  readonly tabId: number;
  readonly isPanel: boolean;
  readonly onWish: (key: string) => void;
}): void {
  useEffect(() => {
    if (!isPanel || tabId <= 0) return;
    const take = () => void ask('panel-wish', { tabId }).then((key) => key !== null && onWish(key));
    const changed = (changes: object, area: string) => {
      if (area === 'session' && Object.hasOwn(changes, `panel-wish-${tabId}`)) take();
    };
    browser.storage.onChanged.addListener(changed);
    take();
    return () => browser.storage.onChanged.removeListener(changed);
  }, [tabId]);
}
