import type { CardPorts } from '#components/card-deck.tsx';
import type { Ask } from '#lib/messages/ask.ts';
import type { CardConnection } from '#lib/messages/connect-card.ts';

/** What the card in a page can do: all but open other pages of the extension. */
export function createCardPorts(ask: Ask, { options, send }: CardConnection): CardPorts {
  return {
    loadViews: (keys) => ask('views', { keys: [...keys] }),
    setKnown: (entity, on) => ask('set-known', { entity, on }),
    setHidden: (entity, on) => ask('set-hidden', { entity, on }),
    copy: copyText,
    save: saveText,
    recall: options.rememberSeen ? (entity, shown) => ask('seen', { entity, shown: [...shown] }) : null,
    onClose: () => send({ type: 'close' }),
    onPin: (on) => send({ type: 'pin', on }),
    onPanel: null,
  };
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

function saveText(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
