import type { CardPorts } from '#components/card-deck.tsx';
import type { Ask } from '#lib/messages/ask.ts';
import { saveText } from './save-text.ts';

/** What a card on a page of the extension can do; there is nothing to pin it against. */
export function createPageCardPorts(ask: Ask, onClose: () => void): CardPorts {
  return {
    loadViews: (keys) => ask('views', { keys: [...keys] }),
    setKnown: (entity, on) => ask('set-known', { entity, on }),
    setHidden: (entity, on) => ask('set-hidden', { entity, on }),
    copy: (text) => navigator.clipboard.writeText(text),
    save: saveText,
    recall: null,
    onClose,
    onPin: null,
    onPanel: null,
  };
}

/** A card that can be looked at and gone on from, and changes nothing. */
export function createTrialPorts(ask: Ask, onClose: () => void): CardPorts {
  return { ...createPageCardPorts(ask, onClose), setKnown: null, setHidden: null, copy: null, save: null };
}
