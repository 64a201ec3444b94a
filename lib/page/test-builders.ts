import { Window } from 'happy-dom';
import type { PageReading } from './page-reading.ts';
import type { ReadPageOptions } from './read-page.ts';
import { readPage } from './read-page.ts';

export const TODAY = '2026-06-01';

/** Prose long enough to be a paragraph and without names of places or dates. */
export const PROSE = 'The two presidents spoke for an hour about the railway, the port and the cable under the sea.';

/** A document that no script runs in. */
export function aDocument(html: string): Document {
  return new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

/** An article page: `head` goes into the head, `body` around the headline and two paragraphs. */
export function anArticle({ head = '', before = '', after = '' } = {}): string {
  return `<html lang="en"><head><title>A visit to the port of Aktau | News</title>${head}</head><body>${before}
    <main><h1>A visit to the port of Aktau</h1><p>${PROSE}</p><p>${PROSE}</p></main>${after}</body></html>`;
}

export function read(html: string, options: Partial<ReadPageOptions> = {}): PageReading {
  return readPage(aDocument(html), { url: 'https://news.example/story', today: TODAY, ...options });
}

/** The texts of a reading's scopes by zone. */
export function textsOf(reading: PageReading): readonly (readonly [string, string])[] {
  return reading.scopes.map(({ scope }) => [scope.zone, scope.text] as const);
}
