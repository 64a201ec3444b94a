import { describe, expect, it } from 'vitest';
import { textAround } from './text-around.ts';

const scope = { text: 'A headline\n\nAnn met Bo.\n\nThe end.', blocks: [0, 12, 25] };

describe('textAround', () => {
  it.each([
    [12, 15, 'Ann met Bo.', 'Ann'],
    [20, 22, 'Ann met Bo.', 'Bo'],
    [2, 10, 'A headline', 'headline'],
    [29, 32, 'The end.', 'end'],
  ])('gives the block of the mention at %i', (start, end, text, words) => {
    const around = textAround(scope, { start, end });
    expect(around.text).toBe(text);
    expect(around.text.slice(around.start, around.end)).toBe(words);
  });

  it('cuts a block that is too long around the mention', () => {
    const text = `${'x'.repeat(5000)}Ann${'y'.repeat(5000)}`;
    const around = textAround({ text, blocks: [0] }, { start: 5000, end: 5003 });
    expect(around.text.length).toBeLessThanOrEqual(1000);
    expect(around.text.slice(around.start, around.end)).toBe('Ann');
  });
});
