import { describe, expect, it } from 'vitest';
import { PackError } from '#lib/pack/pack-error.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { parseArguments } from './parse-arguments.ts';
import { runCommand } from './run-command.ts';
import { runHere } from './test-builders.ts';

const echo: Command = {
  usage: 'WORD',
  summary: 'Print a word.',
  details: ['More of it.'],
  async run(args, { print }) {
    print(parseArguments(args, { loud: { type: 'boolean' } }, { min: 1, max: 1 }).positionals.join());
    return 0;
  },
};

const failing: Command = {
  usage: '',
  summary: 'Fail.',
  async run([code]) {
    if (code === undefined) throw new TypeError('a fault of ours');
    throw new PackError('not-a-pack', 'there is no pack: name one');
  },
};

const run = (...args: string[]) => runHere((context) => runCommand({ echo, failing }, args, context));

describe('runCommand', () => {
  it.each([
    [['echo', 'hello'], 0, ['hello'], []],
    [['echo', '--help'], 0, ['usage: sidelight echo WORD', 'Print a word.', 'More of it.'], []],
    [['echo'], 2, [], ['echo: an argument is missing: see sidelight echo --help']],
    [['echo', 'a', 'b'], 2, [], ['echo: "b" is one argument too many: see sidelight echo --help']],
    [['shout'], 2, [], ['"shout" is no command: see sidelight --help']],
    [['toString'], 2, [], ['"toString" is no command: see sidelight --help']],
    [['failing', 'x'], 1, [], ['failing: there is no pack: name one']],
  ])('answers %j with exit code %i', async (args, code, out, err) => {
    expect(await run(...args)).toEqual({ code, out, err });
  });

  it('names an unknown option', async () => {
    const { code, err } = await run('echo', '--quiet', 'x');
    expect(code).toBe(2);
    expect(err[0]).toMatch(/^echo: Unknown option '--quiet'/);
  });

  it.each([
    ['stale', '--date', 'soon'],
    ['stale', '--date', '2026-11'],
    ['build', '--out', 'x', '--date', '2026-06-31'],
    ['publish', 'x', '--keys', 'x', '--out', 'x', '--date', '31.12.2026'],
    ['annotate', 'x', '--date', '2026-13'],
  ])('takes a wrong date for wrong usage: %j', async (...args) => {
    const { code, err } = await runHere((context) => runCommand(COMMANDS, args, context));
    expect({ code, err }).toEqual({ code: 2, err: [expect.stringMatching(/ is no da(?:y|te): write /)] });
  });

  it('lets a fault of its own be seen whole', async () => {
    await expect(run('failing')).rejects.toThrow('a fault of ours');
  });

  it.each([[[]], [['--help']], [['help']]])('lists every command for %j', async (args) => {
    const { code, out } = await runHere((context) => runCommand(COMMANDS, args, context));
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(out.join('\n')).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });
});
