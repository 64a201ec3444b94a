import { describe, expect, it } from 'vitest';
import { nameRecords } from './name-records.ts';

/** The spellings that are matched only with context. */
function shared(label: string, other: string): readonly string[] {
  const [given = '', surname = ''] = other.split(' ');
  const names = [{ text: other, given, surname }];
  const person = {
    iso3: 'NOR',
    label,
    names,
    gender: '',
    isMonarch: false,
    other: undefined,
    dominant: undefined,
  } as const;
  return nameRecords(person).flatMap(({ text, flags }) => (flags?.includes('context') ? [text] : []));
}

describe('nameRecords', () => {
  it.each([
    ['a spelling of two common given names', 'Micheál Martin', 'Michael Martin', ['Michael Martin']],
    ['a given name that the press does not use', 'Bongo Nordal', 'Fredrik Nordal', ['Fredrik Nordal']],
    ['another spelling of the given name', 'Binyamin Nordal', 'Benjamin Nordal', []],
  ])('asks for context for %s: %s, %s', (_, label, other, expected) => {
    expect(shared(label, other)).toEqual(expected);
  });
});
