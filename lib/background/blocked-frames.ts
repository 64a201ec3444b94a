import type { SessionArea } from './card-nonces.ts';

const keyOf = (tabId: number) => `card-blocked-${tabId}`;

/** Remembers the pages that forbid the card's frame, for as long as the tab shows them. */
export class BlockedFrames {
  readonly #session: SessionArea;

  constructor(session: SessionArea) {
    this.#session = session;
  }

  /** Remembers the address of a tab's page; an empty one forgets. */
  async set(tabId: number, address: string): Promise<void> {
    await this.#session.set({ [keyOf(tabId)]: withoutHash(address) });
  }

  async has(tabId: number, address: string): Promise<boolean> {
    const stored = await this.#session.get(keyOf(tabId));
    return stored[keyOf(tabId)] === withoutHash(address);
  }
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/s, '');
}
