import type { Scope } from '#lib/link/scope.ts';
import type { PageReading, PageScope } from './page-reading.ts';

/**
 * Gives a reading the objects of the one before wherever they say the same, so that only changed scopes are annotated
 * again; the reading before itself if nothing has changed.
 */
export function* reuseScopes(reading: PageReading, before: PageReading | null): Generator<void, PageReading> {
  if (!before) return reading;
  const known = Map.groupBy(before.scopes, ({ root }) => root);
  const scopes: PageScope[] = [];
  for (const page of reading.scopes) {
    scopes.push(reuse(page, known.get(page.root) ?? []));
    yield;
  }
  if (isSameList(scopes, before.scopes) && reading.url === before.url && reading.title === before.title) return before;
  const main = scopes[reading.main ? reading.scopes.indexOf(reading.main) : -1] ?? null;
  return { ...reading, scopes, main };
}

function reuse(page: PageScope, known: readonly PageScope[]): PageScope {
  for (const old of known) {
    if (!isSameScope(page.scope, old.scope)) continue;
    return isSameList(page.blocks, old.blocks) ? old : { ...page, scope: old.scope };
  }
  return page;
}

function isSameScope(one: Scope, other: Scope): boolean {
  return (
    one.text === other.text &&
    one.context === other.context &&
    one.date === other.date &&
    one.dateFrom === other.dateFrom &&
    one.lang === other.lang &&
    one.zone === other.zone &&
    isSameList(one.blocks, other.blocks)
  );
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
