import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Story } from '#lib/messages/story.ts';
import { DateField } from './date-field.tsx';
import { buildDigest, newestConfirmation, type StoryQuestion } from './digest-model.ts';
import { DigestView } from './digest-view.tsx';
import { Icon } from './icon.tsx';
import { LazyMap, routesOf } from './lazy-map.tsx';
import { MapList } from './map-list.tsx';
import type { PopupProps } from './popup.tsx';
import { RejectedNames } from './rejected-names.tsx';
import { buildRelations } from './relation-model.ts';
import { RelationsView } from './relations-view.tsx';
import { StoryPeople } from './story-people.tsx';
import { StorySources } from './story-sources.tsx';
import { StoryTimeline } from './story-timeline.tsx';
import { type Tab, Tabs } from './tabs.tsx';
import { useUi } from './ui.ts';

export type StoryViewProps = Pick<PopupProps, 'onJump' | 'onCard' | 'onDate' | 'onCopy' | 'onPrint'> & {
  readonly story: Story;
  readonly views: ReadonlyMap<string, readonly EntityView[]>;
  readonly cardBlocked: boolean;
  /** Null where there is no page to walk through: a pasted text. */
  readonly onWalk: ((step: 1 | -1) => void) | null;
};

const TABS = ['story', 'since', 'together', 'timeline', 'map'] as const;

/** A story from five sides: who and what, what changed since, how they hang together, when, and where. */
export function StoryView(props: StoryViewProps) {
  const { story, views, onDate, onWalk, cardBlocked } = props;
  const ui = useUi();
  const question = useQuestion(story, views);
  const digest = useMemo(() => buildDigest(question), [question]);
  const [tab, setTab] = useState<string>(story.date < ui.today && digest.length > 0 ? 'since' : 'story');
  const tabs: Tab[] = TABS.map((key) => ({
    key,
    label: ui.t(`popup-view-${key}`),
    badge: key === 'since' && digest.length > 0 && story.date < ui.today ? digest.length : null,
  }));
  return (
    <>
      <header>
        <div class="title">
          <h1>{ui.t('popup-in-this-story')}</h1>
          {onWalk ? <Walk onWalk={onWalk} /> : null}
        </div>
        <DateField date={story.date} from={story.dateFrom} onChange={onDate} />
        {cardBlocked && onWalk ? <p class="blocked">{ui.t('popup-card-blocked')}</p> : null}
      </header>
      <Tabs label={ui.t('popup-views')} tabs={tabs} current={tab} onChange={setTab}>
        <Side {...props} side={tab} question={question}>
          <DigestView
            groups={digest}
            confirmed={newestConfirmation(views.values())}
            isToday={story.date >= ui.today}
            onCard={props.onCard}
          />
        </Side>
      </Tabs>
      <RejectedNames story={story} views={views} onCard={props.onCard} />
      {views.size === 0 ? null : (
        <StorySources views={views} date={story.date} onCopy={props.onCopy} onPrint={props.onPrint} />
      )}
    </>
  );
}

function useQuestion(story: Story, views: ReadonlyMap<string, readonly EntityView[]>): StoryQuestion {
  const { vocabulary } = useUi();
  return useMemo(
    () => ({ entities: story.entities.filter(({ zone }) => zone === 'story'), views, date: story.date, vocabulary }),
    [story, views],
  );
}

function Side({
  side,
  question,
  children,
  ...props
}: StoryViewProps & { readonly side: string; readonly question: StoryQuestion; readonly children: ComponentChildren }) {
  switch (side) {
    case 'since':
      return <>{children}</>;
    case 'together':
      return <RelationsView graph={buildRelations(question)} onCard={props.onCard} />;
    case 'timeline':
      return <StoryTimeline question={question} />;
    case 'map':
      return <StoryMap question={question} />;
    default:
      return <StoryPeople {...props} />;
  }
}

function StoryMap({ question }: { question: StoryQuestion }) {
  const ui = useUi();
  const routes = routesOf(question.entities.flatMap(({ key }) => question.views.get(key) ?? []));
  if (routes.length === 0) return <p class="nothing">{ui.t('popup-map-none')}</p>;
  return (
    <>
      <LazyMap routes={routes} />
      <MapList routes={routes} />
    </>
  );
}

function Walk({ onWalk }: { onWalk: (step: 1 | -1) => void }) {
  const ui = useUi();
  return (
    <span class="walk">
      {([-1, 1] as const).map((step) => {
        const word = ui.t(step === 1 ? 'popup-next' : 'popup-previous');
        return (
          <button
            type="button"
            class="icon-button"
            key={step}
            aria-label={word}
            title={word}
            onClick={() => onWalk(step)}
          >
            <Icon name={step === 1 ? 'next' : 'previous'} />
          </button>
        );
      })}
    </span>
  );
}
