/** An event of Chromium's trace format, as far as it is read here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Time on the clock, and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly worldName?: string; readonly data?: { readonly url?: string } };
}

/** What scripts took of one task of a page's main thread, in milliseconds. */
export interface ScriptedTask {
  readonly processorMs: number;
  readonly clockMs: number;
}

const TASK = 'RunTask';

/** Outermost of these within a task are what scripts did: calls, starts, and what was promised. */
const SCRIPT = new Set(['v8.callFunction', 'v8.run', 'v8.compile', 'EvaluateScript', 'FunctionCall', 'RunMicrotasks']);

/** Within a microtask it says that the page's own pictures and styles are asked for there, not that a promise goes on. */
const OWN_LOAD = 'ResourceFetcher::requestResource';

/** The browser's own page in the place of a frame that may not load; it has scripts and shares the thread of the page around it. */
const ERROR_PAGE = 'chrome-error:';

/** Categories of a trace that `scriptedTasks` reads. */
export const TRACED = ['v8', 'v8.execute', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink'];

/**
 * The tasks of the thread on which the world of this name ran, with what scripts took of each. In a page without scripts
 * of its own that is what the extension added: its calls, its start, and the layouts that it forced.
 */
export function scriptedTasks(trace: string, worldName: string): readonly ScriptedTask[] {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const own = traceEvents.find(({ args }) => args?.worldName === worldName);
  if (!own) return [];
  const whole = traceEvents
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === own.pid && tid === own.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = whole.filter(({ name }) => name === TASK).map((task) => ({ task, processorMs: 0, clockMs: 0 }));
  let at = 0;
  for (const script of ownScripts(whole)) {
    while (at + 1 < tasks.length && (tasks[at + 1]?.task.ts ?? 0) <= script.ts) at += 1;
    const within = tasks[at];
    if (!within) continue;
    within.processorMs += (script.tdur ?? script.dur ?? 0) / 1000;
    within.clockMs += (script.dur ?? 0) / 1000;
  }
  return tasks.filter(({ clockMs }) => clockMs > 0);
}

/** What scripts took that neither error pages nor the page's own loads did. */
function ownScripts(whole: readonly TraceEvent[]): readonly TraceEvent[] {
  const loads = whole.filter(({ name }) => name === OWN_LOAD);
  const errors = whole.filter(({ args }) => args?.data?.url?.startsWith(ERROR_PAGE));
  const isForeign = (script: TraceEvent) =>
    errors.some((error) => isWithin(error, script)) ||
    (script.name === 'RunMicrotasks' && loads.some((load) => isWithin(load, script)));
  return [...outermost(whole.filter(({ name }) => SCRIPT.has(name)))].filter((script) => !isForeign(script));
}

function isWithin({ ts }: TraceEvent, outer: TraceEvent): boolean {
  return ts >= outer.ts && ts < outer.ts + (outer.dur ?? 0);
}

/** Of events in order of their beginning, those that lie within no other. */
function* outermost(events: readonly TraceEvent[]): Generator<TraceEvent> {
  let end = 0;
  for (const event of events) {
    if (event.ts < end) continue;
    end = event.ts + (event.dur ?? 0);
    yield event;
  }
}
