import type { TestBrowser } from '../tests/e2e/browser.ts';

/** Asks Chromium's worker every 100 ms what its JavaScript holds; the answer ends it and gives the most, in MB. */
export async function watchHeap(browser: TestBrowser): Promise<() => Promise<string>> {
  const home = browser.extensionUrl('');
  const target = browser.raw.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(home));
  if (browser.name !== 'chrome' || !target) return async () => '';
  const session = await target.createCDPSession();
  let most = 0;
  let isWatched = true;
  const watching = (async () => {
    while (isWatched) {
      const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
      most = Math.max(most, usedSize + backingStorageSize);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })().catch(() => undefined); // the worker ended: what was seen is told
  return async () => {
    isWatched = false;
    await watching;
    return (most / 1e6).toFixed(0);
  };
}

/** `backingStorageSize` (array buffers) is newer than the types. */
interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}
