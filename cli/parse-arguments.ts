import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Arguments of a command: options by name, and the rest in order. */
export interface Arguments<O extends ParseArgsOptionsConfig> {
  readonly options: ReturnType<typeof parseArgs<{ options: O; strict: true; allowPositionals: true }>>['values'];
  readonly positionals: readonly string[];
}

/** How many arguments beside options a command takes. */
export interface Positionals {
  readonly min: number;
  readonly max: number;
}

/** Reads a command's arguments or throws `bad-arguments`, naming what is wrong. */
export function parseArguments<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  { min, max }: Positionals,
): Arguments<O> {
  const { values, positionals } = parse(args, options);
  if (positionals.length < min) throw new UsageError('bad-arguments', 'an argument is missing');
  const extra = positionals[max];
  if (extra !== undefined) throw new UsageError('bad-arguments', `"${extra}" is one argument too many`);
  return { options: values, positionals };
}

function parse<const O extends ParseArgsOptionsConfig>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (cause) {
    throw new UsageError('bad-arguments', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
