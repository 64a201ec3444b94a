import { annotate } from './annotate.ts';
import { build } from './build.ts';
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { evaluate } from './eval.ts';
import { lint } from './lint.ts';
import { stale } from './stale.ts';

/** Every command by name, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  annotate,
  eval: evaluate,
  lint,
  build,
  diff,
  stale,
};
