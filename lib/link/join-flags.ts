import { FORM_FLAGS } from '#lib/match/name-index.ts';

/** Flags of one name from two forms of it: dominant when either says so, made by rule only when both are. */
export function joinFlags(a: number, b: number): number {
  const { dominant, transliterated } = FORM_FLAGS;
  return (a & ~transliterated) | (b & dominant) | (a & b & transliterated);
}
