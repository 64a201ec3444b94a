import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotateWithPacks } from '../cli/annotate-packs.ts';
import { openPacks } from '../cli/open-packs.ts';
import { readPlainText } from '../cli/read-text.ts';
import { ignoreLine } from './ignore-line.ts';
import { sharedFolder } from './shared-folder.ts';

interface Trap {
  readonly text: string;
  readonly date: string;
  /** Names of source files, in order of the text. */
  readonly expected: readonly string[];
  /** Whether places count. */
  readonly places: boolean;
}

const shared = sharedFolder();
const traps: readonly Trap[] = shared
  ? readFileSync(new URL('gold/traps.jsonl', shared), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];

const context = { cwd: '.', print: ignoreLine, warn: ignoreLine, signal: new AbortController().signal };
const packs = shared ? await openPacks([], context) : [];
// What both packs know is called as the first calls it.
const slugs = new Map(packs.toReversed().flatMap((pack) => [...pack.slugs].map(([slug, key]) => [key, slug] as const)));

describe.skipIf(shared === null)('annotate with the packs of the project', () => {
  it.each(traps)('$text ($date)', ({ text, date, expected, places }) => {
    const { annotated } = annotateWithPacks(packs, readPlainText(text, { date, today: date }));
    const counted = annotated.mentions.filter(
      ({ entity }) => places || (entity.type !== 'place' && entity.type !== 'country'),
    );
    expect(counted.map(({ entity }) => slugs.get(entity.id) ?? entity.id)).toEqual(expected);
  });
});
