import { describe, expect, it } from 'vitest';
import { KillSwitch } from './kill-switch.ts';
import { aStore, aWiredReader, expectHeals, expectWhole } from './reader.ts';
import { ANSWERS, aHistory, connect, hostWith, restore } from './world.ts';

const history = await aHistory();
const store = await aStore(history, 1);
const newest = hostWith(history.hosts[2] ?? new Map());

/** What a browser throws, and the code that it must get. */
const FAULTS: readonly (readonly [name: string, fault: () => Error, code: RegExp])[] = [
  ['QuotaExceededError', () => new DOMException('full', 'QuotaExceededError'), /^full$/],
  ['DataError', () => new DOMException('Failed to write blobs (IOError)', 'DataError'), /^full$/],
  ['UnknownError', () => new DOMException('Internal error', 'UnknownError'), /^failed$/],
  ['AbortError', () => new DOMException('aborted', 'AbortError'), /^failed$/],
];

async function syncWithFault(at: number, fault: () => Error) {
  const indexedDB = await restore(store);
  const kill = new KillSwitch(at, fault);
  const reader = aWiredReader(indexedDB, newest, kill);
  const outcome: string = await reader.sync().then(
    () => 'done',
    (cause: { code?: string }) => cause.code ?? String(cause),
  );
  return { indexedDB, outcome, steps: kill.steps };
}

const { steps } = await syncWithFault(0, () => new DOMException('never'));
const CASES = FAULTS.flatMap(([name, fault, code]) =>
  Array.from({ length: steps }, (_, k) => [name, k + 1, fault, code] as const),
);

describe('a database that fails once', () => {
  it.each(CASES)('%s at step %i', async (_, at, fault, code) => {
    const { indexedDB, outcome } = await syncWithFault(at, fault);
    // A step may be a request to the host, which then cannot be reached, or one that is tried again.
    if (outcome !== 'done' && outcome !== 'unreachable') expect(outcome).toMatch(code);
    await expectWhole(connect(indexedDB), [ANSWERS[0] ?? '', ANSWERS[2] ?? '']);
    await expectHeals(indexedDB, history);
  });
});
