import type { EntityView } from '#lib/facts/entity-view.ts';
import type { CardRequest, Story } from '#lib/messages/story.ts';
import { CardDeck, type CardPorts } from './card-deck.tsx';

export interface StoryCardProps {
  readonly entity: string;
  readonly story: Story;
  readonly views: ReadonlyMap<string, readonly EntityView[]>;
  readonly ports: CardPorts;
}

/** The card of an entity of a story, in popup, side panel or search page: as of the story's date. */
export function StoryCard({ entity, story, views, ports }: StoryCardProps) {
  const listed = story.entities.find(({ key }) => key === entity);
  const why = listed?.first.why ?? whyUnsure(story, entity);
  const request: CardRequest = {
    entity,
    text: '',
    around: { text: '', start: 0, end: 0 },
    kind: listed?.first.kind ?? 'full',
    why: why ?? { rule: 'full-name', evidence: [], alternatives: [] },
    date: story.date,
    dateFrom: story.dateFrom,
    lang: story.lang,
    others: story.entities.map(({ key }) => key).filter((key) => key !== entity),
    colourScheme: 'light',
    entered: 'keyboard',
    walk: null,
  };
  return (
    <div class="story-card">
      <CardDeck
        request={request}
        views={views.get(entity) ?? []}
        ports={ports}
        showUnsure={false}
        isMentioned={why !== null}
      />
    </div>
  );
}

/** The reason of a name that was not linked and could have meant the entity. */
function whyUnsure({ rejected }: Story, entity: string): CardRequest['why'] | null {
  const name = rejected.find(({ candidates }) => candidates.includes(entity));
  if (!name) return null;
  const others = [...new Set(name.candidates)].filter((key) => key !== entity);
  const alternatives = others.map((key) => ({
    entity: key,
    score: name.scores?.[name.candidates.indexOf(key)] ?? 1 / name.candidates.length,
  }));
  return { rule: 'possible', unsure: name.reason, evidence: [], alternatives };
}
