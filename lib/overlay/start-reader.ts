import { own } from '#lib/page/own-property.ts';
import type { ReaderCalls } from './reader-calls.ts';
import type { takeOver } from './reader-link.ts';
import { ReadingLoop } from './reading-loop.ts';

/** Frames below this size hold advertisements and counters, not stories. */
const MIN_FRAME = { width: 300, height: 200 };

/**
 * Starts the reader of this document when there is something to read: not before the tab was seen, not in a prerendered
 * page that nobody has opened, not in a small frame, not on a site that is off; it follows the settings until the signal
 * of its world aborts.
 */
export async function startReader(calls: ReaderCalls, world: NonNullable<ReturnType<typeof takeOver>>): Promise<void> {
  const { signal } = world.end;
  if (!(own(document, 'documentElement') instanceof HTMLElement && own(document, 'body'))) return; // XML, SVG, pictures
  await untilSeen(signal);
  const first = await calls.hello();
  if (!first || signal.aborted) return;
  let hello = first;
  let running: { readonly loop: ReadingLoop; readonly end: AbortController } | null = null;
  const apply = () => {
    if (hello.siteOff || !isLargeEnough()) {
      running?.end.abort();
      running = null;
    } else if (running) running.loop.changeSettings();
    else {
      const end = new AbortController();
      const loop = new ReadingLoop({ calls, hello: () => hello, world, signal: AbortSignal.any([signal, end.signal]) });
      running = { loop, end };
    }
  };
  const refresh = async () => {
    hello = (await calls.hello()) ?? hello;
    if (!signal.aborted) apply();
  };
  const answer = (request: unknown) => {
    if (Object(request).type === 'settings-changed') void refresh();
    return running?.loop.answer(request) ?? null;
  };
  calls.listen(answer, signal);
  if (isFrame()) addEventListener('resize', () => running || apply(), { signal });
  apply();
}

function isFrame(): boolean {
  return window !== window.top;
}

function isLargeEnough(): boolean {
  return !isFrame() || (innerWidth >= MIN_FRAME.width && innerHeight >= MIN_FRAME.height);
}

/** Waits until the tab is seen; a prerendered page is hidden until somebody opens it. */
async function untilSeen(signal: AbortSignal): Promise<void> {
  while (own(document, 'hidden')) {
    await new Promise((resolve) => {
      addEventListener('visibilitychange', resolve, { once: true, signal });
    });
  }
}
