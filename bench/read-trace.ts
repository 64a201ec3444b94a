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
  readonly args?: { readonly worldName?: string };
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
  const loads = whole.filter(({ name }) => name === OWN_LOAD);
  const isLoad = ({ name, ts, dur = 0 }: TraceEvent) =>
    name === 'RunMicrotasks' && loads.some((load) => load.ts >= ts && load.ts < ts + dur);
  for (const script of outermost(whole.filter((event) => SCRIPT.has(event.name) && !isLoad(event)))) {
    while (at + 1 < tasks.length && (tasks[at + 1]?.task.ts ?? 0) <= script.ts) at += 1;
    const within = tasks[at];
    if (!within) continue;
    within.processorMs += (script.tdur ?? script.dur ?? 0) / 1000;
    within.clockMs += (script.dur ?? 0) / 1000;
  }
  return tasks.filter(({ clockMs }) => clockMs > 0);
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
