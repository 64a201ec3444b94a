import type { Inflection } from './inflect.ts';

/** Last letters that soften before a vowel: "birlik", "birliği" (tr), "birliyi" (az); «кітап», «кітабы» (kk). */
const SOFTENED: Readonly<Record<string, readonly (readonly [last: string, soft: string])[]>> = {
  tr: [
    ['k', 'ğ'],
    ['p', 'b'],
    ['ç', 'c'],
    ['t', 'd'],
  ],
  az: [
    ['k', 'y'],
    ['q', 'ğ'],
  ],
  kk: [
    ['к', 'г'],
    ['қ', 'ғ'],
    ['п', 'б'],
  ],
  ky: [
    ['к', 'г'],
    ['п', 'б'],
  ],
};

/** Stems of an ordinary word before endings that begin with a vowel; proper names keep their spelling. */
export function softenedStems({ text, lang, role }: Inflection): readonly string[] {
  if (role !== 'word') return [];
  const word = text.toLowerCase();
  const pairs = SOFTENED[lang.split('-')[0] ?? ''] ?? [];
  return pairs.filter(([last]) => word.endsWith(last)).map(([last, soft]) => word.slice(0, -last.length) + soft);
}
