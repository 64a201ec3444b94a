import { annotate } from './annotate.ts';
import { build } from './build.ts';
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { evaluate } from './eval.ts';
import { importData } from './import.ts';
import { init } from './init.ts';
import { keygen } from './keygen.ts';
import { lint } from './lint.ts';
import { newEntity } from './new.ts';
import { publish } from './publish.ts';
import { refreshTimestamp } from './refresh-timestamp.ts';
import { rotateKey } from './rotate-key.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { sign } from './sign.ts';
import { stale } from './stale.ts';
import { verify } from './verify.ts';
import { zip } from './zip.ts';

/** Every command by name, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  annotate,
  eval: evaluate,
  init,
  new: newEntity,
  lint,
  build,
  diff,
  show,
  stale,
  import: importData,
  keygen,
  sign,
  publish,
  'refresh-timestamp': refreshTimestamp,
  'rotate-key': rotateKey,
  verify,
  serve,
  zip,
};
