import { formatDay, parseEdtf } from '#lib/pack/edtf.ts';
import type { Statement } from '#lib/pack/schema.ts';
import { aWarning, type Finding, type LintContext } from './finding.ts';
import type { SourceEntity } from './load-pack.ts';

interface Tenure {
  readonly source: SourceEntity;
  readonly index: number;
  readonly statement: Statement;
  readonly office: string;
  /** First and last day on which it holds for certain. */
  readonly first: number;
  readonly last: number;
}

/** Property of a person whose value is the office entity (architecture, "Offices"). */
export const POSITION_HELD = 'position-held';

/** Two holders of one office on the same days: one has the wrong dates, or the office has several seats. */
export function* checkOffices({ pack }: LintContext): Generator<Finding> {
  const tenures = Map.groupBy(pack.entities.flatMap(tenuresOf), ({ office }) => office);
  for (const [office, held] of tenures) yield* findOverlaps(office, held);
}

function tenuresOf(source: SourceEntity): readonly Tenure[] {
  return source.entity.statements.flatMap((statement, index) => {
    if (statement.property !== POSITION_HELD || !('entity' in statement.value) || isAside(statement)) return [];
    const first = statement.from === undefined ? Number.POSITIVE_INFINITY : parseEdtf(statement.from).latest;
    const last = statement.to === undefined ? Number.POSITIVE_INFINITY : parseEdtf(statement.to).earliest;
    return [{ source, index, statement, office: statement.value.entity, first, last }];
  });
}

/** Acting holders and contradictions overlap by nature. */
function isAside({ nature, group, with: qualifiers }: Statement): boolean {
  return (nature ?? 'actual') !== 'actual' || group !== undefined || qualifiers?.acting !== undefined;
}

function* findOverlaps(office: string, held: readonly Tenure[]): Generator<Finding> {
  const sorted = held.filter(({ first }) => Number.isFinite(first)).sort((a, b) => a.first - b.first);
  let open: Tenure | undefined;
  for (const tenure of sorted) {
    // The day of handing over may count for both.
    if (open && tenure.first < open.last && open.source !== tenure.source) {
      const until = Number.isFinite(open.last) ? formatDay(open.last) : 'now';
      yield aWarning(
        tenure.source,
        ['statements', tenure.index],
        `${office} is also held by ${open.source.entity.id} from ${formatDay(open.first)} until ${until}: mend the dates`,
      );
    }
    if (!open || tenure.last > open.last) open = tenure;
  }
}
