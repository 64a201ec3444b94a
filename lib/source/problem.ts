/** How bad a problem is: an error stops a build, a warning is for the editor to weigh. */
export type Severity = 'error' | 'warning';

/** One thing wrong with a source, in the words of the terminal: `file:line: what is wrong, and the remedy`. */
export interface Problem {
  /** Path as the editor gave it. */
  readonly file: string;
  /** 1 first. */
  readonly line: number;
  readonly severity: Severity;
  readonly message: string;
}

/** The problem as one line, control characters made visible: a source may hold anything. */
export function formatProblem({ file, line, severity, message }: Problem): string {
  const text = severity === 'warning' ? `warning: ${message}` : message;
  return `${file}:${line}: ${text}`.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
}

/** The order of a report: by file, then by line. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

/** Whether any of the problems stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
