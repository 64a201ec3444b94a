import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '#lib/messages/ask.ts';
import type { SearchResult } from '#lib/messages/protocol.ts';

/** Results shown: who needs more types another letter. */
const LIMIT = 30;

/** What was found for what is typed; null where nothing is. */
export function useSearch(ask: Ask, query: string): readonly SearchResult[] | null {
  const [found, setFound] = useState<readonly SearchResult[] | null>(null);
  useEffect(() => {
    let isOver = false;
    // An empty query is asked too: the background then has its names ready when the first letter comes.
    void ask('search', { query, limit: LIMIT }).then(
      (results) => isOver || setFound(query.trim() === '' ? null : results),
    );
    return () => {
      isOver = true; // an answer to what was typed before is not one to what is typed now
    };
  }, [ask, query]);
  return found;
}
