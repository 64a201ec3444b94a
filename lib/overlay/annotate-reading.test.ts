import { describe, expect, it } from 'vitest';
import type { Annotation, Mention } from '#lib/link/mention.ts';
import type { Scope } from '#lib/link/scope.ts';
import type { PageReading, PageScope } from '#lib/page/page-reading.ts';
import { ReadingAnnotator } from './annotate-reading.ts';

const NONE: Annotation = { mentions: [], rejected: [], scannedUnits: 0 };

const NAMED = 'a story that names somebody';
const WITH_A_NAME: Annotation = { mentions: [{} as Mention], rejected: [], scannedUnits: 0 };

const aScope = (text: string) => ({ scope: { text } as Scope }) as PageScope;

/** A reading of one story and some teasers, annotated by a background that refuses whatever holds `refused`. */
async function annotateReading(teasers: readonly string[], refused = '\0', story = 'the story') {
  const main = aScope(story);
  const reading = { main, scopes: [...teasers.map(aScope), main] } as unknown as PageReading;
  const messages: number[] = [];
  const shown: boolean[] = [];
  const annotator = new ReadingAnnotator(
    {
      annotate: async (scopes) => {
        messages.push(scopes.length);
        return scopes.map(({ text }) => (text.includes(refused) ? null : text === NAMED ? WITH_A_NAME : NONE));
      },
      onAnnotated: (_reading, isComplete) => shown.push(isComplete),
    },
    new AbortController().signal,
  );
  await annotator.annotate(reading);
  const answered = reading.scopes.filter((page) => annotator.annotationOf(page)).length;
  return { messages, shown, answered };
}

describe('ReadingAnnotator', () => {
  it('asks for all of a small page at once, and shows once', async () => {
    expect(await annotateReading(['a', 'b'])).toEqual({ messages: [3], shown: [true], answered: 3 });
  });

  it('asks for the story of a large page with the first, and shows twice', async () => {
    const teasers = Array.from({ length: 120 }, (_, at) => `teaser ${at}`);
    expect(await annotateReading(teasers)).toEqual({ messages: [49, 49, 23], shown: [false, true], answered: 121 });
  });

  it('writes no message much longer than its limit', async () => {
    const long = 'x'.repeat(40_000);
    expect((await annotateReading([long, long, 'short', 'short'])).messages).toEqual([2, 3]);
  });

  it('sends the same messages and shows as often, whether a name is found or not', async () => {
    const hit = await annotateReading(['a', 'b'], undefined, NAMED);
    const miss = await annotateReading(['a', 'b'], undefined, NAMED.toUpperCase());
    expect(hit).toEqual(miss);
  });

  it('leaves unmarked what is refused, and no more', async () => {
    expect((await annotateReading(['a', 'bad', 'c'], 'bad')).answered).toBe(3);
  });
});
