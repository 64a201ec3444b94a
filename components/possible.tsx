import type { EntityView } from '#lib/facts/entity-view.ts';
import type { Why } from '#lib/link/mention.ts';
import { useCardLinks } from './card-links.ts';
import { packText, useUi } from './ui.ts';

/** Says that the words may mean something else, and what: each alternative opens in the same card. */
export function Possible({ why, labels }: { why: Why; labels: EntityView['labels'] }) {
  const ui = useUi();
  const { onOpen } = useCardLinks();
  return (
    <section class="possible">
      <h2>{ui.t('card-possible')}</h2>
      <p>
        {ui.t('card-possible-unsure')}{' '}
        {why.unsure ? ui.t('card-possible-because', { reason: ui.t(`reject-${why.unsure}`) }) : null}
      </p>
      {why.alternatives.length > 0 ? <p>{ui.t('card-possible-others')}</p> : null}
      <ul>
        {why.alternatives.map(({ entity }) => {
          const named = labels[entity];
          const name = named ? packText(ui, named.label).text : entity;
          return (
            <li key={entity}>
              <button type="button" class="entity-link" onClick={() => onOpen?.(entity)}>
                <bdi>{name}</bdi>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
