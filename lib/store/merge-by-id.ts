import { compareIds } from '#lib/pack/canonical-line.ts';

interface WithId {
  readonly id: string;
}

/** What two lists in ascending order of ids have of each id, in that order; null where one lacks it. */
export async function* mergeById<A extends WithId, B extends WithId>(
  left: AsyncGenerator<A>,
  right: AsyncGenerator<B>,
): AsyncGenerator<readonly [A | null, B | null]> {
  let [a, b] = [await nextOf(left), await nextOf(right)];
  while (a || b) {
    const order = orderOf(a, b);
    yield [order <= 0 ? a : null, order >= 0 ? b : null];
    if (order <= 0) a = await nextOf(left);
    if (order >= 0) b = await nextOf(right);
  }
}

async function nextOf<T>(list: AsyncGenerator<T>): Promise<T | null> {
  const next = await list.next();
  return next.done ? null : next.value;
}

function orderOf(a: WithId | null, b: WithId | null): number {
  if (!a) return 1;
  return b ? compareIds(a.id, b.id) : -1;
}
