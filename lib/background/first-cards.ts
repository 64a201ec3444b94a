import type { EntityView } from '#lib/facts/entity-view.ts';
import type { AnswerTo } from '#lib/messages/protocol.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import type { SettingsReading } from '#lib/settings/settings-storage.ts';
import type { Catalogue } from './strings.ts';

/** What the first card of a frame needs, as `card-claim` answers it. */
type FirstCard = AnswerTo<'card-claim'>;

export interface FirstCardParts {
  readonly viewsOf: (entity: EntityKey) => Promise<readonly EntityView[]>;
  readonly loadSettings: () => Promise<SettingsReading>;
  readonly catalogueFor: (setting: string) => Promise<Catalogue>;
}

/** Frames on their way at once; one a tab where somebody just pointed at a name. */
const MAX_WAITING = 20;

/**
 * Reads what a frame's first card will show while that frame still loads, so that its claim is answered at once. Kept in
 * the worker's memory alone: where that ended meanwhile, the frame asks for the views as for every later card.
 */
export class FirstCards {
  readonly #parts: FirstCardParts;
  readonly #waiting = new Map<string, Promise<FirstCard>>();

  constructor(parts: FirstCardParts) {
    this.#parts = parts;
  }

  /** The frame with this nonce will be asked for this entity. */
  prepare(nonce: string, entity: EntityKey): void {
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size >= MAX_WAITING && oldest !== undefined) this.#waiting.delete(oldest);
    const card = this.#read(entity);
    card.catch(() => undefined); // who takes it hears of it
    this.#waiting.set(nonce, card);
  }

  /** What was prepared for the frame; read now, without views, where nothing was or it failed. */
  async take(nonce: string): Promise<FirstCard> {
    const card = this.#waiting.get(nonce);
    this.#waiting.delete(nonce);
    return (await card?.catch(() => null)) ?? { ...(await this.settings()), first: null };
  }

  /** What a card knows of the reader's settings, with the texts of the language. */
  async settings(): Promise<AnswerTo<'card-settings'>> {
    const { loadSettings, catalogueFor } = this.#parts;
    const { language, rememberSeen, unsure } = (await loadSettings()).settings;
    return { ...(await catalogueFor(language)), rememberSeen, unsure };
  }

  async #read(entity: EntityKey): Promise<FirstCard> {
    const [views, settings] = await Promise.all([this.#parts.viewsOf(entity), this.settings()]);
    return { ...settings, first: { entity, views: [...views] } };
  }
}
