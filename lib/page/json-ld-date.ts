import { MAX_JSON_LD_OBJECTS, MAX_JSON_LD_UNITS } from './limits.ts';
import { own } from './own-property.ts';

/** A JSON-LD object (JSON-LD 1.1, schema.org vocabulary), not yet looked into. */
type LinkedObject = Readonly<Record<string, unknown>>;

/** In the order of trust; a page's own date comes last, for many sites keep there the day of their launch. */
const TYPES = [/(?:Article|Posting|Report)$/, /^(?:VideoObject|Recipe|Review)$/, /^WebPage$/];

/**
 * Dates of publication that the page's JSON-LD gives, the best first: of articles before other works before the page,
 * of objects about this page's address before others.
 */
export function jsonLdDates(document: Document, url: string): string[] {
  const objects: LinkedObject[] = [];
  for (const script of own(document, 'querySelectorAll')('script[type="application/ld+json"]')) {
    collect(parseJson(script.textContent ?? ''), objects);
  }
  const ranked = objects
    .filter((object) => dateOf(object) !== null)
    .map((object) => ({ rank: rankOf(object, url), date: dateOf(object) ?? '' }));
  return ranked
    .filter(({ rank }) => rank < TYPES.length * 2)
    .sort((a, b) => a.rank - b.rank)
    .map(({ date }) => date);
}

/** Some sites wrap the script in comments or leave control characters in it; those are read as having none. */
function parseJson(text: string): unknown {
  if (text.length > MAX_JSON_LD_UNITS) return null;
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\*.*?\*\/)|(?:-->)\s*$/g, '').replace(/[\r\n\t]+/g, ' '));
  } catch {
    return null; // Broken JSON-LD is common; the other sources of a date remain.
  }
}

/** Objects at any depth that schema.org allows them: in arrays, `@graph`, `mainEntity`, list items. */
function collect(value: unknown, objects: LinkedObject[]): void {
  const pending: unknown[] = [value];
  while (pending.length > 0 && objects.length < MAX_JSON_LD_OBJECTS) {
    const next = pending.shift();
    if (Array.isArray(next)) pending.push(...next.slice(0, MAX_JSON_LD_OBJECTS));
    else if (typeof next === 'object' && next !== null) {
      const object = next as LinkedObject;
      objects.push(object);
      pending.push(object['@graph'], object.mainEntity, object.mainEntityOfPage);
    }
  }
}

function dateOf(object: LinkedObject): string | null {
  for (const key of ['datePublished', 'dateCreated', 'uploadDate']) {
    const value = object[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

function rankOf(object: LinkedObject, url: string): number {
  const types = [object['@type']].flat().filter((type) => typeof type === 'string');
  const rank = TYPES.findIndex((pattern) => types.some((type) => pattern.test(type)));
  if (rank < 0) return TYPES.length * 2;
  return rank * 2 + (isAbout(object, url) ? 0 : 1);
}

function isAbout(object: LinkedObject, url: string): boolean {
  const page: unknown = object.mainEntityOfPage;
  const addresses: readonly unknown[] = [object.url, object['@id'], page, Object(page)['@id']];
  return addresses.some((address) => typeof address === 'string' && pathOf(address) === pathOf(url));
}

/** An address without scheme, www, query and fragment. */
function pathOf(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?|\/?(?:[?#].*)?$/g, '');
}
