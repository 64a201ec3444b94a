import type { Statement } from '#lib/pack/schema.ts';
import { withImpliedDates } from '#lib/pack/statement-dates.ts';
import { boundUndated } from './bound-undated.ts';
import { type Derivation, refersTo, toDerived } from './derivation.ts';
import { deriveOfficeFacts } from './derive-office-facts.ts';
import type { Fact } from './entity-view.ts';

/** An entity's own statements and what others imply of it; references are ids of the pack. */
export function deriveFacts(derivation: Derivation): readonly Fact[] {
  const { entity, vocabulary } = derivation;
  const said = new Set(entity.statements.map(sayingOf));
  const derived = [...deriveInverses(derivation), ...deriveOfficeFacts(derivation)];
  const facts = [...entity.statements, ...derived.filter((fact) => !said.has(sayingOf(fact)))];
  const known = facts.filter(({ property }) => vocabulary.propertyOf(property) !== null);
  return boundUndated(known.map(withImpliedDates), derivation);
}

/** A thing is said once: an inverse that the entity states itself is not derived as well. */
function sayingOf({ property, value, of }: Statement): string {
  return JSON.stringify([property, value, of]);
}

function deriveInverses({ entity, graph, vocabulary }: Derivation): readonly Fact[] {
  return graph.referrers(entity.id).flatMap((referrer) =>
    referrer.statements.flatMap((statement) => {
      const inverse = vocabulary.propertyOf(statement.property)?.inverse;
      return inverse && refersTo(statement, entity.id) ? [toDerived(referrer, statement, inverse.id)] : [];
    }),
  );
}
