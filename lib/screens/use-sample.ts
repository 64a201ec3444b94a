import { useEffect, useState } from 'preact/hooks';
import { toScope, toStory } from '#components/pasted-story.ts';
import type { Ui } from '#components/ui.ts';
import type { Mention } from '#lib/link/mention.ts';
import type { Ask } from '#lib/messages/ask.ts';
import type { AnswerTo } from '#lib/messages/protocol.ts';
import { readViews, type Views } from './read-text.ts';

/** The day that the sample text speaks of. */
const SAMPLE_DATE = '2023-11-24';

/** The sample of the welcome page as the background reads it, and the name in it that was chosen. */
export function useSample(ask: Ask, ui: Ui) {
  const scope = { ...toScope(ui.t('welcome-sample'), SAMPLE_DATE, ui.today), lang: ui.lang };
  const [annotated, setAnnotated] = useState<AnswerTo<'annotate'>>({ mentions: [], rejected: [], scannedUnits: 0 });
  const [views, setViews] = useState<Views>(new Map());
  const [chosen, setChosen] = useState<Mention | null>(null);
  useEffect(() => void ask('annotate', { scope: { ...scope, blocks: [...scope.blocks] } }).then(setAnnotated), [ask]);
  const choose = async (mention: Mention) => {
    setViews(await readViews(ask, [mention.entity]));
    setChosen(mention);
  };
  const { mentions } = annotated;
  return { mentions, story: toStory(scope, annotated), views, chosen, choose, close: () => setChosen(null) };
}
