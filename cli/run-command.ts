import type { Command, CommandContext, ExitCode } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Runs `sidelight ARGS…` and gives its exit code; errors become one line each on standard error. */
export async function runCommand(
  commands: Readonly<Record<string, Command>>,
  args: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const [name = '--help', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') return printHelp(commands, context);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return refuse(context, `"${name}" is no command: see sidelight --help`);
  if (rest.includes('--help') || rest.includes('-h')) return printUsage(name, command, context);
  return command.run(rest, context).catch((error: unknown) => explain(name, error, context));
}

function explain(name: string, error: unknown, context: CommandContext): ExitCode {
  if (error instanceof UsageError) return refuse(context, `${name}: ${error.message}: see sidelight ${name} --help`);
  if (!isCoded(error)) throw error;
  context.warn(`${name}: ${error.message}`);
  return 1;
}

/** Errors of our own modules carry a code and a message for people; anything else is a fault to be seen whole. */
function isCoded(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.name !== 'TypeError';
}

function refuse({ warn }: CommandContext, message: string): ExitCode {
  warn(message);
  return 2;
}

function printHelp(commands: Readonly<Record<string, Command>>, { print }: CommandContext): ExitCode {
  print('usage: npm run -s sidelight -- COMMAND [ARGUMENTS]');
  print('');
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  for (const [name, { summary }] of Object.entries(commands)) print(`  ${name.padEnd(width)}  ${summary}`);
  print('');
  print('COMMAND --help says more. Exit codes: 0 fine, 1 problems found, 2 wrong usage.');
  return 0;
}

function printUsage(name: string, { usage, summary, details }: Command, { print }: CommandContext): ExitCode {
  print(`usage: sidelight ${name} ${usage}`.trimEnd());
  print(summary);
  for (const line of details ?? []) print(line);
  return 0;
}
