import { COMMANDS } from './commands.ts';
import { runCommand } from './run-command.ts';

const controller = new AbortController();
process.once('SIGINT', () => controller.abort());
process.exitCode = await runCommand(COMMANDS, process.argv.slice(2), {
  // npm runs scripts in the project's folder and says where the user stands.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  print: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  signal: controller.signal,
});
