/** What a command gets beside its arguments. */
export interface CommandContext {
  /** Where the user stands: paths of arguments are relative to it. */
  readonly cwd: string;
  /** Writes one line to standard output. */
  readonly print: (line: string) => void;
  /** Writes one line to standard error. */
  readonly warn: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Exit codes of every command: 0 fine, 1 problems found, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One command of `sidelight`; each is a file of its own, listed in commands.ts. */
export interface Command {
  /** Its arguments as the help shows them: `[DIR] [--report]`. */
  readonly usage: string;
  /** What it does, one line. */
  readonly summary: string;
  /** Further lines of its help. */
  readonly details?: readonly string[];
  /** Runs with the arguments after its name; throws UsageError for wrong ones. */
  readonly run: (args: readonly string[], context: CommandContext) => Promise<ExitCode>;
}
