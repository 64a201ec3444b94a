import type { EntityView } from '#lib/facts/entity-view.ts';
import type { CardRequest } from '#lib/messages/story.ts';
import { buildCardModel, type ViewFact } from './card-model.ts';
import { ChangeList } from './change-list.tsx';
import { FactRow } from './fact-row.tsx';
import { dateArgs } from './format-value.ts';
import { PackText } from './pack-text.tsx';
import { ThenNow } from './then-now.tsx';
import { packText, type Ui, useUi, wordFor } from './ui.ts';
import { WhyText } from './why-text.tsx';

export interface CardProps {
  readonly request: CardRequest;
  /** One view a pack that knows the entity, in subscription order; the first gives label and description. */
  readonly views: readonly EntityView[];
  readonly onClose: () => void;
}

/** The card of one mention: who or what it is, since, then and now, facts, relations, why, and which pack says so. */
export function Card({ request, views, onClose }: CardProps) {
  const ui = useUi();
  const [first] = views;
  if (!first) return <Gone onClose={onClose} />;
  const model = buildCardModel({
    views,
    date: request.date,
    today: ui.today,
    others: request.others,
    vocabulary: ui.vocabulary,
  });
  const labels = Object.assign({}, ...views.map((view) => view.labels)) as EntityView['labels'];
  return (
    <article
      class="card"
      aria-label={ui.t('card-title', { name: packText(ui, first.label).text, type: wordFor(ui, `type-${first.type}`) })}
    >
      <header>
        <h1>
          <PackText map={first.label} quiet />
        </h1>
        <span class="type">{wordFor(ui, `type-${first.type}`)}</span>
        <p class="description">
          <PackText map={first.description} />
        </p>
        <p class="when">{whenText(ui, request)}</p>
      </header>
      <div class="body">
        {request.date === ui.today || request.dateFrom === 'today' ? null : (
          <section class="since">
            <h2>{ui.t('card-since')}</h2>
            {model.changes.length > 0 ? (
              <ChangeList changes={model.changes} />
            ) : (
              <Unchanged confirmed={model.confirmed} />
            )}
          </section>
        )}
        <ThenNow model={model} date={request.date} undated={request.dateFrom === 'today'} />
        <Facts heading="card-facts" items={model.facts} more={model.more} />
        <Facts heading="card-relations" items={model.relations} more={[]} />
        <details class="why">
          <summary>{ui.t('card-why')}</summary>
          <WhyText why={request.why} date={request.date} labels={labels} />
        </details>
      </div>
      <footer>
        {views.map(({ pack }) => (
          <p key={pack.id}>
            {ui.t('card-pack', {
              pack: packText(ui, pack.title).text,
              publisher: pack.publisher.name,
              edition: String(pack.edition),
              ...dateArgs(ui, pack.date, true),
            })}
          </p>
        ))}
      </footer>
    </article>
  );
}

function whenText(ui: Ui, request: CardRequest): string {
  if (request.dateFrom === 'today') return ui.t('card-no-date');
  return `${ui.t('card-date-of-article', dateArgs(ui, request.date))} · ${ui.t(`date-${request.dateFrom}`)}`;
}

function Unchanged({ confirmed }: { confirmed: string | null }) {
  const ui = useUi();
  return (
    <p class="nothing">{ui.t('card-since-nothing', confirmed === null ? { date: '?' } : dateArgs(ui, confirmed))}</p>
  );
}

function Facts({ heading, items, more }: { heading: string; items: readonly ViewFact[]; more: readonly ViewFact[] }) {
  const ui = useUi();
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{ui.t(heading)}</h2>
      <FactList items={items} />
      {more.length === 0 ? null : (
        <details>
          <summary>{ui.t('card-more-facts', { count: more.length })}</summary>
          <FactList items={more} />
        </details>
      )}
    </section>
  );
}

function FactList({ items }: { items: readonly ViewFact[] }) {
  return (
    <dl>
      {items.map((item) => (
        <FactRow key={`${item.view.pack.id}-${item.fact.id}-${item.fact.derivedFrom?.entity ?? ''}`} item={item} />
      ))}
    </dl>
  );
}

function Gone({ onClose }: { onClose: () => void }) {
  const ui = useUi();
  return (
    <article class="card gone">
      <h1>{ui.t('card-gone')}</h1>
      <p>{ui.t('card-gone-remedy')}</p>
      <button type="button" onClick={onClose}>
        {ui.t('card-close')}
      </button>
    </article>
  );
}
