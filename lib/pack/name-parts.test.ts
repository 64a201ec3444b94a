import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withImpliedGiven, withoutImpliedGiven } from './name-parts.ts';
import type { NameRecord } from './schema.ts';

const NAME: NameRecord = { text: 'Una Stark', lang: 'en', kind: 'full', given: 'Una', surname: 'Stark' };

describe('withoutImpliedGiven', () => {
  it.each([
    ['a surname at the end', NAME],
    ['a surname first', { ...NAME, text: 'Stark Una' }],
    ['a surname of several words', { ...NAME, text: 'Una de la Stark', surname: 'de la Stark' }],
  ])('leaves out what %s says', (_, name) => {
    expect(withoutImpliedGiven(name)).not.toHaveProperty('given');
  });

  it.each([
    ['a part of the text', { ...NAME, text: 'Una Maria Stark' }],
    ['beside a patronymic', { ...NAME, text: 'Una Olafovna Stark', given: 'Una Olafovna', patronymic: 'Olafovna' }],
    ['of a blocker', { ...NAME, kind: 'blocker' as const }],
  ])('keeps a given name that is %s', (_, name) => {
    expect(withoutImpliedGiven(name)).toEqual(name);
  });

  it('is undone by withImpliedGiven', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{0,6}(?: [A-Z][a-z]{0,6})?$/);
    const names = fc.record({ text: word, given: word, surname: word });
    fc.assert(
      fc.property(names, fc.constantFrom('', ' '), ({ text, given, surname }, joint) => {
        const name: NameRecord = { ...NAME, given, surname, text: joint === '' ? text : `${given} ${surname}` };
        expect(withImpliedGiven(withoutImpliedGiven(name))).toEqual(name);
      }),
    );
  });
});
