import type { VNode } from 'preact';
import { CardDeck, type CardPorts } from '#components/card-deck.tsx';
import { CardNotice } from '#components/card-notice.tsx';
import { ReportView } from '#components/report-view.tsx';
import type { EntityView, Fact } from '#lib/facts/entity-view.ts';
import type { CardRequest } from '#lib/messages/story.ts';
import { textAround } from '#lib/overlay/text-around.ts';
import type { Fixtures } from './fixtures.ts';

const nothing = async () => null;

function portsOf({ views }: Fixtures, own: Partial<CardPorts> = {}): CardPorts {
  return {
    loadViews: async (keys) => keys.map((key) => views[key] ?? []),
    setKnown: nothing,
    setHidden: nothing,
    copy: nothing,
    save: () => undefined,
    recall: nothing,
    onClose: () => undefined,
    onPin: () => undefined,
    onPanel: async () => true,
    ...own,
  };
}

function requestFor(fixtures: Fixtures, entity: string, own: Partial<CardRequest> = {}): CardRequest {
  const { text = '', annotation } = fixtures.stories.en ?? {};
  const mentions = annotation?.mentions ?? [];
  const mention = mentions.find((found) => found.entity === entity) ?? mentions[0];
  const { start = 0, end = 0, kind = 'full', why } = mention ?? {};
  return {
    entity,
    text: text.slice(start, end),
    around: textAround(
      { text, blocks: [0, ...[...text.matchAll(/\n\n/g)].map((found) => found.index + 2)] },
      { start, end },
    ),
    kind,
    why: why ?? { rule: 'full-name', evidence: [], alternatives: [] },
    date: '2023-11-24',
    dateFrom: 'meta',
    lang: 'en',
    others: [...new Set(mentions.map((found) => found.entity))].filter((key) => key !== entity),
    colourScheme: 'light',
    entered: 'pointer',
    walk: null,
    ...own,
  };
}

interface CardWish {
  readonly request?: Partial<CardRequest>;
  readonly ports?: Partial<CardPorts>;
  readonly views?: (views: readonly EntityView[]) => readonly EntityView[];
  readonly unsure?: boolean;
}

function card(entity: string, wish: CardWish = {}): (fixtures: Fixtures) => VNode {
  return (fixtures) => {
    const views = fixtures.views[entity] ?? [];
    return (
      <CardDeck
        request={requestFor(fixtures, entity, wish.request)}
        views={wish.views ? wish.views(views) : views}
        ports={portsOf(fixtures, wish.ports)}
        showUnsure={wish.unsure ?? false}
      />
    );
  };
}

/** An entity with far more to say than fits, and a name that never ends. */
function swollen(views: readonly EntityView[]): readonly EntityView[] {
  return views.map((view) => ({
    ...view,
    label: { en: `${'The Interstate Commission for the Sustainable Development of '.repeat(3)}Everything` },
    facts: Array.from({ length: 200 }, (_, index): Fact[] =>
      view.facts.slice(0, 3).map((fact) => ({ ...fact, id: `${fact.id}-${index}` })),
    )
      .flat()
      .slice(0, 200),
  }));
}

const alternatives = [
  { entity: 'Q200881', score: 0.4 },
  { entity: 'Q57371', score: 0.3 },
];

export const CARD_SCREENS: Readonly<Record<string, (fixtures: Fixtures) => VNode>> = {
  'card-person': card('Q57371'),
  'card-changed': card('Q57641'),
  'card-former': card('Q57394'),
  'card-project': card('core:x-middle-corridor'),
  'card-railway': card('core:x-kars-nakhchivan-railway'),
  'card-cost-disputed': card('core:x-trans-afghan-railway'),
  'card-country': card('Q28'),
  'card-office': card('Q5256775'),
  'card-treaty': card('core:x-az-kz-declaration-2022'),
  'card-programme': card('core:x-speca'),
  'card-undated': card('Q200881', { request: { dateFrom: 'today', date: '2026-11-25' } }),
  'card-new': card('Q200881', { ports: { recall: async (_key, shown) => shown.slice(2) } }),
  'card-possible': card('core:x-kemel-tokayev', {
    request: { why: { rule: 'possible', unsure: 'ambiguous', evidence: [], alternatives } },
  }),
  'card-two-hundred-facts': card('core:x-middle-corridor', { views: swollen }),
  'card-gone': card('Q57371', { views: () => [] }),
  'card-loading': () => <CardNotice kind="loading" />,
  'card-error': () => <CardNotice kind="error" />,
  'card-report': (fixtures) => {
    const [view] = fixtures.views['core:x-kemel-tokayev'] ?? [];
    if (!view) throw new Error('the core pack has no Kemel Tokayev');
    const request = requestFor(fixtures, view.key);
    return (
      <ReportView
        request={request}
        view={view}
        onCopy={() => undefined}
        onSave={() => undefined}
        onBack={() => undefined}
      />
    );
  },
};
