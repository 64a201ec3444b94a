/** What `scheduler.postTask` looks like where a browser has it. */
interface Scheduler {
  readonly postTask?: (task: () => void, options: { readonly priority: 'background' }) => Promise<unknown>;
}

/** Runs a task soon, behind everything that the page itself has to do. */
export function scheduleSlice(task: () => void): void {
  const { scheduler } = globalThis as unknown as { readonly scheduler?: Scheduler };
  if (typeof scheduler?.postTask === 'function') void scheduler.postTask(task, { priority: 'background' });
  else setTimeout(task, 0);
}
