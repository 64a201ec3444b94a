import { lowerBound } from './form-table.ts';
import type { OfficeSpan, PersonOffice } from './name-index.ts';
import type { SectionViews } from './sections.ts';
import { stringAt } from './string-pool.ts';

/** i32 of one span: holder, from (2), to (2), confirmed, acting. */
export const SPAN_INTS = 7;

type OfficeSections = Pick<
  SectionViews,
  | 'officeEntities'
  | 'officeTitles'
  | 'officeOfs'
  | 'spanOffsets'
  | 'spans'
  | 'tenurePersons'
  | 'tenureOffices'
  | 'stringOffsets'
  | 'stringBytes'
>;

/** Reads the offices of an index and who held them when. */
export class OfficeTable {
  readonly #views: OfficeSections;
  #byTitle: Map<string, number> | undefined;

  constructor(views: OfficeSections) {
    this.#views = views;
  }

  entity(title: string, of: string): number {
    const office = this.#find(title, of);
    return office === undefined ? -1 : (this.#views.officeEntities[office] ?? -1);
  }

  holders(title: string, of: string): readonly OfficeSpan[] {
    const office = this.#find(title, of);
    if (office === undefined) return [];
    const { spanOffsets, spans } = this.#views;
    const found: OfficeSpan[] = [];
    for (let span = spanOffsets[office] ?? 0; span < (spanOffsets[office + 1] ?? 0); span += 1) {
      found.push(readSpan(spans, span * SPAN_INTS));
    }
    return found;
  }

  ofPerson(person: number): readonly PersonOffice[] {
    const { tenurePersons, tenureOffices, officeEntities } = this.#views;
    const found: PersonOffice[] = [];
    for (let at = lowerBound(tenurePersons, person); tenurePersons[at] === person; at += 1) {
      const office = tenureOffices[at] ?? 0;
      found.push({ office: officeEntities[office] ?? -1, title: this.#title(office), of: this.#of(office) });
    }
    return found;
  }

  #find(title: string, of: string): number | undefined {
    this.#byTitle ??= new Map(
      Array.from(this.#views.officeEntities, (_, office) => [keyOf(this.#title(office), this.#of(office)), office]),
    );
    return this.#byTitle.get(keyOf(title, of));
  }

  #title(office: number): string {
    return stringAt(this.#views.stringOffsets, this.#views.stringBytes, this.#views.officeTitles[office] ?? 0);
  }

  #of(office: number): string {
    return stringAt(this.#views.stringOffsets, this.#views.stringBytes, this.#views.officeOfs[office] ?? 0);
  }
}

function keyOf(title: string, of: string): string {
  return `${title} ${of}`;
}

function readSpan(spans: Int32Array, at: number): OfficeSpan {
  return {
    holder: spans[at] as number,
    fromEarliest: spans[at + 1] as number,
    fromLatest: spans[at + 2] as number,
    toEarliest: spans[at + 3] as number,
    toLatest: spans[at + 4] as number,
    confirmed: spans[at + 5] as number,
    acting: spans[at + 6] === 1,
  };
}
