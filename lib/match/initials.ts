import type { FormWord } from './expand-name.ts';

/** Beginnings that stand for one sound and are abbreviated as a whole too: "Sh. Mirziyoyev", «Дж. Байден». */
const DIGRAPHS = /^(?:Sh|Ch|Zh|Kh|Th|Ts|Ph|Dzh|Ya|Ye|Yo|Yu|Дж|Дз|Нг)/u;

/**
 * The ways to abbreviate some given names, each as the words of the initials: [K, J] for "Kassym-Jomart"; with
 * digraphs where a name begins with one: [Sh] beside [S].
 */
export function initialsOf(names: readonly FormWord[]): readonly (readonly FormWord[])[] {
  if (names.length === 0) return [];
  const letters = names.map(({ text }) => initial([...text][0] ?? ''));
  const digraphs = names.map(({ text }) => initial(DIGRAPHS.exec(text)?.[0] ?? [...text][0] ?? ''));
  const differ = digraphs.some((word, i) => word.text !== letters[i]?.text);
  return differ ? [letters, digraphs] : [letters];
}

function initial(text: string): FormWord {
  return { text, role: 'fixed' };
}
