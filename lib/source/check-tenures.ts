import { formatDay, parseEdtf } from '#lib/pack/edtf.ts';
import type { Statement } from '#lib/pack/schema.ts';
import { aWarning, type Finding, type LintContext } from './finding.ts';
import { foldName } from './fold-name.ts';
import type { SourceEntity } from './load-pack.ts';

interface Tenure {
  readonly source: SourceEntity;
  readonly index: number;
  readonly office: SourceEntity;
  /** First and last day that it can include. */
  readonly from: number;
  readonly to: number;
  /** First and last day on which it holds for certain. */
  readonly first: number;
  readonly last: number;
}

/** Days without anybody that are worth a look: a crawl may have missed a holder. */
const GAP_DAYS = 30;

/** Nobody heads a state or government before this age. */
const MIN_AGE_DAYS = 18 * 365;

/** Nobody comes back after so long: two persons of one name. */
const MAX_ABSENCE_DAYS = 40 * 365;

const NEVER = 9_999_999;

/** Who headed states and governments: days without anybody, two persons in one, one person in two, two states at a time. */
export function* checkTenures({ pack, vocabulary }: LintContext): Generator<Finding> {
  const offices = new Map(pack.entities.map((source) => [source.entity.id, source]));
  const groups = vocabulary.titleGroups ?? {};
  const tenures = pack.entities
    .flatMap((source) => tenuresOf(source, offices))
    .filter(({ office }) => isLeading(office, groups));
  for (const held of Map.groupBy(tenures, ({ office }) => office).values()) {
    yield* findGaps(held);
    yield* findSplit(held);
  }
  for (const own of Map.groupBy(tenures, ({ source }) => source).values()) {
    yield* findMerged(own);
    yield* findTwoStates(own);
  }
}

function isLeading({ entity }: SourceEntity, groups: Readonly<Record<string, string>>): boolean {
  return ['state', 'government'].includes(groups[entity.office?.title ?? ''] ?? '');
}

function tenuresOf(source: SourceEntity, offices: ReadonlyMap<string, SourceEntity>): readonly Tenure[] {
  return source.entity.statements.flatMap((statement, index) => {
    if (statement.property !== 'position-held' || !('entity' in statement.value)) return [];
    const office = offices.get(statement.value.entity);
    return office ? [{ source, index, office, ...daysOf(statement) }] : [];
  });
}

function daysOf({ from, to }: Statement): Pick<Tenure, 'from' | 'to' | 'first' | 'last'> {
  const start = from === undefined ? null : parseEdtf(from);
  const end = to === undefined ? null : parseEdtf(to);
  return {
    from: start?.earliest ?? -NEVER,
    first: start?.latest ?? end?.earliest ?? -NEVER,
    last: end?.earliest ?? NEVER,
    to: end?.latest ?? NEVER,
  };
}

function* findGaps(held: readonly Tenure[]): Generator<Finding> {
  const sorted = [...held].sort((a, b) => a.from - b.from);
  let until = sorted[0]?.to ?? NEVER;
  for (const tenure of sorted) {
    if (tenure.from - until > GAP_DAYS) {
      const days = `${formatDay(until)} until ${formatDay(tenure.from)}`;
      yield aWarning(
        tenure.source,
        ['statements', tenure.index],
        `nobody holds ${tenure.office.entity.id} from ${days}: add who did, or leave it if nobody did`,
      );
    }
    until = Math.max(until, tenure.to);
  }
}

/** Two persons in one office of whom one bears all names of the other. */
function* findSplit(held: readonly Tenure[]): Generator<Finding> {
  const persons = [...new Set(held.map(({ source }) => source))].map((source) => ({ source, words: wordsOf(source) }));
  for (const [index, one] of persons.entries()) {
    const other = persons.slice(0, index).find(({ words }) => isSame(words, one.words));
    if (!other) continue;
    const both = `${one.source.entity.id} and ${other.source.entity.id}`;
    yield aWarning(
      one.source,
      ['id'],
      `${both} bear the same names in one office: one person in two? give both one id`,
    );
  }
}

function wordsOf({ entity }: SourceEntity): ReadonlySet<string> {
  const [label = ''] = [entity.label['en'] ?? entity.label['mul']];
  return new Set(foldName(label).split(' '));
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  return less.size > 1 && less.isSubsetOf(more);
}

/** In office as a child, or again after a lifetime: two persons in one. */
function* findMerged(own: readonly Tenure[]): Generator<Finding> {
  const sorted = [...own].sort((a, b) => a.from - b.from);
  const born = bornOn(sorted[0]?.source);
  for (const [index, tenure] of sorted.entries()) {
    const before = sorted[index - 1];
    const isChild = born !== null && tenure.first < born + MIN_AGE_DAYS;
    const isLate = before !== undefined && tenure.from - before.to > MAX_ABSENCE_DAYS;
    if (!isChild && !isLate) continue;
    const why = isChild ? 'in office before the age of 18' : 'in office again after 40 years';
    yield aWarning(
      tenure.source,
      ['statements', tenure.index],
      `${why}: two persons in one? part them, or mend the dates`,
    );
  }
}

function bornOn(source: SourceEntity | undefined): number | null {
  const born = source?.entity.statements.find(({ property }) => property === 'date-of-birth');
  return born && 'date' in born.value ? parseEdtf(born.value.date).earliest : null;
}

/** Heads of two states, or of two governments, on the same days. */
function* findTwoStates(own: readonly Tenure[]): Generator<Finding> {
  for (const [index, one] of own.entries()) {
    const other = own.slice(0, index).find((before) => isElsewhere(before, one) && sharedDays(before, one) > 1);
    if (!other) continue;
    const offices = `${other.office.entity.id} and ${one.office.entity.id}`;
    yield aWarning(
      one.source,
      ['statements', one.index],
      `${offices} exclude each other, but are held on the same days: mend one`,
    );
  }
}

function isElsewhere(a: Tenure, b: Tenure): boolean {
  return a.office.entity.office?.of !== b.office.entity.office?.of;
}

function sharedDays(a: Tenure, b: Tenure): number {
  return Math.min(a.last, b.last) - Math.max(a.first, b.first);
}
