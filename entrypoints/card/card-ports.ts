import type { CardPorts } from '#components/card-deck.tsx';
import type { CardAsk } from '#lib/messages/card-ask.ts';
import type { FromCard } from '#lib/messages/card-channel.ts';
import type { AnswerTo } from '#lib/messages/protocol.ts';
import { saveText } from '#lib/screens/save-text.ts';

/** The way to the page, and when the card is seen there. */
interface CardOutlet {
  readonly send: (message: FromCard) => void;
  readonly whenSeen: Promise<void>;
}

/** What the card in a page can do: all but open other pages of the extension. */
export function createCardPorts(
  ask: CardAsk,
  options: AnswerTo<'card-settings'>,
  { send, whenSeen }: CardOutlet,
): CardPorts {
  return {
    loadViews: (keys) => ask('views', { keys: [...keys] }),
    setKnown: (entity, on) => ask('set-known', { entity, on }),
    setHidden: (entity, on) => ask('set-hidden', { entity, on }),
    copy: copyText,
    save: saveText,
    recall: options.rememberSeen
      ? async (entity, shown) => {
          await whenSeen;
          return await ask('seen', { entity, shown: [...shown] });
        }
      : null,
    onClose: () => send({ type: 'close' }),
    onPin: (on) => send({ type: 'pin', on }),
    onPanel: (entity) => showInPanel(ask, entity),
  };
}

interface ChromiumApi {
  readonly sidePanel?: { open(options: { tabId: number }): Promise<void> };
  readonly tabs?: { getCurrent(): Promise<{ readonly id?: number } | undefined> };
}

/**
 * Shows a card in the panel; whether it could. Chromium opens its panel in the click that asks for it. Firefox opens its
 * sidebar only for its own buttons and for pages of the extension, and this frame has a content script's rights there: an
 * open sidebar takes the card over, a closed one finds it when the reader opens it.
 */
async function showInPanel(ask: CardAsk, entity: string): Promise<boolean> {
  const { sidePanel, tabs } = (globalThis as unknown as { chrome?: ChromiumApi }).chrome ?? {};
  const isOpen = ask('show-in-panel', { entity });
  const tab = await tabs?.getCurrent?.();
  if (!sidePanel || tab?.id === undefined) return await isOpen;
  await sidePanel.open({ tabId: tab.id });
  return true;
}

/** A frame in a foreign page may be refused the clipboard by that page's policy; a selection is copied all the same. */
async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}
