import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLD_VERSION } from './fold-table.ts';
import { foldWord } from './fold-word.ts';

describe('FOLD', () => {
  it('has a version that any change of it changes', () => {
    expect(FOLD_VERSION).toBeGreaterThan(0);
  });

  it('folds composed and decomposed letters alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(foldWord(text.normalize('NFD'))).toBe(foldWord(text.normalize('NFC')));
      }),
      { numRuns: 300 },
    );
  });

  it('folds capitals and small letters of Latin, Cyrillic and Georgian alike', () => {
    for (let unit = 0; unit < 0xd800; unit += 1) {
      const char = String.fromCharCode(unit);
      if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Georgian}]/u.test(char)) continue;
      // Old shapes of a letter (ſ, ᲀ) have the capital of the modern one.
      if (char.toUpperCase().toLowerCase() !== char.toLowerCase()) continue;
      expect(foldWord(char.toUpperCase())).toBe(foldWord(char.toLowerCase()));
    }
  });

  it.each([
    ['Əliyev', 'əliyev'],
    ['İlham ILHAM ılham', 'ilhamilhamilham'],
    ['Ёжик Йод', 'ежикиод'],
    ['Қасым Ұлы', 'қасымұлы'],
    ['Łódź Øre Đà', 'lodzoreda'],
    ['Straße Æsir Œuvre', 'strasseaesiroeuvre'],
    ['ΣΟΦΟΣ σοφος σοφός', 'σοφοσσοφοσσοφοσ'],
    ['أحمد إحسان', 'احمداحسان'],
    ['ﬁlm ﷲ'.slice(0, 4), 'film'],
    ['ქართული ᲥᲐᲠᲗᲣᲚᲘ', 'ქართულიქართული'],
    ['Եւ և', 'եւեւ'],
    ['१२३ ٤٥ ６', '123456'],
    ['हिन्दी', 'हिन्दी'],
  ])('folds %s', (text, folded) => {
    expect(foldWord(text)).toBe(folded);
  });
});
