import { localDay } from '#lib/i18n/local-day.ts';
import type { Rejection } from '#lib/link/mention.ts';
import type { Zone } from '#lib/link/scope.ts';
import type { Story, StoryEntity } from '#lib/messages/story.ts';
import { own } from '#lib/page/own-property.ts';
import type { PageReading } from '#lib/page/page-reading.ts';
import type { MentionMap } from './mention-map.ts';
import { isPossible, type PlacedMention } from './placed-mention.ts';

/** Entities, and names not linked, that one story lists; as `MAX_STORY_ENTITIES` of the messages. */
const MAX_LISTED = 400;

/** Longest text of the page that a story repeats. */
const MAX_TEXT = 2_000;

const ZONE_ORDER: Readonly<Record<Zone, number>> = { story: 0, teaser: 1, furniture: 2 };

/** What the popup is told of a page: its date and its entities, those of the story first. */
export function tellStory(reading: PageReading | null, map: MentionMap, state: Story['state']): Story {
  const main = reading?.main?.scope ?? reading?.scopes[0]?.scope;
  return {
    url: location.href.slice(0, MAX_TEXT),
    title: own(document, 'title').slice(0, MAX_TEXT),
    date: main?.date ?? localDay(new Date()),
    dateFrom: main?.dateFrom ?? 'today',
    lang: main?.lang ?? null,
    state,
    entities: listEntities(map.all.filter((placed) => !isPossible(placed))),
    rejected: listRejected(map),
  };
}

function listEntities(mentions: readonly PlacedMention[]): StoryEntity[] {
  const groups = Map.groupBy(mentions, ({ mention }) => mention.entity);
  return [...groups.values()]
    .flatMap(summarise)
    .sort((a, b) => ZONE_ORDER[a.zone] - ZONE_ORDER[b.zone])
    .slice(0, MAX_LISTED);
}

/** One entry an entity, in the zone nearest to the story. */
function summarise(placed: readonly PlacedMention[]): StoryEntity[] {
  const byZone = [...placed].sort((a, b) => ZONE_ORDER[a.page.scope.zone] - ZONE_ORDER[b.page.scope.zone]);
  const [first] = byZone;
  if (!first) return [];
  const { kind, why, office, entity, type } = first.mention;
  return [
    {
      key: entity,
      type,
      zone: first.page.scope.zone,
      count: placed.length,
      changed: placed.some(({ mention }) => mention.changed),
      first: { kind, why, ...(office !== undefined && { office }) },
    },
  ];
}

function listRejected(map: MentionMap): Story['rejected'] {
  const rejected: (Rejection & { text: string })[] = [];
  for (const [{ scope }, annotation] of map.annotated) {
    if (scope.zone !== 'story') continue;
    for (const name of annotation.rejected) {
      if (rejected.length >= MAX_LISTED) return rejected;
      rejected.push({ ...name, text: scope.text.slice(name.start, name.end) });
    }
  }
  return rejected;
}
