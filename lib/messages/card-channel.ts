import type { CardRequest } from './story.ts';

/** What the content script tells the card's frame through their MessageChannel. */
export type ToCard =
  | { readonly type: 'show'; readonly id: number; readonly request: CardRequest }
  /** The card of this id, drawn before, can be seen now: what it shows counts as seen. */
  | { readonly type: 'shown'; readonly id: number }
  /** The reader entered the card by keyboard: put the focus on its first control. */
  | { readonly type: 'focus' }
  | { readonly type: 'hide' }
  /** The reader changed settings: the card asks the background for them and goes on in place. */
  | { readonly type: 'settings'; readonly colourScheme: 'light' | 'dark' };

/** What the card's frame tells the content script; it names no entity's words. */
export type FromCard =
  /** Sent once, after the background has confirmed the nonce. */
  | { readonly type: 'hello' }
  /** The request of this id is rendered and may be seen. */
  | { readonly type: 'painted'; readonly id: number }
  | { readonly type: 'pointer'; readonly inside: boolean }
  /** Escape or the close button. */
  | { readonly type: 'close' }
  /** Stays open while the pointer leaves and the page scrolls. */
  | { readonly type: 'pin'; readonly on: boolean }
  /** Arrow keys beyond the card: the next or previous mention. */
  | { readonly type: 'walk'; readonly step: 1 | -1 }
  /** The reader chose another date for the story. */
  | { readonly type: 'set-date'; readonly date: string | null };

/** Reads a message of the frame; null for anything else. Hand-written: the content script carries no schema library. */
export function readFromCard(raw: unknown): FromCard | null {
  const message = Object(raw) as Record<string, unknown>;
  switch (message.type) {
    case 'hello':
    case 'close':
      return { type: message.type };
    case 'painted':
      return typeof message.id === 'number' ? { type: 'painted', id: message.id } : null;
    case 'pointer':
      return { type: 'pointer', inside: message.inside === true };
    case 'pin':
      return { type: 'pin', on: message.on === true };
    case 'walk':
      return { type: 'walk', step: message.step === -1 ? -1 : 1 };
    case 'set-date':
      return readDate(message.date);
    default:
      return null;
  }
}

const DAY = /^\d{4}(?:-\d{2}){0,2}$/;

function readDate(date: unknown): FromCard | null {
  if (date === null) return { type: 'set-date', date };
  return typeof date === 'string' && DAY.test(date) ? { type: 'set-date', date } : null;
}
