import type { Value } from '#lib/pack/schema.ts';
import type { ViewFact } from './card-model.ts';
import { valueText } from './format-value.ts';
import { packText, useUi } from './ui.ts';

/** Values of one qualifier that are written out: a body of 193 members is no sentence. */
const MAX_SHOWN = 12;

/** What a fact says beside its value: of which section, with whom, whose; a flag is its label alone. */
export function FactQualifiers({ item: { fact, view } }: { item: ViewFact }) {
  const ui = useUi();
  const entries = Object.entries(fact.with ?? {}).filter(([key]) => ui.vocabulary.qualifiers[key]);
  if (entries.length === 0) return null;
  const words = (value: Value) => valueText(ui, value, view.labels);
  return (
    <span class="qualifiers">
      {entries.map(([key, values], index) => {
        const label = packText(ui, ui.vocabulary.qualifiers[key]?.label ?? {}).text;
        const more = values.length > MAX_SHOWN ? ` +${values.length - MAX_SHOWN}` : '';
        const shown = values.slice(0, MAX_SHOWN).map(words).join(', ') + more;
        return (
          <span key={key}>
            {index > 0 ? ' · ' : ''}
            {shown === '✓' ? label : `${label}: ${shown}`}
          </span>
        );
      })}
    </span>
  );
}
