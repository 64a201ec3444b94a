import type { NameIndex } from '#lib/match/name-index.ts';
import type { EntityKey } from '#lib/pack/schema.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { type AnnotateOptions, type Annotation, type Mention, OPEN_REASONS, type Rejection } from './mention.ts';
import { isPlace } from './to-mentions.ts';

/** More that a name could mean is no list that a reader would go through. */
const MAX_CANDIDATES = 8;

/**
 * Adds the names of which the linker was unsure, for a reader who asked for them: each as a mention of its likeliest
 * candidate with rule `possible`, the reason and the others that it could be. Hidden entities are no candidates; the
 * first of each word is marked.
 */
export function addPossible(
  annotation: Annotation,
  indexes: readonly NameIndex[],
  { hidden, markPlaces }: Pick<AnnotateOptions, 'hidden' | 'markPlaces'>,
): Annotation {
  const knowledge = knowledgeOf(indexes);
  const isFree = freePlaces(annotation.mentions);
  const marked = new Set<EntityKey>();
  const added: Mention[] = [];
  let end = 0;
  for (const name of annotation.rejected.toSorted((a, b) => a.start - b.start)) {
    const mention = name.start >= end && isFree(name) ? toPossible(knowledge, name, hidden) : null;
    if (!mention) continue;
    end = mention.end;
    added.push({ ...mention, marked: !marked.has(mention.entity) && (markPlaces || !isPlace(mention)) });
    marked.add(mention.entity);
  }
  if (added.length === 0) return annotation;
  return { ...annotation, mentions: [...annotation.mentions, ...added].sort((a, b) => a.start - b.start) };
}

/** Tells whether a name overlaps none of the mentions; asked by ascending start, so one way through them serves all. */
function freePlaces(mentions: readonly Mention[]): (name: Rejection) => boolean {
  let at = 0;
  return ({ start, end }) => {
    while ((mentions[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    return (mentions[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
  };
}

function toPossible(
  knowledge: Knowledge,
  { start, end, reason, candidates, scores }: Rejection,
  hidden: ReadonlySet<EntityKey>,
): Mention | null {
  const open = OPEN_REASONS.has(reason) ? [...new Set(candidates)].filter((key) => !hidden.has(key)) : [];
  const [likeliest, ...others] = open;
  const known = likeliest === undefined || open.length > MAX_CANDIDATES ? null : knowledge.byKey(likeliest);
  if (!known) return null;
  const scoreOf = (entity: EntityKey) => scores?.[candidates.indexOf(entity)] ?? 1 / open.length;
  const alternatives = others.map((entity) => ({ entity, score: scoreOf(entity) }));
  return {
    start,
    end,
    entity: known.key,
    type: known.type,
    packs: known.refs.map(({ index }) => index.packId),
    kind: known.type === 'person' ? 'surname' : 'phrase',
    marked: false,
    changed: false,
    why: { rule: 'possible', unsure: reason, evidence: [], alternatives },
  };
}
