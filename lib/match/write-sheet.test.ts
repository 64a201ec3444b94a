import { describe, expect, it } from 'vitest';
import type { NameRecord } from '#lib/pack/schema.ts';
import { sha256Hex } from '#lib/pack/sha256.ts';
import { readSheet } from './read-sheet.ts';
import { anEntity, aPhrase } from './test-builders.ts';
import { SHEET_VERSION, writeSheet } from './write-sheet.ts';

const aPerson = (lang: string, [given, surname]: readonly [string, string], more: Partial<NameRecord> = {}) =>
  anEntity(`x-${lang}`, { names: [{ text: `${given} ${surname}`, lang, kind: 'full', given, surname, ...more }] });

/** Names of every kind and of every language that has rules of its own. */
const SAMPLE = [
  aPerson('az', ['İlham', 'Əliyev'], { gender: 'male' }),
  aPerson('de', ['Olaf', 'Scholz']),
  aPerson('en', ['Rasul-Ali', 'Sabitov'], { flags: ['dominant'] }),
  aPerson('kk', ['Қасым', 'Тоқаев']),
  aPerson('ru', ['Игорь', 'Чайка'], { gender: 'male', patronymic: 'Юрьевич' }),
  aPerson('tr', ['Recep', 'Tayyip']),
  aPerson('uk', ['Володимир', 'Зеленський'], { gender: 'male' }),
  anEntity('x-z', {
    type: 'project',
    names: [
      aPhrase('Средний коридор', { lang: 'ru', near: ['груз'] }),
      aPhrase('Rogun', { kind: 'headed', head: 'dam' }),
      aPhrase('Centre for Energy', { kind: 'full', lang: 'en' }),
      aPhrase('EAEU', { kind: 'acronym' }),
      aPhrase('Old, Bridge', { kind: 'blocker' }),
    ],
  }),
];

describe('writeSheet', () => {
  it('has another version whenever the forms of names are others', () => {
    // If this fails because names are now expanded or inflected otherwise: raise SHEET_VERSION, then note the new hash.
    expect([SHEET_VERSION, sha256Hex(writeSheet(SAMPLE)).slice(0, 16)]).toEqual([3, '91c70479a432d144']);
  });

  it('is refused where it is of another version', () => {
    const sheet = writeSheet(SAMPLE);
    sheet[0] = SHEET_VERSION + 1;
    expect(() => readSheet(sheet)).toThrow(expect.objectContaining({ code: 'other-version' }));
  });
});
