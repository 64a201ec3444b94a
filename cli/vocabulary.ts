import generated from '#generated/editor-vocabulary.json' with { type: 'json' };
import minimum from '#generated/minimum.json' with { type: 'json' };
import { parseWith } from '#lib/pack/parse-border.ts';
import { type EditorVocabulary, editorVocabularySchema } from '#lib/pack/vocabulary.ts';
import { type Minimum, minimumSchema } from '#lib/source/minimum.ts';

/** The vocabulary of this Sidelight, as `npm run generate` joined it. */
export const VOCABULARY: EditorVocabulary = parseWith(editorVocabularySchema, generated, {
  code: 'bad-source-file',
  subject: 'vocabulary',
});

/** The least that entities are to say: vocabulary/minimum.yaml. */
export const MINIMUM: Minimum = parseWith(minimumSchema, minimum, {
  code: 'bad-source-file',
  subject: 'vocabulary/minimum.yaml',
});
