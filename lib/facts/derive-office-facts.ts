import type { Entity, Statement } from '#lib/pack/schema.ts';
import { type Derivation, refersTo, toDerived } from './derivation.ts';
import type { EntityGraph } from './entity-graph.ts';
import type { Fact } from './entity-view.ts';
import { beginOf, compareRanges } from './fact-time.ts';
import { POSITION_HELD } from './property-of.ts';

/** A person's tenure of an office. */
interface Tenure {
  readonly holder: Entity;
  readonly statement: Statement;
}

/** Groups of titles (vocabulary/titles.yaml) whose holder a country's card names first. */
const HEADS: Readonly<Record<string, string>> = {
  state: 'head-of-state',
  monarch: 'head-of-state',
  supreme: 'head-of-state',
  government: 'head-of-government',
};

/** What offices imply: their holders on the card of the country or body, predecessor and successor on the holders'. */
export function deriveOfficeFacts(derivation: Derivation): readonly Fact[] {
  return [...deriveHolders(derivation), ...deriveNeighbours(derivation)];
}

/** Holders of each office of a country or body, with the office as `of`: its label says which it is. */
function deriveHolders({ entity, graph, vocabulary }: Derivation): readonly Fact[] {
  const inverse = vocabulary.propertyOf(POSITION_HELD)?.inverse;
  if (!inverse) return [];
  return graph.referrers(entity.id).flatMap(({ id, office }) => {
    if (office?.of !== entity.id) return [];
    const property = HEADS[vocabulary.titleGroupOf(office.title) ?? ''] ?? inverse.id;
    return tenuresOf(id, graph).map(({ holder, statement }) => ({ ...toDerived(holder, statement, property), of: id }));
  });
}

/** Who held each office of a person before and after: the nearest tenure of somebody else. */
function deriveNeighbours({ entity, graph }: Derivation): readonly Fact[] {
  return entity.statements.flatMap((statement) => {
    if (statement.property !== POSITION_HELD || !('entity' in statement.value)) return [];
    const office = statement.value.entity;
    const tenures = tenuresOf(office, graph);
    const index = tenures.findIndex((tenure) => tenure.holder === entity && tenure.statement === statement);
    const isOther = ({ holder }: Tenure) => holder.id !== entity.id;
    const before = tenures.slice(0, Math.max(index, 0)).findLast(isOther);
    const after = tenures.slice(index + 1).find(isOther);
    return [
      ...toNeighbour(before, 'predecessor', office, statement.id),
      ...toNeighbour(after, 'successor', office, statement.id),
    ];
  });
}

function toNeighbour(tenure: Tenure | undefined, property: string, office: string, ownId: string): readonly Fact[] {
  if (!tenure) return [];
  const fact = toDerived(tenure.holder, tenure.statement, property);
  return [{ ...fact, id: `${fact.id}.${ownId}`, of: office }];
}

/** The tenures of an office in the order of their beginning; one without a beginning has no place in it. */
function tenuresOf(office: string, graph: EntityGraph): readonly Tenure[] {
  return graph
    .referrers(office)
    .flatMap((holder) => holder.statements.map((statement) => ({ holder, statement })))
    .filter(({ statement }) => isTenure(statement) && refersTo(statement, office) && beginOf(statement) !== null)
    .sort((a, b) => compareRanges(beginOf(a.statement), beginOf(b.statement)));
}

function isTenure({ property, nature }: Statement): boolean {
  return property === POSITION_HELD && nature !== 'planned' && nature !== 'disputed';
}
