import { hashWord } from '#lib/text/word-hash.ts';

/** Stands among the given names of who is a man by every name of his pack, so that "Mrs Berg" is not he. */
export const MAN_MARK = hashWord('♂');
