import { access, mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { ENTITY_TYPES, type EntityType } from '#lib/pack/schema.ts';
import type { Command } from './command.ts';
import { entitySkeleton } from './entity-skeleton.ts';
import { parseArguments } from './parse-arguments.ts';
import { PROJECT } from './project-folder.ts';
import { UsageError } from './usage-error.ts';
import { MINIMUM, VOCABULARY } from './vocabulary.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Writes the skeleton of an entity's source. */
export const newEntity: Command = {
  usage: 'TYPE SLUG [--pack DIR]',
  summary: 'Write the skeleton of a source, with what the minimum of its type asks for.',
  details: [`TYPE is one of ${ENTITY_TYPES.join(', ')}. Without --pack it goes into packs/core.`],
  async run(args, { cwd, print }) {
    const { options, positionals } = parseArguments(args, { pack: { type: 'string' } }, { min: 2, max: 2 });
    const [type = '', slug = ''] = positionals;
    if (!isEntityType(type)) throw new UsageError('bad-arguments', `"${type}" is no type: ${ENTITY_TYPES.join(', ')}`);
    if (!SLUG.test(slug)) throw new UsageError('bad-arguments', `"${slug}" is no slug: write a-z, 0-9 and hyphens`);
    const folder = options.pack === undefined ? join(PROJECT, 'packs/core') : resolve(cwd, options.pack);
    await access(join(folder, 'pack.yaml')).catch((cause: unknown) => {
      throw new UsageError('no-such-file', `${relative(cwd, folder)} has no pack.yaml: begin a pack with init`, {
        cause,
      });
    });
    const path = join(folder, 'entities', `${slug}.yaml`);
    const schema = relative(join(folder, 'entities'), join(PROJECT, 'generated/schema/entity.schema.json'));
    await mkdir(join(folder, 'entities'), { recursive: true });
    const text = entitySkeleton({ type, slug, schema, asked: MINIMUM[type] ?? {}, vocabulary: VOCABULARY });
    await writeFile(path, text, { flag: 'wx' }).catch((cause: unknown) => {
      throw new UsageError('bad-arguments', `${relative(cwd, path)} cannot be written: it is there already`, { cause });
    });
    print(relative(cwd, path));
    return 0;
  },
};

function isEntityType(text: string): text is EntityType {
  return ENTITY_TYPES.some((type) => type === text);
}
