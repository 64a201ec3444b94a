import { toScope, toStory } from '#components/pasted-story.ts';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Ask } from '#lib/messages/ask.ts';
import type { Story } from '#lib/messages/story.ts';

/** Keys that one `views` request may hold. */
const KEYS_AT_ONCE = 400;

/** Views of entities by key; those of an unknown key are empty. */
export type Views = ReadonlyMap<string, readonly EntityView[]>;

/** A text that was read as a story. */
export interface ReadText {
  readonly text: string;
  readonly story: Story;
  readonly views: Views;
}

/** Reads a pasted text of a date (YYYY-MM-DD; null: today) as a story, with the views of all that it names or may name. */
export async function readText(ask: Ask, text: string, date: string | null, today: string): Promise<ReadText> {
  const scope = toScope(text, date, today);
  const story = toStory(scope, await ask('annotate', { scope: { ...scope, blocks: [...scope.blocks] } }));
  const candidates = story.rejected.flatMap((name) => name.candidates);
  return { text, story, views: await readViews(ask, [...story.entities.map(({ key }) => key), ...candidates]) };
}

/** The views of these entities, as many as one request may ask for. */
export async function readViews(ask: Ask, keys: readonly string[]): Promise<Views> {
  const asked = [...new Set(keys)].slice(0, KEYS_AT_ONCE);
  const found = asked.length === 0 ? [] : await ask('views', { keys: asked });
  return new Map(asked.map((key, index) => [key, found[index] ?? []]));
}
