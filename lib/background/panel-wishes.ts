import type { SessionArea } from './card-nonces.ts';

/** In Firefox the reader opens the sidebar by hand after the card has said how. */
const MAX_AGE_MS = 120_000;

/** Key of `storage.session` under which a tab's wish lies; an open panel watches it. */
export const panelWishKey = (tabId: number): string => `panel-wish-${tabId}`;

/** Entities that a card was asked to show in the panel, one a tab, until the panel takes them. */
export class PanelWishes {
  readonly #session: SessionArea;
  readonly #now: () => number;

  constructor(session: SessionArea, now: () => number) {
    this.#session = session;
    this.#now = now;
  }

  async set(tabId: number, entity: string): Promise<void> {
    await this.#session.set({ [panelWishKey(tabId)]: { entity, at: this.#now() } });
  }

  /** Gives the wish of a tab and forgets it; null where there is none, or it is too old. */
  async take(tabId: number): Promise<string | null> {
    const key = panelWishKey(tabId);
    const { entity, at } = Object((await this.#session.get(key))[key]) as Record<string, unknown>;
    if (typeof entity !== 'string' || typeof at !== 'number') return null;
    await this.#session.set({ [key]: null });
    return this.#now() - at < MAX_AGE_MS ? entity : null;
  }
}
