import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFromCard } from './card-channel.ts';
import { readTabRequest } from './read-tab-request.ts';

describe('readFromCard', () => {
  it.each([
    [{ type: 'hello' }, { type: 'hello' }],
    [
      { type: 'painted', id: 3, more: 1 },
      { type: 'painted', id: 3 },
    ],
    [
      { type: 'pin', on: 'yes' },
      { type: 'pin', on: false },
    ],
    [
      { type: 'walk', step: 99 },
      { type: 'walk', step: 1 },
    ],
    [
      { type: 'set-date', date: '2023-11' },
      { type: 'set-date', date: '2023-11' },
    ],
    [
      { type: 'set-date', date: null },
      { type: 'set-date', date: null },
    ],
    [{ type: 'set-date', date: 'soon' }, null],
    [{ type: 'painted' }, null],
    [{ type: 'toString' }, null],
    [null, null],
  ])('reads %j as %j', (raw, expected) => {
    expect(readFromCard(raw)).toEqual(expected);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (raw) => void readFromCard(raw)));
  });
});

describe('readTabRequest', () => {
  it.each([
    [{ type: 'story' }, { type: 'story' }],
    [
      { type: 'jump', entity: 'Q232', index: 2 },
      { type: 'jump', entity: 'Q232', index: 2 },
    ],
    [{ type: 'jump', entity: 'Q232', index: -1 }, null],
    [{ type: 'jump', entity: 7, index: 0 }, null],
    [{ type: 'set-date', date: 7 }, null],
    [{ type: 'annotate' }, null],
    ['story', null],
  ])('reads %j as %j', (raw, expected) => {
    expect(readTabRequest(raw)).toEqual(expected);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (raw) => void readTabRequest(raw)));
  });
});
