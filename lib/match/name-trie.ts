import { buildBits, hasBit, rank } from './bit-rank.ts';
import type { SectionViews } from './sections.ts';

/**
 * The names as sequences of base words, in one trie numbered breadth first: children of a node follow each other,
 * sorted by word. Nodes 0…roots-1 are the words that begin a name, so a word id below `roots` is its own node.
 */
export type NameTrie = Pick<
  SectionViews,
  'nodeWord' | 'edgeBloom' | 'childBits' | 'childRank' | 'firstChild' | 'endBits' | 'endRank'
>;

/** 4 to 8 bits an edge. */
const EDGE_BITS_LOG2 = 2;

const WORD_MASK = 0x7fffffff;
/** Set in `nodeWord` where a child's word belongs to a phrase and may carry Turkic endings. */
const STEM_BELOW = 0x80000000;

/** Whether the word after this node may be one that is known by its stem only, though not capitalised. */
export function hasStemBelow(trie: NameTrie, node: number): boolean {
  return ((trie.nodeWord[node] as number) & STEM_BELOW) !== 0;
}

/** Child of a node by base word, or -1. */
export function childOf(trie: NameTrie, node: number, word: number): number {
  const bit = edgeBit(node, word, trie.edgeBloom.length);
  if ((((trie.edgeBloom[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
  if (!hasBit(trie.childBits, node)) return -1;
  const at = rank(trie.childBits, trie.childRank, node);
  let low = trie.firstChild[at] as number;
  let high = (trie.firstChild[at + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = (trie.nodeWord[middle] as number) & WORD_MASK;
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Bit of an edge in a bloom filter of so many u32 (a power of two): tells most words that lead nowhere in one look. */
function edgeBit(node: number, word: number, length: number): number {
  const mixed = Math.imul(Math.imul(node, 0x85ebca6b) ^ (word + 0x51ed27), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & (length * 32 - 1);
}

/** Whether a name ends at a node. */
export function hasEnd(trie: NameTrie, node: number): boolean {
  return hasBit(trie.endBits, node);
}

/** Number of the name that ends at a node, or -1. */
export function endOf(trie: NameTrie, node: number): number {
  return hasBit(trie.endBits, node) ? rank(trie.endBits, trie.endRank, node) : -1;
}

/** A trie under construction: nodes in order of insertion, found by (parent, word). */
export class TrieBuilder {
  /** Parent and word of each node; parent -1 at the first word of a name. */
  readonly parents: number[] = [];
  readonly words: number[] = [];
  #slots = new Int32Array(1024).fill(-1);

  /** Node of a word after another node (-1: at the beginning), made where it is not there yet. */
  child(parent: number, word: number): number {
    let slot = this.#home(parent, word);
    for (;;) {
      const node = this.#slots[slot] as number;
      if (node < 0) break;
      if (this.parents[node] === parent && this.words[node] === word) return node;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const node = this.parents.push(parent) - 1;
    this.words.push(word);
    this.#slots[slot] = node;
    if (this.parents.length * 2 > this.#slots.length) this.#rehash();
    return node;
  }

  #home(parent: number, word: number): number {
    const mixed = Math.imul(parent + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#slots.length - 1);
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let node = 0; node < this.parents.length; node += 1) {
      let slot = this.#home(this.parents[node] as number, this.words[node] as number);
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = node;
    }
  }
}

/** What the layout of a trie asks of its words and names. */
export interface TrieMarks {
  /** Final id of each of the builder's words. */
  readonly wordOf: Uint32Array;
  /** Whether a name ends at a node of the builder. */
  isEnd(node: number): boolean;
  /** Whether one of the builder's words belongs to a phrase and may carry Turkic endings. */
  isStem(word: number): boolean;
}

/** Sections of a trie, and the builder's nodes in final order. */
export function layOutTrie(builder: TrieBuilder, { wordOf, isEnd, isStem }: TrieMarks) {
  const { order, firstChild, hasChild } = breadthFirst(builder, wordOf);
  const children = buildBits(order.length, (at) => hasChild[at] === 1);
  const ends = buildBits(order.length, (at) => isEnd(order[at] as number));
  return {
    order,
    sections: {
      edgeBloom: edgeBloom(builder, order, wordOf),
      nodeWord: nodeWords(builder, order, wordOf, isStem),
      childBits: children.bits,
      childRank: children.counts,
      firstChild,
      endBits: ends.bits,
      endRank: ends.counts,
    },
  };
}

function edgeBloom({ parents, words }: TrieBuilder, order: readonly number[], wordOf: Uint32Array): Uint32Array {
  const bloom = new Uint32Array(2 ** Math.max(0, Math.ceil(Math.log2(order.length / 32)) + EDGE_BITS_LOG2));
  const place = new Uint32Array(order.length);
  for (const [at, node] of order.entries()) place[node] = at;
  for (const [node, parent] of parents.entries()) {
    if (parent < 0) continue;
    const bit = edgeBit(place[parent] as number, wordOf[words[node] as number] as number, bloom.length);
    bloom[bit >>> 5] = (bloom[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return bloom;
}

function nodeWords(
  { parents, words }: TrieBuilder,
  order: readonly number[],
  wordOf: Uint32Array,
  isStem: (word: number) => boolean,
): Uint32Array {
  const stemBelow = new Uint8Array(words.length);
  for (const [node, word] of words.entries()) {
    const parent = parents[node] as number;
    if (parent >= 0 && isStem(word)) stemBelow[parent] = 1;
  }
  const found = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const node = order[at] as number;
    found[at] = (wordOf[words[node] as number] as number) | (stemBelow[node] === 1 ? STEM_BELOW : 0);
  }
  return found;
}

function breadthFirst(builder: TrieBuilder, wordOf: Uint32Array) {
  const { heads, nexts } = childLists(builder);
  const wordAt = (node: number) => wordOf[builder.words[node] as number] as number;
  const nodes: number[] = [];
  const siblings = (list: number): readonly number[] => {
    nodes.length = 0;
    for (let node = list; node >= 0; node = nexts[node] as number) nodes.push(node);
    return nodes.length > 1 ? nodes.sort((a, b) => wordAt(a) - wordAt(b)) : nodes;
  };
  const order = [...siblings(heads[0] as number)];
  const firstChild: number[] = [];
  const hasChild = new Uint8Array(builder.words.length);
  for (let at = 0; at < order.length; at += 1) {
    const list = heads[(order[at] as number) + 1] as number;
    if (list < 0) continue;
    hasChild[at] = 1;
    firstChild.push(order.length);
    for (const child of siblings(list)) order.push(child);
  }
  firstChild.push(order.length);
  return { order, firstChild, hasChild };
}

/** Children of node n as a linked list from heads[n + 1]. */
function childLists({ parents }: TrieBuilder): { heads: Int32Array; nexts: Int32Array } {
  const heads = new Int32Array(parents.length + 1).fill(-1);
  const nexts = new Int32Array(parents.length).fill(-1);
  for (let node = parents.length - 1; node >= 0; node -= 1) {
    const slot = (parents[node] as number) + 1;
    nexts[node] = heads[slot] as number;
    heads[slot] = node;
  }
  return { heads, nexts };
}
