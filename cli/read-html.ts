import { BLOCK_SEPARATOR } from '#lib/page/page-reading.ts';
import { readPage } from '#lib/page/read-page.ts';
import { parseHtml } from './parse-html.ts';
import type { ReadText, TextOptions } from './read-text.ts';

/**
 * Reads a saved page as the content script would: its scopes with their own dates, languages and zones unless the
 * command line gives them. No layout and no scripts: what only a style sheet hides is read.
 */
export function readHtml(html: string, url: string, { date, lang, today }: TextOptions): ReadText {
  const { scopes } = readPage(parseHtml(html, url), { url, today });
  const read: { start: number; scope: (typeof scopes)[number]['scope'] }[] = [];
  let text = '';
  for (const { scope } of scopes) {
    if (text !== '') text += BLOCK_SEPARATOR;
    const given = date === undefined ? {} : ({ date, dateFrom: 'given' } as const);
    read.push({ start: text.length, scope: { ...scope, ...given, lang: lang ?? scope.lang } });
    text += scope.text;
  }
  return { text, scopes: read };
}
