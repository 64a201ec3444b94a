import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '#lib/link/annotate.ts';
import {
  aName,
  anEntity,
  anIndex,
  aPersonName,
  aRelation,
  aScope,
  OPTIONS,
  SMALL_WORLD_ENTITIES,
} from '#lib/link/test-builders.ts';
import type { NameIndex } from '#lib/match/name-index.ts';

/**
 * Runs of every block of code of the matcher and the linker while they read a text, as the engine's own coverage counts
 * them: growth without a clock. Code that the engine has optimised does not count, so it may not optimise.
 */
async function stepsOf(index: NameIndex, text: string): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  annotate([index], aScope(text, { blocks: blocksOf(text) }), OPTIONS);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return result
    .filter(({ url }) => /\/lib\/(?:link|match|text)\//.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

function blocksOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n\n/g)].map(({ index }) => index + 2).filter((start) => start < text.length)];
}

const PREFIX = Array.from({ length: 10_000 }, (_, n) =>
  anEntity(`x-p${n}`, { type: 'project', names: [aName(`One Two Three W${n}`)] }),
);
const NAMESAKES = Array.from({ length: 40 }, (_, n) =>
  anEntity(`x-n${n}`, { type: 'person', names: [aPersonName('Ali Vural')], statements: [aRelation('Q232')] }),
);
const HEADED = Array.from({ length: 40 }, (_, n) =>
  anEntity(`x-h${n}`, { type: 'project', names: [aName('Golden', { kind: 'headed', head: 'dam' })] }),
);

const COMPILERS = ['turbofan', 'maglev'];

beforeAll(() => {
  for (const compiler of COMPILERS) setFlagsFromString(`--no-${compiler}`);
});

afterAll(() => {
  for (const compiler of COMPILERS) setFlagsFromString(`--${compiler}`);
});

describe('steps of matching and linking', { timeout: 60_000 }, () => {
  it.each([
    ['10,000 names that share a prefix', PREFIX, '', 'One Two Three W77 met One Two Three. '],
    ['one name repeated without end of sentence', SMALL_WORLD_ENTITIES, '', 'Bektasov '],
    [
      'many surnames after one full name',
      SMALL_WORLD_ENTITIES,
      'Nurlan Sadykov came.\n\n',
      'Sadykov spoke in Baku.\n\n',
    ],
    ['many surnames that stay open', SMALL_WORLD_ENTITIES, '', 'Sadykov spoke, then Veliyev did. '],
    ['many titles and dates', SMALL_WORLD_ENTITIES, '', 'In May 2018 the Kazakh President met President Veliyev. '],
    ['many persons of one name', NAMESAKES, '', 'Ali Vural met Vural in Kazakhstan. '],
    ['many projects of one base', HEADED, '', 'Golden and Golden dams, Golden Golden. '],
    ['initials and strangers', SMALL_WORLD_ENTITIES, '', 'R. Sadykov and Samat Bektasov saw N. Sadykov. '],
  ])('grow as the text grows: %s', async (_, entities, head, unit) => {
    const index = anIndex([...new Set([...SMALL_WORLD_ENTITIES, ...entities])]);
    await stepsOf(index, head + unit.repeat(10));
    const once = await stepsOf(index, head + unit.repeat(30));
    const tenfold = await stepsOf(index, head + unit.repeat(300));
    expect(tenfold / once).toBeGreaterThan(8);
    expect(tenfold / once).toBeLessThan(11.5);
  });
});
