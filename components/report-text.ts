import type { EntityView } from '#lib/facts/entity-view.ts';
import type { CardRequest } from '#lib/messages/story.ts';

/** What the reader says the words mean instead; null: no name at all. */
export type RightAnswer = string | null;

/**
 * A wrong match as one line of JSON that `sidelight eval` takes for a case: the paragraph, the words, what they were
 * taken for and, where the reader says so, what they mean. No address, no title, nothing of the reader.
 */
export function reportText(request: CardRequest, view: EntityView, right: RightAnswer): string {
  const { around, date, lang, why, kind } = request;
  const { start, end } = around;
  const surface = around.text.slice(start, end);
  const trap = { start, end, surface, wrong: view.label.en ?? view.label.mul ?? view.key, wrongQid: qidOf(view.key) };
  const mention = {
    start,
    end,
    surface,
    type: view.type,
    canonical: right,
    qid: right === null ? null : qidOf(right),
    kind: 'full',
    salience: 'core',
  };
  const report = {
    id: `report-${date}-${view.key}`,
    lang: lang ?? 'en',
    date,
    text: around.text,
    mentions: right === null ? [] : [mention],
    traps: [trap],
    saw: { entity: view.key, pack: view.pack.id, edition: view.pack.edition, kind, rule: why.rule },
  };
  return `${JSON.stringify(report)}\n`;
}

function qidOf(key: string): string | null {
  return /^Q\d+$/.test(key) ? key : null;
}
