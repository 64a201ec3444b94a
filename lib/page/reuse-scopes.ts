import type { Scope } from '#lib/link/scope.ts';
import type { PageReading, PageScope } from './page-reading.ts';

/**
 * Gives a reading the objects of the one before wherever they say the same, so that only changed scopes are annotated
 * again; the reading before itself if nothing has changed.
 */
export function reuseScopes(reading: PageReading, before: PageReading | null): PageReading {
  if (!before) return reading;
  const known = new Map<Element, PageScope[]>();
  for (const page of before.scopes) known.set(page.root, [...(known.get(page.root) ?? []), page]);
  const scopes = reading.scopes.map((page) => reuse(page, known.get(page.root) ?? []));
  const same = scopes.length === before.scopes.length && scopes.every((page, index) => page === before.scopes[index]);
  if (same && reading.url === before.url && reading.title === before.title) return before;
  const main = scopes[reading.main ? reading.scopes.indexOf(reading.main) : -1] ?? null;
  return { ...reading, scopes, main };
}

function reuse(page: PageScope, known: readonly PageScope[]): PageScope {
  for (const old of known) {
    if (!isSameScope(page.scope, old.scope)) continue;
    const sameNodes =
      page.blocks.length === old.blocks.length && page.blocks.every((block, index) => block === old.blocks[index]);
    return sameNodes ? old : { ...page, scope: old.scope };
  }
  return page;
}

/** The order of keys is that of the one place where scopes are made. */
function isSameScope(one: Scope, other: Scope): boolean {
  return one.text === other.text && JSON.stringify(one) === JSON.stringify(other);
}
