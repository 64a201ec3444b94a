import { useUi } from './ui.ts';

/** What a card says instead of facts: that it is reading, or that it could not. */
export function CardNotice({ kind }: { readonly kind: 'loading' | 'error' }) {
  const ui = useUi();
  return (
    <article class="card notice" aria-busy={kind === 'loading'}>
      <p>{ui.t(`card-${kind}`)}</p>
      {kind === 'error' ? <p>{ui.t('card-error-remedy')}</p> : null}
    </article>
  );
}
