import { FOLD_LETTER } from '#lib/text/fold-classes.ts';
import { FOLD } from '#lib/text/fold-table.ts';
import { unitAt } from '#lib/text/unit-at.ts';
import { extendHash, HASH_SEED } from '#lib/text/word-hash.ts';
import type { ScopeWords } from './scope-words.ts';

/**
 * A word of a text is in hardly any of the lists that gates and grammar ask it for. So each list has a bit, two tables say
 * to which lists a word or a beginning of it can belong, and a word's bits are read once a scope: most questions end there.
 */

/** The word's roles were read. */
const READ = 1 << 31;
/** Words with which a country's name ends, beginnings of them included: the bit that no list shares. */
export const COUNTRY_ROLE = 1 << 30;
const SHARED_ROLES = 30;

/** Bits by 32-bit key, in pairs of key and bits; bits are never 0 in a filled pair. */
class RoleTable {
  #pairs = new Int32Array(2 * 1024);
  #count = 0;

  add(key: number, roles: number): void {
    const at = this.#find(key);
    if (this.#pairs[at + 1] === 0) this.#count += 1;
    this.#pairs[at] = key;
    this.#pairs[at + 1] = (this.#pairs[at + 1] as number) | roles;
    if (this.#count * 8 > this.#pairs.length) this.#grow();
  }

  get(key: number): number {
    return this.#pairs[this.#find(key) + 1] as number;
  }

  #find(key: number): number {
    const pairs = this.#pairs;
    const mask = pairs.length - 2;
    let at = (Math.imul(key, 0x9e3779b1) >>> 15) & mask;
    while (pairs[at + 1] !== 0 && pairs[at] !== key) at = (at + 2) & mask;
    return at;
  }

  #grow(): void {
    const old = this.#pairs;
    this.#pairs = new Int32Array(old.length * 2);
    this.#count = 0;
    for (let at = 0; at < old.length; at += 2)
      if (old[at + 1] !== 0) this.add(old[at] as number, old[at + 1] as number);
  }
}

const WORDS = new RoleTable();
const STEMS = new RoleTable();
let lists = 0;

/** The bit of a new list; from the thirtieth on lists share theirs, which costs a look and changes no answer. */
export function nextRole(): number {
  lists += 1;
  return 1 << ((lists - 1) % SHARED_ROLES);
}

/** Says that words with this hash may play a role. */
export function addWordRole(hash: number, role: number): void {
  WORDS.add(hash, role);
}

/** Says that words that begin with letters of this hash may play a role. */
export function addStemRole(hash: number, role: number): void {
  STEMS.add(hash, role);
}

/** Whether a word may play a role; false is sure. */
export function mayPlay(words: ScopeWords, at: number, role: number): boolean {
  const seen = words.roles[at] as number;
  return ((seen === 0 ? readRoles(words, at) : seen) & role) !== 0;
}

function readRoles(words: ScopeWords, at: number): number {
  const { text, roles } = words;
  const end = words.ends[at] as number;
  let found = READ | WORDS.get(words.hashes[at] as number);
  let hash = HASH_SEED;
  for (let offset = words.starts[at] as number; offset < end; offset += 1) {
    const fold = FOLD[unitAt(text, offset)] as number;
    if (fold < FOLD_LETTER) continue;
    hash = extendHash(hash, fold);
    found |= STEMS.get(hash);
  }
  roles[at] = found;
  return found;
}
