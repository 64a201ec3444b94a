import { FORM_FLAGS } from '#lib/match/name-index.ts';
import type { Candidate, Knowledge } from './knowledge.ts';
import { type ScopeWords, wordAt } from './scope-words.ts';

/** A name found in the text, before any gate; candidates of all packs merged. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  /** Numbers of its first and last word in the scope's words. */
  readonly first: number;
  readonly last: number;
  readonly candidates: readonly Candidate[];
}

/** Scans every index over the blocks; sightings come in order of start, longer ones first, and may overlap. */
export function findSightings(knowledge: Knowledge, words: ScopeWords): Sighting[] {
  const found = new Map<number, Sighting>();
  for (const index of knowledge.indexes) {
    for (let block = 0; block + 1 < words.bounds.length; block += 1) {
      index.scan(words.text, words.bounds[block] as number, words.bounds[block + 1] as number, (hit) => {
        file(found, words, hit.start, hit.end, knowledge.candidates(index, hit.form));
      });
    }
  }
  return [...found.values()].sort(byPlace);
}

/** The shorter names inside a sighting that was refused, for another try. */
export function findInside(knowledge: Knowledge, words: ScopeWords, refused: Sighting): Sighting[] {
  const found = new Map<number, Sighting>();
  for (const index of knowledge.indexes) {
    index.scanAll(words.text, refused.start, refused.end, (hit) => {
      if (hit.start === refused.start && hit.end === refused.end) return;
      file(found, words, hit.start, hit.end, knowledge.candidates(index, hit.form));
    });
  }
  return [...found.values()].sort(byPlace);
}

function byPlace(a: Sighting, b: Sighting): number {
  return a.start - b.start || b.end - a.end;
}

function file(
  found: Map<number, Sighting>,
  words: ScopeWords,
  start: number,
  end: number,
  candidates: readonly Candidate[],
): void {
  const place = start * 1024 + Math.min(end - start, 1023);
  const before = found.get(place);
  if (before) {
    found.set(place, { ...before, candidates: merge(before.candidates, candidates) });
    return;
  }
  const first = wordAt(words, start);
  let last = first;
  while (last + 1 < words.count && (words.starts[last + 1] as number) < end) last += 1;
  found.set(place, { start, end, first, last, candidates });
}

/** One candidate an entity: the first pack's, made dominant when any pack says so. */
function merge(before: readonly Candidate[], after: readonly Candidate[]): readonly Candidate[] {
  const merged = [...before];
  for (const candidate of after) {
    const at = merged.findIndex(({ known, kind }) => known.key === candidate.known.key && kind === candidate.kind);
    const same = merged[at];
    if (!same) merged.push(candidate);
    else merged[at] = { ...same, flags: same.flags | (candidate.flags & FORM_FLAGS.dominant) };
  }
  return merged;
}
