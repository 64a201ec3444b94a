import { readdirSync, readFileSync } from 'node:fs';

/** What Linux says of a browser's processes. */
export interface ProcessState {
  /** Processor time of all of them, in milliseconds. */
  readonly cpuMs: number;
  /** Processor time of the one that runs the extension. */
  readonly extensionCpuMs: number;
  /** Resident memory of the one that runs the extension, in megabytes. */
  readonly extensionMb: number;
}

/** Ticks a second of /proc; every Linux has this value. */
const TICKS = 100;
const PAGE_MB = 4096 / 1e6;

interface OneProcess {
  readonly pid: number;
  readonly parent: number;
  readonly cpuMs: number;
  readonly mb: number;
}

/** Reads the state of a browser's processes from /proc. */
export function readProcesses(browserPid: number): ProcessState {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
  const ours = new Set([browserPid]);
  // Parents have lower numbers unless numbers have wrapped: some rounds find the whole tree in any case.
  for (let round = 0; round < 4; round++) for (const one of all) if (ours.has(one.parent)) ours.add(one.pid);
  const tree = all.filter(({ pid }) => ours.has(pid));
  const extension = tree.filter(({ pid }) => isExtensionProcess(pid));
  const sum = (list: readonly OneProcess[], of: (one: OneProcess) => number) =>
    list.reduce((total, one) => total + of(one), 0);
  return {
    cpuMs: sum(tree, (one) => one.cpuMs),
    extensionCpuMs: sum(extension, (one) => one.cpuMs),
    extensionMb: sum(extension, (one) => one.mb),
  };
}

function readProcess(pid: number): OneProcess[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces: fields are counted behind it.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, pages = 0] = [fields[1], fields[11], fields[12], fields[21]];
    return [{ pid, parent, cpuMs: ((user + system) * 1_000) / TICKS, mb: pages * PAGE_MB }];
  } catch {
    return []; // it ended while it was looked at
  }
}

function isExtensionProcess(pid: number): boolean {
  try {
    const isChromium = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process');
    return isChromium || readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('WebExtensions');
  } catch {
    return false;
  }
}

/** Looks at a browser's processes while work goes on: what it cost, and the most memory beyond that before it. */
export async function watchProcesses<T>(
  browserPid: number,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly cpuMs: number; readonly extensionCpuMs: number; readonly peakMb: number }> {
  const before = readProcesses(browserPid);
  let peakMb = 0;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, readProcesses(browserPid).extensionMb - before.extensionMb);
  }, 100);
  try {
    const value = await work();
    const after = readProcesses(browserPid);
    return {
      value,
      cpuMs: after.cpuMs - before.cpuMs,
      extensionCpuMs: after.extensionCpuMs - before.extensionCpuMs,
      peakMb,
    };
  } finally {
    clearInterval(timer);
  }
}
