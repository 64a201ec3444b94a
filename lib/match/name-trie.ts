import { buildBits, hasBit, rank } from './bit-rank.ts';
import { NumberColumn } from './number-column.ts';
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
  readonly parents = new NumberColumn();
  readonly words = new NumberColumn();
  /** Node + 1 of each word that begins a name; 0: none. */
  readonly #roots = new NumberColumn();
  /** Node + 1 of the others by the hash of (parent, word). */
  #slots = new Int32Array(1024);

  get size(): number {
    return this.words.length;
  }

  /** Node of a word at the beginning of a name, made where it is not there yet. */
  root(word: number): number {
    const known = this.#roots.at(word) - 1;
    if (known >= 0) return known;
    const node = this.#push(-1, word);
    this.#roots.set(word, node + 1);
    return node;
  }

  /** Node of a word after another node, made where it is not there yet. */
  child(parent: number, word: number): number {
    let slot = this.#home(parent, word);
    for (;;) {
      const node = (this.#slots[slot] as number) - 1;
      if (node < 0) break;
      if (this.parents.at(node) === parent && this.words.at(node) === word) return node;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const node = this.#push(parent, word);
    this.#slots[slot] = node + 1;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return node;
  }

  #push(parent: number, word: number): number {
    this.parents.push(parent);
    return this.words.push(word);
  }

  #home(parent: number, word: number): number {
    const mixed = Math.imul(parent + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#slots.length - 1);
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let node = 0; node < this.size; node += 1) {
      const parent = this.parents.at(node);
      if (parent < 0) continue;
      let slot = this.#home(parent, this.words.at(node));
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = node + 1;
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
  const nodes = { parents: builder.parents.values, words: builder.words.values.map((word) => wordOf[word] as number) };
  const { order, firstChild, hasChild } = breadthFirst(nodes);
  const children = buildBits(order.length, (at) => hasChild[at] === 1);
  const ends = buildBits(order.length, (at) => isEnd(order[at] as number));
  const stemBelow = stemsBelow(builder, isStem);
  return {
    order,
    sections: {
      edgeBloom: edgeBloom(nodes, order),
      nodeWord: order.map((node) => (nodes.words[node] as number) | (stemBelow[node] === 1 ? STEM_BELOW : 0)),
      childBits: children.bits,
      childRank: children.counts,
      firstChild,
      endBits: ends.bits,
      endRank: ends.counts,
    },
  };
}

/** Nodes in the order in which they were made: their parents in that order, and their words by final id. */
interface Nodes {
  readonly parents: Int32Array;
  readonly words: Int32Array;
}

function edgeBloom({ parents, words }: Nodes, order: Uint32Array): Uint32Array {
  const bloom = new Uint32Array(2 ** Math.max(0, Math.ceil(Math.log2(order.length / 32)) + EDGE_BITS_LOG2));
  const place = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) place[order[at] as number] = at;
  for (let node = 0; node < parents.length; node += 1) {
    const parent = parents[node] as number;
    if (parent < 0) continue;
    const bit = edgeBit(place[parent] as number, words[node] as number, bloom.length);
    bloom[bit >>> 5] = (bloom[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return bloom;
}

/** Of each node whether the word of a child is a stem. */
function stemsBelow({ parents, words }: TrieBuilder, isStem: (word: number) => boolean): Uint8Array {
  const stemBelow = new Uint8Array(words.length);
  for (let node = 0; node < words.length; node += 1) {
    const parent = parents.at(node);
    if (parent >= 0 && isStem(words.at(node))) stemBelow[parent] = 1;
  }
  return stemBelow;
}

function breadthFirst(nodes: Nodes) {
  const { heads, nexts } = childLists(nodes);
  const order = new Uint32Array(nodes.words.length);
  const hasChild = new Uint8Array(order.length);
  const firstChild = new NumberColumn();
  let count = 0;
  const append = (list: number): void => {
    for (let node = list; node >= 0; node = nexts[node] as number) order[count++] = node;
  };
  append(heads[0] as number);
  for (let at = 0; at < order.length; at += 1) {
    const list = heads[(order[at] as number) + 1] as number;
    if (list < 0) continue;
    hasChild[at] = 1;
    firstChild.push(count);
    append(list);
  }
  firstChild.push(count);
  return { order, firstChild: firstChild.values, hasChild };
}

/** Children of node n by their words, as a linked list from heads[n + 1]. */
function childLists({ parents, words }: Nodes): { heads: Int32Array; nexts: Int32Array } {
  const heads = new Int32Array(parents.length + 1).fill(-1);
  const nexts = new Int32Array(parents.length).fill(-1);
  const byWord = sortByWord(words);
  for (let at = byWord.length - 1; at >= 0; at -= 1) {
    const node = byWord[at] as number;
    const slot = (parents[node] as number) + 1;
    nexts[node] = heads[slot] as number;
    heads[slot] = node;
  }
  return { heads, nexts };
}

/** The nodes in the order of their words: counted, since comparing half a million takes longer than all else. */
function sortByWord(words: Int32Array): Uint32Array {
  const places = new Uint32Array(words.reduce((most, word) => Math.max(most, word), -1) + 2);
  for (const word of words) places[word + 1] = (places[word + 1] as number) + 1;
  for (let word = 1; word < places.length; word += 1)
    places[word] = (places[word] as number) + (places[word - 1] as number);
  const sorted = new Uint32Array(words.length);
  for (let node = 0; node < words.length; node += 1) {
    const word = words[node] as number;
    const place = places[word] as number;
    sorted[place] = node;
    places[word] = place + 1;
  }
  return sorted;
}
