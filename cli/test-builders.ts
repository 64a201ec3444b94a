import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Command, CommandContext, ExitCode } from './command.ts';

/** What a command did: its exit code and the lines that it wrote. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Runs with a context that collects what is written; for tests. */
export async function runHere(run: (context: CommandContext) => Promise<ExitCode>, cwd = tmpdir()): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const { signal } = new AbortController();
  const code = await run({ cwd, print: (line) => out.push(line), warn: (line) => err.push(line), signal });
  return { code, out, err };
}

/** Runs one command in a folder. */
export function runIn(cwd: string, command: Command, ...args: string[]): Promise<Ran> {
  return runHere((context) => command.run(args, context), cwd);
}

/** A folder of the given files that lives as long as the test. */
export async function aFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}
