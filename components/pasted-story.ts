import type { Annotation } from '#lib/link/mention.ts';
import type { Scope } from '#lib/link/scope.ts';
import type { Story, StoryEntity } from '#lib/messages/story.ts';

/** The scope of a text that a reader pasted: blank lines part its blocks, its date is the reader's. */
export function toScope(text: string, date: string | null, today: string): Scope {
  const clean = text.replaceAll(/\r\n?/g, '\n').trim();
  const starts = [...clean.matchAll(/\n\s*\n/g)].map((found) => found.index + found[0].length);
  return {
    text: clean,
    blocks: [0, ...starts],
    context: '',
    date: date ?? today,
    dateFrom: date === null ? 'today' : 'reader',
    lang: null,
    zone: 'story',
  };
}

/** The story that an annotated text is. */
export function toStory({ text, date, dateFrom, lang }: Scope, { mentions, rejected }: Annotation): Story {
  return {
    url: '',
    title: '',
    date,
    dateFrom,
    lang,
    state: 'ready',
    entities: countEntities({ mentions }),
    rejected: rejected.map((item) => ({ ...item, text: text.slice(item.start, item.end) })),
  };
}

/** The entities of a text with their mentions counted, in the order of their first. */
export function countEntities({ mentions }: Pick<Annotation, 'mentions'>): StoryEntity[] {
  const groups = Map.groupBy(mentions, ({ entity }) => entity);
  return [...groups.values()].flatMap((found) => {
    const [first] = found;
    if (!first) return [];
    const { entity: key, type, kind, why, office } = first;
    const changed = found.some((mention) => mention.changed);
    const described = { kind, why, ...(office !== undefined && { office }) };
    return [{ key, type, zone: 'story' as const, count: found.length, changed, first: described }];
  });
}
