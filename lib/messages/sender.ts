import { MessageError } from './message-error.ts';
import type { SenderKind } from './protocol.ts';

/** What the browser says of a sender; nothing in it is written by the sender itself. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined; readonly incognito?: boolean }
    | undefined;
}

/** A sender as answers see it. */
export interface Sender {
  readonly kind: SenderKind;
  /** -1 for popup and side panel. */
  readonly tabId: number;
  readonly frameId: number;
  /** Address of the sending document. */
  readonly url: string;
  /** Address of the tab's page, where known: what "off for this site" is asked of. */
  readonly pageUrl: string;
  readonly isPrivate: boolean;
}

/** Our own extension: its id and the origin of its pages (`chrome-extension://…`). */
export interface OwnIdentity {
  readonly id: string;
  readonly origin: string;
}

/** The card's path; it alone can be framed by pages, so it has few rights. */
const CARD_PATH = '/card.html';

/** Tells who sent a message; throws `refused-sender` for another extension or a sender without an address. */
export function identifySender(raw: RawSender, own: OwnIdentity): Sender {
  if (raw.id !== own.id) throw new MessageError('refused-sender', 'messages of other extensions are refused');
  const url = raw.url ?? '';
  const tabId = raw.tab?.id ?? -1;
  const sender = {
    tabId,
    frameId: raw.frameId ?? 0,
    url,
    pageUrl: raw.tab?.url ?? url,
    isPrivate: raw.tab?.incognito === true,
  };
  if (url.startsWith(`${own.origin}/`)) {
    const isCard = URL.parse(url)?.pathname === CARD_PATH;
    return { kind: isCard ? 'card' : 'page', ...sender };
  }
  if (tabId < 0) throw new MessageError('refused-sender', 'a sender outside every tab is refused');
  return { kind: 'content', ...sender };
}
