import type { PageReading, PageScope } from '#lib/page/page-reading.ts';

/** Gives the story scopes of readings another date, the reader's; the same scope gives the same answer while the date stays. */
export class Redating {
  #date: string | null = null;
  #url = '';
  #known = new WeakMap<PageScope, PageScope>();

  /** Chooses the date for the page of this address, or the page's own for null. */
  choose(date: string | null, url: string): void {
    this.#date = date;
    this.#url = url;
    this.#known = new WeakMap();
  }

  apply(reading: PageReading): PageReading {
    const date = this.#date;
    if (date === null || reading.url !== this.#url) return reading;
    const scopes = reading.scopes.map((page) => this.#redate(page, date));
    return { ...reading, scopes, main: reading.main && this.#redate(reading.main, date) };
  }

  #redate(page: PageScope, date: string): PageScope {
    if (page.scope.zone !== 'story') return page;
    const known = this.#known.get(page);
    if (known) return known;
    const redated: PageScope = { ...page, scope: { ...page.scope, date, dateFrom: 'reader' } };
    this.#known.set(page, redated);
    return redated;
  }
}
