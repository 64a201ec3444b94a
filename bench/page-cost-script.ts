import { watchPage } from '../lib/page/watch-page.ts';

/** What reading one page cost. */
export interface PageCost {
  /** Milliseconds of each task on the page's main thread. */
  readonly tasks: readonly number[];
  readonly textNodes: number;
}

declare global {
  var measurePage: () => Promise<PageCost>;
}

/** Reads the page once, as the content script does, and times every task of it. */
globalThis.measurePage = () =>
  new Promise((resolve) => {
    const tasks: number[] = [];
    const pending: (() => void)[] = [];
    const channel = new MessageChannel();
    const controller = new AbortController();
    channel.port1.onmessage = () => {
      const start = performance.now();
      pending.shift()?.();
      tasks.push(performance.now() - start);
    };
    watchPage({
      document,
      url: () => location.href,
      today: () => '2026-11-25',
      schedule: (task) => {
        pending.push(task);
        channel.port2.postMessage(null);
      },
      now: () => performance.now(),
      signal: controller.signal,
      onReading: ({ scopes }) => {
        const blocks = scopes.flatMap((page) => page.blocks);
        setTimeout(() => {
          controller.abort();
          resolve({ tasks, textNodes: blocks.reduce((sum, { nodes }) => sum + nodes.length, 0) });
        });
      },
    });
  });
