import { FORM_FLAGS, type FormKind, type NameIndex } from '#lib/match/name-index.ts';
import type { Knowledge, Known } from './knowledge.ts';
import { type ScopeWords, wordAt } from './scope-words.ts';

/** One entity that a name may mean, and how the name names it. */
export interface Candidate {
  readonly known: Known;
  readonly kind: FormKind;
  readonly flags: number;
  readonly index: NameIndex;
  readonly form: number;
}

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
        file(found, words, hit.start, hit.end, candidatesOf(knowledge, index, hit.form));
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
      file(found, words, hit.start, hit.end, candidatesOf(knowledge, index, hit.form));
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

function candidatesOf(knowledge: Knowledge, index: NameIndex, form: number): readonly Candidate[] {
  const kind = index.formKind(form);
  const flags = index.formFlags(form);
  const entities = index.formEntities(form);
  const candidates: Candidate[] = [];
  for (let i = 0; i < entities.length; i += 1) {
    candidates.push({ known: knowledge.known({ index, entity: entities[i] as number }), kind, flags, index, form });
  }
  return candidates;
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
