import card from '#components/style/card.css?inline';
import body from '#components/style/card-body.css?inline';
import facts from '#components/style/facts.css?inline';
import forms from '#components/style/forms.css?inline';
import map from '#components/style/map.css?inline';
import sources from '#components/style/sources.css?inline';
import timeline from '#components/style/timeline.css?inline';
import tokens from '#components/style/tokens.css?inline';

/** Gives the card its styles from its own script: each sheet of its own file would be one more load before the first card. */
export function addCardStyle(document: Document): void {
  const style = document.createElement('style');
  style.textContent = [tokens, forms, facts, sources, timeline, card, body, map].join('\n');
  document.head.append(style);
}
