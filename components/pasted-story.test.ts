import { describe, expect, it } from 'vitest';
import type { Mention } from '#lib/link/mention.ts';
import { toScope, toStory } from './pasted-story.ts';

const mention = (start: number, end: number, changed = false): Mention => ({
  start,
  end,
  entity: 'Q1',
  type: 'person',
  packs: ['core'],
  kind: 'full',
  marked: true,
  changed,
  why: { rule: 'full-name', evidence: [], alternatives: [] },
});

describe('a pasted text', () => {
  it('has its blocks between blank lines, and the date that the reader gives', () => {
    const scope = toScope('  One\r\n\r\nTwo\nstill two\n \nThree ', '2020-02-01', '2026-11-25');
    expect(scope.blocks.map((start) => scope.text.slice(start).split('\n')[0])).toEqual(['One', 'Two', 'Three']);
    expect([scope.date, scope.dateFrom]).toEqual(['2020-02-01', 'reader']);
    expect(toScope('x', null, '2026-11-25')).toMatchObject({ date: '2026-11-25', dateFrom: 'today' });
  });

  it('becomes a story that counts each entity once', () => {
    const scope = toScope('Ann and Ann and Bo', null, '2026-11-25');
    const rejected = [{ start: 16, end: 18, reason: 'ambiguous' as const, candidates: [] }];
    const story = toStory(scope, { mentions: [mention(0, 3), mention(8, 11, true)], rejected, scannedUnits: 18 });
    expect(story.entities).toMatchObject([{ key: 'Q1', count: 2, changed: true }]);
    expect(story.rejected[0]?.text).toBe('Bo');
  });
});
