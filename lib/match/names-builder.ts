import { FormsBuilder } from './build-forms.ts';
import { layOutTrie, TrieBuilder } from './name-trie.ts';
import { SOFT_WORD } from './name-words.ts';
import type { Sheet } from './read-sheet.ts';
import { WAY_FLAGS } from './sheet-words.ts';
import type { StringPool } from './string-pool.ts';
import { WordNumbers } from './word-numbers.ts';
import { buildWordTable } from './word-table.ts';

/** What a builder knows of the sheet whose entities it takes: numbers of the index for those of the sheet. */
interface Taken {
  readonly sheet: Sheet;
  /** Word of each way, -1 until an entity uses it: what only entities use that have changed is not in the index. */
  readonly words: Int32Array;
  readonly traits: Int32Array;
}

/** Names of an index under construction. The result depends on the entities alone, not on how sheets divide them. */
export class NamesBuilder {
  readonly #words = new WordNumbers();
  readonly #trie = new TrieBuilder();
  readonly #forms = new FormsBuilder();
  /** Words with which a name may begin in small letters. */
  readonly #smallStarts = new Set<number>();
  #taken: Taken | null = null;

  /** Takes the forms of the entity at which the sheet's reader stands, up to its end. */
  addForms(sheet: Sheet, entity: number): void {
    const { reader } = sheet;
    const taken = this.#take(sheet);
    for (let length = reader.number(); length > 0; length = reader.number()) {
      const traits = reader.number();
      const first = this.#wordOf(taken, reader.number());
      let node = this.#trie.root(first);
      for (let left = length - 1; left > 0; left -= 1)
        node = this.#trie.child(node, this.#wordOf(taken, reader.number()));
      this.#forms.add(node, taken.traits[traits >>> 1] as number, entity);
      if (traits & 1) this.#smallStarts.add(first);
    }
  }

  #take(sheet: Sheet): Taken {
    if (this.#taken?.sheet === sheet) return this.#taken;
    const traits = Int32Array.from(sheet.traits, (one) => this.#forms.numberOf(one));
    this.#taken = { sheet, traits, words: new Int32Array(sheet.bases.length).fill(-1) };
    return this.#taken;
  }

  #wordOf({ sheet, words }: Taken, way: number): number {
    const known = words[way] as number;
    if (known >= 0) return known;
    const word = this.#words.addWay(sheet, way);
    words[way] = word;
    return word;
  }

  layOut(strings: StringPool) {
    const words = this.#words;
    const { wordOf, roots } = numberWords(words.count, this.#trie);
    const trie = layOutTrie(this.#trie, {
      wordOf,
      isEnd: (node) => this.#forms.isEnd(node),
      isStem: (word) => (words.flags(word) & WAY_FLAGS.stemInPhrase) !== 0,
    });
    const { ends, ...forms } = this.#forms.layOut(trie.order, strings);
    const wordForms = words.forms(wordOf);
    const soft = words.find(SOFT_WORD);
    return {
      sections: {
        ...buildWordTable(wordForms, roots, bitsOf(this.#smallStarts, wordOf, roots)),
        ...trie.sections,
        ...forms,
      },
      roots,
      softWord: soft < 0 ? 0xffffffff : (wordOf[soft] as number),
      ends,
      hasStems: wordForms.hasStems,
    };
  }
}

/** Passes over the forms of the entity at which a sheet's reader stands. */
export function skipForms({ reader }: Sheet): void {
  for (let length = reader.number(); length > 0; length = reader.number())
    for (let left = length; left >= 0; left -= 1) reader.number();
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
  for (let node = 0; node < words.length; node += 1) if (parents.at(node) < 0) wordOf[words.at(node)] = roots++;
  let next = roots;
  for (let word = 0; word < count; word += 1) if (wordOf[word] === 0xffffffff) wordOf[word] = next++;
  return { wordOf, roots };
}
