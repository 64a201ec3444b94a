import type { PageReading } from '../../lib/page/page-reading.ts';
import { spansOf } from '../../lib/page/page-reading.ts';
import { watchPage } from '../../lib/page/watch-page.ts';

/** What the tests ask of a page that is being read; everything is plain data, so that it can leave the page. */
export interface LivePage {
  /** Waits for a reading in which some scope holds the text, and gives all scopes of it. */
  until(text: string): Promise<readonly LiveScope[]>;
  /** Zones and texts of the last reading. */
  scopes(): readonly LiveScope[];
  readonly complete: () => boolean;
  /** What the page renders where the first place of the text in a scope is. */
  rendered(text: string): string | undefined;
  /** Text nodes that walkers have been moved to so far. */
  readonly steps: () => number;
}

export interface LiveScope {
  readonly zone: string;
  readonly text: string;
  readonly date: string;
}

declare global {
  var livePage: LivePage;
}

const readings: PageReading[] = [];
let steps = 0;

const nextNode = TreeWalker.prototype.nextNode;
TreeWalker.prototype.nextNode = function count(this: TreeWalker) {
  steps += 1;
  return nextNode.call(this);
};

const channel = new MessageChannel();
const tasks: (() => void)[] = [];
channel.port1.onmessage = () => tasks.shift()?.();

watchPage({
  document,
  url: () => location.href,
  today: () => '2026-06-01',
  schedule: (task) => {
    tasks.push(task);
    channel.port2.postMessage(null);
  },
  now: () => performance.now(),
  signal: new AbortController().signal,
  onReading: (reading) => readings.push(reading),
});

const scopes = (): LiveScope[] =>
  (readings.at(-1)?.scopes ?? []).map(({ scope: { zone, text, date } }) => ({ zone, text, date }));

async function until(text: string): Promise<readonly LiveScope[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (scopes().some((scope) => scope.text.includes(text))) return scopes();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no scope holds "${text}": ${JSON.stringify(scopes()).slice(0, 1000)}`);
}

function rendered(text: string): string | undefined {
  const page = readings.at(-1)?.scopes.find(({ scope }) => scope.text.includes(text));
  if (!page) return undefined;
  const start = page.scope.text.indexOf(text);
  const spans = spansOf(page, start, start + text.length);
  return spans.map(({ node, start, end }) => node.data.slice(start, end)).join('');
}

globalThis.livePage = {
  until,
  scopes,
  rendered,
  complete: () => readings.at(-1)?.complete ?? false,
  steps: () => steps,
};
