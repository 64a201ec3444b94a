import type { PackDatabase } from './database.ts';
import type { RequestRow } from './rows.ts';

/** Requests kept: at two a check and four checks a day, some years of them. */
const MAX_REQUESTS = 20_000;

/** Notes a request, and forgets the oldest beyond the limit. */
export async function noteRequest(db: PackDatabase, request: Omit<RequestRow, 'id'>): Promise<void> {
  const id = await db.requests.add(request);
  if (id > MAX_REQUESTS)
    await db.requests
      .where('id')
      .belowOrEqual(id - MAX_REQUESTS)
      .delete();
}

/** The newest requests first. */
export async function readRequests(db: PackDatabase, limit: number): Promise<RequestRow[]> {
  return await db.requests.orderBy('id').reverse().limit(limit).toArray();
}
