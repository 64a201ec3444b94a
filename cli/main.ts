import { COMMANDS } from './commands.ts';
import { runCommand } from './run-command.ts';

const controller = new AbortController();
process.once('SIGINT', () => controller.abort());
// `sidelight stale | head` closes the pipe: that is an end, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runCommand(COMMANDS, process.argv.slice(2), {
  // npm runs scripts in the project's folder and says where the user stands.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  print: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  signal: controller.signal,
});
