import type { Place } from './place.ts';

/** A run of text that is laid out as one: a paragraph, a heading, a cell. No name crosses from one to the next. */
export interface Block {
  readonly place: Place;
  /** As rendered: whitespace collapsed and trimmed, a line break as "\n". */
  readonly text: string;
  /** Pieces of text nodes in order: piece i is `nodes[i]` from `froms[i]` on, at `starts[i]` of the text. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly froms: readonly number[];
  /** Units inside links, and the first link. */
  readonly linkUnits: number;
  readonly link: Place | null;
  /** The first <time> in it: its `datetime`, else its text. */
  readonly time: string | null;
}

/** Part of one text node. */
export interface NodeSpan {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

const SPACE = 0x20;

/** Whitespace that is not rendered as it stands: any but a single space. */
const IRREGULAR_SPACE = /[\t\n\f\r][\t\n\f\r ]*| [\t\n\f\r ]+/g;

/** Joins text nodes into one block, collapsing whitespace as CSS does (css-text-3 §4.1) and keeping the way back. */
export class BlockBuilder {
  readonly place: Place;
  #text = '';
  readonly #nodes: Text[] = [];
  readonly #starts: number[] = [];
  readonly #froms: number[] = [];
  #linkUnits = 0;
  #link: Place | null = null;
  #time: string | null = null;
  /** The offset in the last node at which the text would go on. */
  #next = 0;
  /** Whether a space here would not be rendered: at the start, after another or after a line break. */
  #open = true;

  constructor(place: Place) {
    this.place = place;
  }

  add(node: Text, place: Place): void {
    const before = this.#text.length;
    if (place.keepsSpaces) this.#push(node, 0, node.data);
    else this.#addCollapsed(node, node.data);
    const added = this.#text.length - before;
    if (place.link && added > 0) {
      this.#linkUnits += added;
      this.#link ??= place.link;
    }
    if (place.time) this.#time ??= place.time.getAttribute('datetime') || node.data;
  }

  get endsWithLineBreak(): boolean {
    return this.#text.endsWith('\n');
  }

  /** A line break of the markup; a space to names, which may go on in the next line. */
  addLineBreak(): void {
    if (this.#text === '') return;
    this.#text += '\n';
    this.#open = true;
  }

  /** The block; null if there is nothing but whitespace. */
  finish(): Block | null {
    const text = this.#text.trimEnd();
    if (text === '') return null;
    return {
      place: this.place,
      text,
      nodes: this.#nodes,
      starts: this.#starts,
      froms: this.#froms,
      linkUnits: Math.min(this.#linkUnits, text.length),
      link: this.#link,
      time: this.#time,
    };
  }

  #addCollapsed(node: Text, data: string): void {
    let from = 0;
    IRREGULAR_SPACE.lastIndex = 0;
    for (let run = IRREGULAR_SPACE.exec(data); run; run = IRREGULAR_SPACE.exec(data)) {
      this.#pushOpen(node, from, data.slice(from, run.index));
      from = IRREGULAR_SPACE.lastIndex;
      this.#pushOpen(node, from - 1, ' ');
    }
    this.#pushOpen(node, from, from === 0 ? data : data.slice(from));
  }

  /** Adds a piece without the space at its start where the text already ends with one. */
  #pushOpen(node: Text, from: number, piece: string): void {
    if (this.#open && piece.charCodeAt(0) === SPACE) this.#push(node, from + 1, piece.slice(1));
    else this.#push(node, from, piece);
  }

  #push(node: Text, from: number, piece: string): void {
    if (piece === '') return;
    if (node !== this.#nodes.at(-1) || from !== this.#next) {
      this.#nodes.push(node);
      this.#starts.push(this.#text.length);
      this.#froms.push(from);
    }
    this.#text += piece;
    this.#next = from + piece.length;
    this.#open = piece.charCodeAt(piece.length - 1) === SPACE;
  }
}

/** The text nodes that hold [start, end) of a block's text. */
export function nodeSpans(block: Block, start: number, end: number): NodeSpan[] {
  const spans: NodeSpan[] = [];
  for (const [index, node] of block.nodes.entries()) {
    const pieceStart = block.starts[index] ?? 0;
    if (pieceStart >= end) break;
    const shift = (block.froms[index] ?? 0) - pieceStart;
    const pieceEnd = Math.min(block.starts[index + 1] ?? block.text.length, node.data.length - shift);
    const from = Math.max(start, pieceStart);
    const to = Math.min(end, pieceEnd);
    if (to > from) addSpan(spans, { node, start: from + shift, end: to + shift });
  }
  return spans;
}

/** Pieces of one node (around collapsed whitespace) become one span. */
function addSpan(spans: NodeSpan[], span: NodeSpan): void {
  const last = spans.at(-1);
  if (last?.node === span.node) spans[spans.length - 1] = { ...last, end: span.end };
  else spans.push(span);
}
