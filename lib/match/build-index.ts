import type { Entity, NameRecord } from '#lib/pack/schema.ts';
import { foldWord } from '#lib/text/fold-word.ts';
import { inflectWord } from '#lib/text/inflect.ts';
import { hashWord } from '#lib/text/word-hash.ts';
import { layOutEntities, sortEntities } from './build-entities.ts';
import { FormsBuilder, type FormTraits } from './build-forms.ts';
import { layOutOffices } from './build-offices.ts';
import { expandName, mayBeginSmall, type NameForm } from './expand-name.ts';
import { FORM_FLAGS, type IndexInput } from './name-index.ts';
import { layOutTrie, TrieBuilder } from './name-trie.ts';
import { caseMask, nameWords, SOFT_WORD } from './name-words.ts';
import { writeSections } from './sections.ts';
import { StringPool } from './string-pool.ts';
import { WordRegistry } from './word-registry.ts';
import { buildWordTable } from './word-table.ts';

/** Builds the index of one edition of a pack; throws IndexError `hash-collision` or `too-large`. */
export function buildIndex(input: IndexInput): ArrayBuffer {
  const entities = sortEntities(input.entities);
  const numbers = new Map(entities.map((entity, number) => [entity.id, number]));
  const strings = new StringPool();
  strings.add(input.packId);
  const names = new NamesBuilder();
  for (const [number, entity] of entities.entries()) names.addEntity(entity, number);
  const { sections, roots, softWord, ends, hasStems } = names.layOut(strings);
  const offices = layOutOffices(entities, numbers, strings);
  const { offsets, bytes } = strings.layOut();
  return writeSections({
    counts: [input.edition, roots, softWord, ends, hasStems ? 1 : 0],
    stringOffsets: offsets,
    stringBytes: bytes,
    ...sections,
    ...layOutEntities(entities, numbers, input.latestChange),
    ...offices,
  });
}

class NamesBuilder {
  readonly #words = new WordRegistry();
  readonly #trie = new TrieBuilder();
  readonly #forms = new FormsBuilder();
  /** Words with which a name may begin in small letters. */
  readonly #smallStarts = new Set<number>();

  addEntity(entity: Entity, number: number): void {
    for (const name of entity.names) {
      const near = nearHashes(name);
      for (const form of expandName(name, entity.type)) {
        const path = this.#addForm(name, form, near, number);
        if (mayBeginSmall(form, entity.type)) this.#smallStarts.add(path[0] ?? -1);
      }
    }
  }

  #addForm(name: NameRecord, form: NameForm, near: readonly number[], entity: number): readonly number[] {
    const path = form.words.map((word) => this.#words.add(word.text, word.role, name));
    if (path.length > 0) this.#forms.add(this.#trie.add(path), traitsOf(name, form, near), entity);
    return path;
  }

  layOut(strings: StringPool) {
    const { wordOf, roots } = numberWords(this.#words.folded.length, this.#trie);
    const trie = layOutTrie(this.#trie, {
      wordOf,
      isEnd: (node) => this.#forms.isEnd(node),
      isStem: (word) => this.#words.isStemInPhrase(word),
    });
    const { ends, ...forms } = this.#forms.layOut(trie.order, strings);
    const wordForms = this.#words.forms(wordOf);
    const soft = this.#words.folded.indexOf(SOFT_WORD);
    return {
      sections: {
        ...buildWordTable(wordForms, roots),
        smallStarts: bitsOf(this.#smallStarts, wordOf, roots),
        ...trie.sections,
        ...forms,
      },
      roots,
      softWord: soft < 0 ? 0xffffffff : (wordOf[soft] as number),
      ends,
      hasStems: wordForms.some((form) => form.stem),
    };
  }
}

function bitsOf(words: ReadonlySet<number>, wordOf: Uint32Array, roots: number): Uint32Array {
  const bits = new Uint32Array((roots >>> 5) + 1);
  for (const word of words) {
    const id = wordOf[word] ?? roots;
    if (id < roots) bits[id >>> 5] = (bits[id >>> 5] as number) | (1 << (id & 31));
  }
  return bits;
}

/** Final word ids: those that begin a name come first, so that they are their own trie nodes. */
function numberWords(count: number, { parents, words }: TrieBuilder): { wordOf: Uint32Array; roots: number } {
  const wordOf = new Uint32Array(count).fill(0xffffffff);
  let roots = 0;
  for (const [node, word] of words.entries()) if (parents[node] === -1) wordOf[word] = roots++;
  let next = roots;
  for (let word = 0; word < count; word += 1) if (wordOf[word] === 0xffffffff) wordOf[word] = next++;
  return { wordOf, roots };
}

const NO_HASHES: readonly number[] = [];

/** Traits of the forms that have no conditions, by kind and flags: nearly all, so that they are one object each. */
const plainTraits = new Map<string, FormTraits[]>();

function traitsOf(name: NameRecord, { kind, flags }: NameForm, near: readonly number[]): FormTraits {
  if (kind === 'headed' || near.length > 0 || flags & FORM_FLAGS.exactCase) {
    const head = kind === 'headed' ? (name.head ?? '') : '';
    return { kind, flags, near, head, caseMask: flags & FORM_FLAGS.exactCase ? caseMask(name.text) : -1 };
  }
  const byFlags = plainTraits.get(kind) ?? [];
  plainTraits.set(kind, byFlags);
  byFlags[flags] ??= { kind, flags, near, head: '', caseMask: -1 };
  return byFlags[flags];
}

/** Hashes of the neighbours of a phrase in all their forms; of several words the longest stands for all. */
function nearHashes({ near, lang }: NameRecord): readonly number[] {
  if (near === undefined) return NO_HASHES;
  const hashes = new Set<number>();
  for (const neighbour of near) {
    const text = [...nameWords(neighbour)].sort((a, b) => b.length - a.length)[0];
    if (text === undefined) continue;
    hashes.add(hashWord(foldWord(text)));
    for (const form of inflectWord({ text, lang, role: 'word' })) hashes.add(hashWord(foldWord(form)));
  }
  return [...hashes];
}
