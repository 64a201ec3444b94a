import type { Tokens } from '#lib/text/tokens.ts';
import { EntityTable } from './entity-table.ts';
import { FormTable } from './form-table.ts';
import type { Hit, NameIndex } from './name-index.ts';
import { OfficeTable } from './office-table.ts';
import { Scanner } from './scanner.ts';
import { COUNTS, readSections, type SectionViews, verifyChecksum } from './sections.ts';
import { stringAt } from './string-pool.ts';
import { openWordTable } from './word-table.ts';

/** Opens an index that was stored or sent, after checking every byte of it; throws IndexError. */
export function openIndex(buffer: ArrayBuffer): NameIndex {
  const index = attachIndex(buffer);
  verifyChecksum(buffer);
  return index;
}

/** Opens an index without reading it through (0.1 ms at any size): for a buffer that was verified or built just now. */
export function attachIndex(buffer: ArrayBuffer): NameIndex {
  return new PackIndex(readSections(buffer));
}

class PackIndex implements NameIndex {
  readonly packId: string;
  readonly edition: number;
  readonly formCount: number;
  readonly #views: SectionViews;
  readonly #forms: FormTable;
  readonly #entities: EntityTable;
  readonly #offices: OfficeTable;
  readonly #scanner: Scanner;

  constructor(views: SectionViews) {
    this.#views = views;
    this.packId = this.#string(0);
    this.edition = views.counts[COUNTS.edition] ?? 0;
    this.formCount = views.forms.length;
    this.#forms = new FormTable(views, views.counts[COUNTS.ends] ?? 0);
    this.#entities = new EntityTable(views);
    this.#offices = new OfficeTable(views);
    const roots = views.counts[COUNTS.roots] ?? 0;
    this.#scanner = new Scanner({
      words: openWordTable(views, { hasStems: views.counts[COUNTS.hasStems] === 1, roots }),
      trie: views,
      forms: this.#forms,
      roots,
      softWord: views.counts[COUNTS.softWord] ?? 0,
    });
  }

  get entityCount(): number {
    return this.#entities.count;
  }

  scan(text: string, start: number, end: number, onHit: (hit: Hit) => void): void {
    this.#scanner.scan(text, start, end, onHit);
  }

  scanWords(tokens: Tokens, onHit: (hit: Hit) => void): void {
    this.#scanner.scanWords(tokens, onHit);
  }

  scanAll(text: string, start: number, end: number, onHit: (hit: Hit) => void): void {
    this.#scanner.scanAll(text, start, end, onHit);
  }

  formKind(form: number) {
    return this.#forms.kind(form);
  }

  formFlags(form: number) {
    return this.#forms.flags(form);
  }

  formEntities(form: number) {
    return this.#forms.entities(form);
  }

  formNear(form: number) {
    return this.#forms.near(form);
  }

  formHead(form: number): string {
    const head = this.#forms.head(form);
    return head < 0 ? '' : this.#string(head);
  }

  entityId(entity: number) {
    return this.#entities.id(entity);
  }

  entityType(entity: number) {
    return this.#entities.type(entity);
  }

  entityNumber(id: string) {
    return this.#entities.number(id);
  }

  entityChanged(entity: number) {
    return this.#entities.changed(entity);
  }

  entityRelated(entity: number) {
    return this.#entities.related(entity);
  }

  isGivenName(entity: number, wordHash: number) {
    return this.#entities.isGivenName(entity, wordHash);
  }

  personOffices(entity: number) {
    return this.#offices.ofPerson(entity);
  }

  officeHolders(title: string, of: string) {
    return this.#offices.holders(title, of);
  }

  officeEntity(title: string, of: string) {
    return this.#offices.entity(title, of);
  }

  #string(number: number): string {
    return stringAt(this.#views.stringOffsets, this.#views.stringBytes, number);
  }
}
