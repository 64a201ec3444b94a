import type { ContentSettings } from '#lib/settings/settings.ts';
import { isPossible, type PlacedMention, toStaticRange } from './placed-mention.ts';

/**
 * Marks are entries of the document's highlight registry, styled by the manifest's style sheet: no element, no text, no
 * style sheet of the page changes. The registry is the page's own, so a page can list and clear them; the names say nothing.
 */

/** Names of the registry, as in entrypoints/content/marks.css: kind of name, style, colour. */
export function markName(kind: 'plain' | 'changed', { markStyle, markColour }: MarkLook): string {
  return `reading-${kind}-${markStyle}-${markColour}`;
}

/** Names of which the linker was unsure: one look for all. */
const POSSIBLE = 'reading-possible';

/** The name that the card stands at. */
const ACTIVE = 'reading-active';

export type MarkLook = Pick<ContentSettings, 'markStyle' | 'markColour'>;

/** Paints marks, and notices when the page takes them away: it paints once more, then leaves the page its registry. */
export class MarkPainter {
  readonly #painted = new Map<string, Highlight>();
  #removals = 0;

  constructor(signal: AbortSignal) {
    // What an older version of the extension left: in Firefox its scripts end at an update without a word to them.
    CSS.highlights.delete(ACTIVE);
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /** Whether the page has taken the marks away twice. */
  get gaveWay(): boolean {
    return this.#removals > 1;
  }

  /** Paints these mentions and no others. */
  paint(mentions: readonly PlacedMention[], look: MarkLook): void {
    if (this.gaveWay) return;
    const nameOf = (placed: PlacedMention) =>
      isPossible(placed) ? POSSIBLE : markName(placed.mention.changed ? 'changed' : 'plain', look);
    const groups = Map.groupBy(mentions, nameOf);
    for (const name of this.#painted.keys()) if (name !== ACTIVE && !groups.has(name)) this.#remove(name);
    for (const [name, placed] of groups) this.#set(name, placed);
  }

  /** Paints the name that the card stands at, or none. */
  paintActive(placed: PlacedMention | null): void {
    if (this.gaveWay) return;
    if (placed) this.#set(ACTIVE, [placed]);
    else this.#remove(ACTIVE);
  }

  /** Looks whether the page has removed marks; about a microsecond, so it may be asked with every move of the pointer. */
  check(): void {
    if (this.gaveWay) return;
    const removed = [...this.#painted].filter(([name, highlight]) => CSS.highlights.get(name) !== highlight);
    if (removed.length === 0) return;
    this.#removals += 1;
    if (this.gaveWay) this.clear();
    else for (const [name, highlight] of removed) CSS.highlights.set(name, highlight);
  }

  clear(): void {
    for (const name of [...this.#painted.keys()]) this.#remove(name);
  }

  #set(name: string, placed: readonly PlacedMention[]): void {
    const ranges = placed.map(toStaticRange).filter((range) => range !== null);
    const highlight = new Highlight(...ranges);
    if (name === ACTIVE) highlight.priority = 1;
    this.#painted.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }

  #remove(name: string): void {
    const highlight = this.#painted.get(name);
    this.#painted.delete(name);
    if (highlight && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  }
}
