import generated from '#generated/vocabulary.json' with { type: 'json' };
import { parseWith } from '#lib/pack/parse-border.ts';
import { type Vocabulary, vocabularySchema } from '#lib/pack/vocabulary.ts';

/** The vocabulary of this Sidelight, as `npm run generate` joined it. */
export const VOCABULARY: Vocabulary = parseWith(vocabularySchema, generated, {
  code: 'bad-source-file',
  subject: 'vocabulary',
});
