import { describe, expect, it } from 'vitest';
import { parseManifest, refuseNewerVocabulary } from './parse-manifest.ts';
import { anEdition } from './test-builders.ts';

const { manifest } = await anEdition([]);

describe('parseManifest', () => {
  it('leaves out what a later minor version has added', () => {
    const later = { ...manifest, format: '1.7', mirrors: ['https://example.org/'] };
    expect(parseManifest(later)).toEqual({ ...manifest, format: '1.7' });
  });

  it.each([
    ['an unknown member of its own version', { ...manifest, mirrors: [] }, 'bad-manifest'],
    ['another major version', { ...manifest, format: '2.0' }, 'unsupported-version'],
    ['no version', { ...manifest, format: 'one' }, 'bad-manifest'],
    ['no object', null, 'bad-manifest'],
  ])('refuses %s', (_, input, code) => {
    expect(() => parseManifest(input)).toThrow(expect.objectContaining({ code }));
  });
});

describe('refuseNewerVocabulary', () => {
  it.each([
    [1, true],
    [2, false],
  ])('with a minimum of 2, a reader of vocabulary %i refuses: %s', (version, refuses) => {
    const needing = { ...manifest, vocabulary: { version: 3, minimum: 2 } };
    const read = (): void => refuseNewerVocabulary(needing, { version });
    if (refuses) expect(read).toThrow(expect.objectContaining({ code: 'unsupported-version' }));
    else expect(read).not.toThrow();
  });
});
