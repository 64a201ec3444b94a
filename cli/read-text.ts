import type { Scope } from '#lib/link/scope.ts';

/** A text with the scopes in it; a scope's own text begins at `start` of the whole. */
export interface ReadText {
  readonly text: string;
  readonly scopes: readonly { readonly start: number; readonly scope: Scope }[];
}

/** What the command line says of a text. */
export interface TextOptions {
  readonly date?: string | undefined;
  readonly lang?: string | undefined;
  readonly today: string;
}

/** Reads plain text as one story: a blank line ends a block, a single newline is a space. */
export function readPlainText(text: string, { date, lang, today }: TextOptions): ReadText {
  const scope: Scope = {
    text,
    blocks: blockStarts(text),
    context: '',
    date: date ?? today,
    dateFrom: date === undefined ? 'today' : 'given',
    lang: lang ?? null,
    zone: 'story',
  };
  return { text, scopes: [{ start: 0, scope }] };
}

function blockStarts(text: string): readonly number[] {
  const starts = [0];
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) starts.push(gap.index + gap[0].length);
  return [...new Set(starts)].filter((start) => start === 0 || start < text.length);
}
