import type { Mention } from '#lib/link/mention.ts';
import type { NodeSpan } from '#lib/page/block.ts';
import { own } from '#lib/page/own-property.ts';
import type { PageScope } from '#lib/page/page-reading.ts';

/** A mention where it stands on the page. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly page: PageScope;
  /** Parts of text nodes in document order; never empty. */
  readonly spans: readonly NodeSpan[];
}

/** Whether the linker left open who is meant: such a name is no part of the story's list. */
export function isPossible({ mention }: PlacedMention): boolean {
  return mention.why.rule === 'possible';
}

/** The mention's own words. */
export function wordsOf({ mention, page }: PlacedMention): string {
  return page.scope.text.slice(mention.start, mention.end);
}

/** A range over the mention for painting: static, so that it costs the page's own changes nothing; null once its text is gone. */
export function toStaticRange({ spans }: PlacedMention): StaticRange | null {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last || !isInPlace(first) || !isInPlace(last)) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.start,
    endContainer: last.node,
    endOffset: last.end,
  });
}

/** The rectangles of the mention, one or more a line; empty once its text is gone or not laid out. */
export function rectsOf({ spans }: PlacedMention): DOMRect[] {
  return spans.filter(isInPlace).flatMap(({ node, start, end }) => {
    const range = own(document, 'createRange')();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  });
}

/** The mention of the same entity at the same words: a page that changed gives new objects for what stayed. */
export function findSame(mentions: readonly PlacedMention[], placed: PlacedMention): PlacedMention | undefined {
  const [at] = placed.spans;
  const isSame = ({ mention, spans: [span] }: PlacedMention) =>
    mention.entity === placed.mention.entity && span?.node === at?.node && span?.start === at?.start;
  return mentions.includes(placed) ? placed : mentions.find(isSame);
}

function isInPlace({ node, end }: NodeSpan): boolean {
  return node.isConnected && end <= node.length;
}
