import { foldName } from '#lib/source/fold-name.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';
import { readRows } from './table-reader.ts';

interface Page {
  readonly day: string;
  readonly text: string;
}

/** The raw texts of the Factbook's pages: since when a holder stands there. */
export class PageTexts {
  readonly #pages: ReadonlyMap<string, readonly Page[]>;

  constructor(source: SourceText) {
    const rows = readRows(source, ['iso3', 'role', 'first_seen', 'last_seen', 'text']);
    const pages = rows.map((row) => ({
      iso3: row.text('iso3'),
      day: row.date('first_seen'),
      text: ` ${foldName(row.text('text'))} `,
    }));
    this.#pages = Map.groupBy(
      pages.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
      ({ iso3 }) => iso3,
    );
  }

  /** Day of the first page, not before a day, that names the person. */
  firstSeen(iso3: string, surname: string, since: string): string | null {
    const word = ` ${foldName(surname)} `;
    const page = this.#pages.get(iso3)?.find(({ day, text }) => day >= since && text.includes(word));
    return page?.day ?? null;
  }
}
