import { type Edtf, parseEdtf, tryParseEdtf } from '#lib/pack/edtf.ts';
import type { Entity } from '#lib/pack/schema.ts';
import type { Derivation } from './derivation.ts';
import type { Fact } from './entity-view.ts';

/** Properties whose date is the first day of an organisation, a treaty or a person. */
const FOUNDINGS: ReadonlySet<string> = new Set(['inception', 'signed-on', 'date-of-birth']);

/**
 * Sets `notBefore` on states without a beginning: nobody was a member of a body before it was founded, however long
 * the membership may have lasted by the time of its first source.
 */
export function boundUndated(facts: readonly Fact[], { entity, graph, vocabulary }: Derivation): readonly Fact[] {
  const own = foundingOf(entity);
  return facts.map((fact) => {
    if (fact.from !== undefined || vocabulary.propertyOf(fact.property)?.temporal !== 'state') return fact;
    const other = 'entity' in fact.value ? graph.entity(fact.value.entity) : undefined;
    const bound = later(own, other && foundingOf(other));
    return bound === undefined ? fact : { ...fact, notBefore: bound };
  });
}

function foundingOf({ statements }: Entity): Edtf | undefined {
  const founding = statements.find(({ property, nature }) => FOUNDINGS.has(property) && nature !== 'planned');
  const date = founding && 'date' in founding.value ? founding.value.date : founding?.from;
  return date !== undefined && tryParseEdtf(date) ? date : undefined;
}

function later(a: Edtf | undefined, b: Edtf | undefined): Edtf | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return parseEdtf(a).latest >= parseEdtf(b).latest ? a : b;
}
