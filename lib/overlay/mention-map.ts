import type { Annotation } from '#lib/link/mention.ts';
import type { PageReading, PageScope } from '#lib/page/page-reading.ts';
import { spansOf } from '#lib/page/page-reading.ts';
import type { PlacedMention } from './placed-mention.ts';

/** All mentions of a page by scope, by text node and in reading order. */
export class MentionMap {
  /** By `PageScope`: a reading gives a new one where anything changed, the nodes under the same text too. */
  readonly #byScope = new Map<PageScope, readonly PlacedMention[]>();
  readonly #annotations = new Map<PageScope, Annotation>();
  #byNode = new Map<Text, PlacedMention[]>();
  #roots: ShadowRoot[] = [];

  /** Mentions in the order of the scopes, each scope's in the order of its text. */
  get all(): PlacedMention[] {
    return [...this.#byScope.values()].flat();
  }

  /** Scopes with their annotations, in the order of the page. */
  get annotated(): ReadonlyMap<PageScope, Annotation> {
    return this.#annotations;
  }

  /** Open shadow roots that hold mentions: the caret methods want them named. */
  get shadowRoots(): readonly ShadowRoot[] {
    return this.#roots;
  }

  mentionsIn(node: Text): readonly PlacedMention[] {
    return this.#byNode.get(node) ?? [];
  }

  /** Takes the place of everything known: a reading with the annotations that there are of its scopes. */
  replace(reading: PageReading, annotationOf: (page: PageScope) => Annotation | undefined): void {
    const before = new Map(this.#byScope);
    const known = new Map(this.#annotations);
    this.#byScope.clear();
    this.#annotations.clear();
    for (const page of reading.scopes) {
      const annotation = annotationOf(page);
      if (!annotation) continue;
      const kept = known.get(page) === annotation ? before.get(page) : undefined;
      this.#annotations.set(page, annotation);
      this.#byScope.set(page, kept ?? placeMentions(page, annotation));
    }
    this.#indexNodes();
  }

  clear(): void {
    this.#byScope.clear();
    this.#annotations.clear();
    this.#indexNodes();
  }

  #indexNodes(): void {
    this.#byNode = new Map();
    const roots = new Set<ShadowRoot>();
    for (const placed of this.all) {
      for (const { node } of placed.spans) {
        const list = this.#byNode.get(node);
        if (list) list.push(placed);
        else this.#addNode(node, placed, roots);
      }
    }
    this.#roots = [...roots];
  }

  #addNode(node: Text, placed: PlacedMention, roots: Set<ShadowRoot>): void {
    this.#byNode.set(node, [placed]);
    const root = node.getRootNode();
    if (root instanceof ShadowRoot) roots.add(root);
  }
}

function placeMentions(page: PageScope, { mentions }: Annotation): PlacedMention[] {
  return mentions
    .map((mention) => ({ mention, page, spans: spansOf(page, mention.start, mention.end) }))
    .filter(({ spans }) => spans.length > 0);
}
