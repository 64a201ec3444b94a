import { tryParseEdtf } from '#lib/pack/edtf.ts';
import type { Entity, Statement } from '#lib/pack/schema.ts';
import { withImpliedDates } from '#lib/pack/statement-dates.ts';
import type { EntityNumbers } from './build-entities.ts';
import { layOutLists } from './build-entities.ts';
import type { OfficeSpan } from './name-index.ts';
import { SPAN_INTS } from './office-table.ts';
import type { StringPool } from './string-pool.ts';

/** Day numbers of "always since" and of "still open". */
const DAY_MIN = -0x80000000;
const DAY_MAX = 0x7fffffff;

/** Sections of the office table: offices in entity order, spans by their first day, tenures by person. */
export function layOutOffices(entities: readonly Entity[], numbers: EntityNumbers, strings: StringPool) {
  const offices = entities.flatMap(({ id, office }) => (office ? [{ number: numbers.get(id) ?? -1, office }] : []));
  const places = new Map(offices.map(({ number }, place) => [number, place]));
  const spans = offices.map((): OfficeSpan[] => []);
  for (const entity of entities) {
    const person = numbers.get(entity.id) ?? -1;
    for (const [place, span] of tenuresOf(entity, person, numbers, places)) spans[place]?.push(span);
  }
  for (const list of spans) list.sort((a, b) => a.fromEarliest - b.fromEarliest || a.holder - b.holder);
  const lists = layOutLists(spans.map((list) => list.flatMap(toInts)));
  return {
    officeEntities: offices.map(({ number }) => number),
    officeTitles: offices.map(({ office }) => strings.add(office.title)),
    officeOfs: offices.map(({ office }) => strings.add(office.of)),
    spanOffsets: lists.offsets.map((offset) => offset / SPAN_INTS),
    spans: lists.values,
    ...layOutTenures(spans),
  };
}

function* tenuresOf(
  entity: Entity,
  person: number,
  numbers: EntityNumbers,
  places: ReadonlyMap<number, number>,
): Generator<[place: number, span: OfficeSpan]> {
  for (const statement of entity.statements) {
    if (statement.property !== 'position-held' || statement.nature === 'planned') continue;
    if (!('entity' in statement.value)) continue;
    const place = places.get(numbers.get(statement.value.entity) ?? -1);
    if (place !== undefined) yield [place, spanOf(statement, person)];
  }
}

/** What is not known of a span's ends is left as wide as the statement allows. */
function spanOf(statement: Statement, holder: number): OfficeSpan {
  const from = statement.from === undefined ? null : tryParseEdtf(statement.from);
  const to = statement.to === undefined ? null : tryParseEdtf(statement.to);
  const confirmed = confirmedOn(withImpliedDates(statement)) ?? from?.latest ?? DAY_MIN;
  return {
    holder,
    fromEarliest: from?.earliest ?? DAY_MIN,
    fromLatest: from?.latest ?? to?.earliest ?? confirmed,
    toEarliest: to?.earliest ?? DAY_MAX,
    toLatest: to?.latest ?? DAY_MAX,
    confirmed,
    acting: statement.with?.acting !== undefined,
  };
}

function confirmedOn({ confirmed, known }: Statement): number | undefined {
  const date = confirmed ?? known;
  return date === undefined ? undefined : tryParseEdtf(date)?.latest;
}

function toInts(span: OfficeSpan): number[] {
  const { holder, fromEarliest, fromLatest, toEarliest, toLatest, confirmed, acting } = span;
  return [holder, fromEarliest, fromLatest, toEarliest, toLatest, confirmed, acting ? 1 : 0];
}

/** Pairs of person and office, each once, sorted by person. */
function layOutTenures(spans: readonly (readonly OfficeSpan[])[]) {
  const pairs = spans.flatMap((list, office) =>
    [...new Set(list.map((span) => span.holder))].map((person) => [person, office] as const),
  );
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { tenurePersons: pairs.map(([person]) => person), tenureOffices: pairs.map(([, office]) => office) };
}
