import type { GeneratedFile } from './generated-file.ts';

/** Longer chains are grammar, not news. */
const MAX_UNITS = 12;

/**
 * Writes turkic-endings.json: the folded endings of lib/text/turkic-languages.ts. The fold table is generated as well,
 * so what reads it is imported only when this step runs.
 */
export async function generateTurkicEndings(): Promise<readonly GeneratedFile[]> {
  const { allTurkicEndings } = await import('../lib/text/turkic.ts');
  const { foldWord } = await import('../lib/text/fold-word.ts');
  const folded = new Set([...allTurkicEndings()].map(foldWord));
  const endings = [...folded].filter((ending) => ending.length <= MAX_UNITS).sort();
  return [{ path: 'turkic-endings.json', content: `${JSON.stringify(endings)}\n` }];
}
