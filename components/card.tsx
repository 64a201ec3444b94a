import { useEffect, useState } from 'preact/hooks';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Why } from '#lib/link/mention.ts';
import type { CardRequest } from '#lib/messages/story.ts';
import { type CardActions, CardHeader } from './card-header.tsx';
import { buildCardModel, type CardModel } from './card-model.ts';
import { buildTimeline, listTenures } from './card-timeline.ts';
import { ChangeList } from './change-list.tsx';
import { Disclosure } from './disclosure.tsx';
import { Facts } from './fact-list.tsx';
import { dateArgs } from './format-value.ts';
import { LazyMap, routesOf } from './lazy-map.tsx';
import { Pairs, type PairsProps } from './pair-view.tsx';
import { Possible } from './possible.tsx';
import { rolesText } from './role-text.ts';
import { ThenNow } from './then-now.tsx';
import { HolderList, StepList } from './timeline-list.tsx';
import { packText, type Ui, useUi, wordFor } from './ui.ts';
import { WhyText } from './why-text.tsx';

/** The part of a request that a card shows; an entity opened from another card has no words on the page. */
export type CardPlace = Pick<CardRequest, 'date' | 'dateFrom' | 'others'> & Partial<Pick<CardRequest, 'why'>>;

export interface CardProps {
  readonly place: CardPlace;
  /** One view a pack that knows the entity, in subscription order; the first gives label and description. */
  readonly views: readonly EntityView[];
  readonly actions: CardActions;
  readonly loadViews: PairsProps['loadViews'];
  /** Whether the linker was unsure and the reader wants to see that. */
  readonly isPossible?: boolean;
  readonly children?: preact.ComponentChildren;
}

/** The card of one entity: who or what it is, since, then and now, facts, relations, why, and which pack says so. */
export function Card({ place, views, actions, loadViews, isPossible = false, children }: CardProps) {
  const ui = useUi();
  const labels = useWhyLabels(place.why, views, loadViews);
  const [first] = views;
  if (!first) return <Gone onClose={actions.onClose} />;
  const { date, others } = place;
  const model = buildCardModel({ views, date, today: ui.today, others, vocabulary: ui.vocabulary });
  return (
    <article class="card" aria-label={titleText(ui, first)}>
      <CardHeader
        view={first}
        role={rolesText(ui, model.then, model.earlier)}
        when={whenText(ui, place)}
        actions={actions}
      />
      {/* A region that scrolls must be reachable by the keyboard. */}
      <div class="body" tabIndex={-1}>
        {children}
        {isPossible && place.why ? <Possible why={place.why} labels={labels} /> : null}
        <ThenNow model={model} date={date} undated={place.dateFrom === 'today'} />
        <Since place={place} model={model} />
        <Facts heading="card-facts" items={model.facts} more={model.more} />
        <Facts heading="card-relations" items={model.relations} more={[]} />
        <MoreViews views={views} date={date} />
        <Pairs views={views} others={others.filter((key) => key !== first.key)} loadViews={loadViews} />
        {place.why ? (
          <Disclosure summary={ui.t('card-why')}>
            <WhyText why={place.why} date={date} labels={labels} />
            {place.dateFrom === 'today' ? null : <p class="why-text">{dateFromText(ui, place)}</p>}
          </Disclosure>
        ) : null}
      </div>
      <Foot views={views} />
    </article>
  );
}

function titleText(ui: Ui, view: EntityView): string {
  return ui.t('card-title', { name: packText(ui, view.label).text, type: wordFor(ui, `type-${view.type}`) });
}

/** Labels of what the views name, and of what the words could also have meant, which no view need name. */
function useWhyLabels(why: Why | undefined, views: readonly EntityView[], loadViews: CardProps['loadViews']) {
  const [others, setOthers] = useState<EntityView['labels']>({});
  const evidence = why?.evidence.flatMap(({ entity }) => (entity === undefined ? [] : [entity])) ?? [];
  const keys = [...new Set([...evidence, ...(why?.alternatives.map(({ entity }) => entity) ?? [])])];
  useEffect(() => {
    if (keys.length === 0) return;
    const name = (found: readonly (readonly EntityView[])[]) =>
      Object.fromEntries(found.flat().map(({ key, label, type }) => [key, { label, type }]));
    // Without the names the keys are shown: the card itself is not worth less for it.
    loadViews(keys).then(
      (found) => setOthers(name(found)),
      () => undefined,
    );
  }, [keys.join()]);
  return Object.assign({}, others, ...views.map((view) => view.labels)) as EntityView['labels'];
}

function Since({ place, model }: { place: CardPlace; model: CardModel }) {
  const ui = useUi();
  if (place.date === ui.today || place.dateFrom === 'today') return null;
  const { confirmed, changes } = model;
  return (
    <section class={changes.length > 0 ? 'since' : 'since none'}>
      <h2>{ui.t('card-since')}</h2>
      {changes.length > 0 ? (
        <ChangeList changes={changes} limit={2} />
      ) : (
        <p class="nothing">{nothingText(ui, confirmed, place.date)}</p>
      )}
    </section>
  );
}

/** Nothing changed, up to when that is known; where nobody has looked since the article, that. */
function nothingText(ui: Ui, confirmed: string | null, date: string): string {
  if (confirmed === null) return ui.t('card-since-unknown');
  if (confirmed < date) return ui.t('card-since-before', dateArgs(ui, confirmed));
  return ui.t('card-since-nothing', dateArgs(ui, confirmed));
}

/** The whole story of an office, a person's offices or a project, and where it lies: there when asked for. */
function MoreViews({ views, date }: { views: readonly EntityView[]; date: string }) {
  const ui = useUi();
  const holders = listTenures(views, 'office');
  const offices = listTenures(views, 'person');
  const steps = buildTimeline(views, ui.vocabulary);
  const routes = routesOf(views);
  return (
    <>
      {holders.length > 0 ? (
        <Disclosure summary={ui.t('card-holders')}>
          <HolderList items={holders} date={date} />
        </Disclosure>
      ) : null}
      {offices.length > 1 ? (
        <Disclosure summary={ui.t('card-offices')}>
          <HolderList items={offices} date={date} />
        </Disclosure>
      ) : null}
      {steps.length > 1 ? (
        <Disclosure summary={ui.t('card-timeline')}>
          <StepList items={steps} />
        </Disclosure>
      ) : null}
      {routes.length > 0 ? (
        <Disclosure summary={ui.t('card-map')}>
          <LazyMap routes={routes} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Foot({ views }: { views: readonly EntityView[] }) {
  const ui = useUi();
  return (
    <footer>
      {views.map(({ pack }) => (
        <p key={pack.id} title={packLine(ui, pack)}>
          {packLine(ui, pack)}
        </p>
      ))}
    </footer>
  );
}

function packLine(ui: Ui, { title, publisher, edition, date }: EntityView['pack']): string {
  return ui.t('card-pack', {
    pack: packText(ui, title).text,
    publisher: publisher.name,
    edition: String(edition),
    ...dateArgs(ui, date, true),
  });
}

function whenText(ui: Ui, { date, dateFrom, why }: CardPlace): string {
  if (dateFrom === 'today' && !why) return ui.t('card-as-of', dateArgs(ui, date));
  if (dateFrom === 'today') return ui.t('card-no-date');
  const article = ui.t('card-date-of-article', dateArgs(ui, date));
  return dateFrom === 'reader' ? dateFromText(ui, { date, dateFrom }) : article;
}

/** The date with where it comes from: in the header where the reader set it, else with the reasons. */
function dateFromText(ui: Ui, { date, dateFrom }: Pick<CardPlace, 'date' | 'dateFrom'>): string {
  return `${ui.t('card-date-of-article', dateArgs(ui, date))} · ${ui.t(`date-${dateFrom}`)}`;
}

function Gone({ onClose }: { onClose: (() => void) | null }) {
  const ui = useUi();
  return (
    <article class="card gone">
      <h1>{ui.t('card-gone')}</h1>
      <p>{ui.t('card-gone-remedy')}</p>
      {onClose ? (
        <button type="button" onClick={onClose}>
          {ui.t('card-close')}
        </button>
      ) : null}
    </article>
  );
}
