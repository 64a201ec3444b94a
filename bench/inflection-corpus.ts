/** A mention as it stands in a text, and the name that it is a form of. */
export interface Pair {
  readonly surface: string;
  readonly lemma: string;
}

/** Inflected mentions of one kind in one language. */
export interface Corpus {
  readonly name: string;
  readonly lang: string;
  readonly person: boolean;
  readonly pairs: readonly Pair[];
}
