import { build } from './build.ts';
import type { Command } from './command.ts';
import { lint } from './lint.ts';

/** Every command by name, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  lint,
  build,
};
