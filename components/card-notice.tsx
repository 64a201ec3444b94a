import { useUi } from './ui.ts';

export interface CardNoticeProps {
  readonly kind: 'loading' | 'error';
  /** Goes back to the card from which this one was opened; null where there is none. */
  readonly onBack?: (() => void) | null;
}

/** What a card says instead of facts: that it is reading, in the shape of what comes, or that it could not. */
export function CardNotice({ kind, onBack = null }: CardNoticeProps) {
  const ui = useUi();
  if (kind === 'loading') {
    return (
      <article class="card notice" aria-busy="true">
        <p class="visually-hidden">{ui.t('card-loading')}</p>
        <div class="skeleton" aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
        </div>
      </article>
    );
  }
  return (
    <article class="card notice">
      <h1>{ui.t('card-error')}</h1>
      <p>{ui.t('card-error-remedy')}</p>
      {onBack ? (
        <button type="button" onClick={onBack}>
          {ui.t('card-back')}
        </button>
      ) : null}
    </article>
  );
}
