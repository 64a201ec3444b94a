import type { Command } from './command.ts';
import { diffInWords } from './diff-words.ts';
import { openPack } from './open-pack.ts';
import { parseArguments } from './parse-arguments.ts';
import { VOCABULARY } from './vocabulary.ts';

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** Says what one edition of a pack changed against another. */
export const diff: Command = {
  usage: 'OLD NEW [--json]',
  summary: 'Say in words what changed between two editions (folders of sources or of built packs).',
  async run(args, context) {
    const { options, positionals } = parseArguments(args, { json: { type: 'boolean' } }, { min: 2, max: 2 });
    const [older, newer] = await Promise.all(positionals.map((path) => openPack(path, context)));
    const differences = diffInWords(older?.entities ?? [], newer?.entities ?? [], VOCABULARY);
    if (options.json) context.print(JSON.stringify(differences));
    else if (differences.length === 0) context.print('no differences');
    else {
      for (const { change, label, lines } of differences) {
        context.print(`${SIGNS[change]} ${label}`);
        for (const line of lines) context.print(`    ${line}`);
      }
    }
    return 0;
  },
};
