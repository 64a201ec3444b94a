import type { GoldMention, GoldText, GoldTrap } from './gold.ts';

/** A mention that a system found, with its entity as the system names it. */
export interface Predicted {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly type?: string | undefined;
}

/** Answers which of our entities a gold entity is. */
export interface Referee {
  /** Whether any pack holds the entity of a gold mention. */
  isCovered(mention: GoldMention): boolean;
  /** Whether a system's entity is the one with this canonical name or Q-id. */
  isEntity(entity: string, gold: { readonly canonical: string; readonly qid?: string | null | undefined }): boolean;
}

/** What one text comes to. */
export interface TextScore {
  readonly text: GoldText;
  readonly right: readonly GoldMention[];
  readonly wrong: readonly Predicted[];
  /** Core mentions of entities that a pack holds: found and missed. */
  readonly found: readonly GoldMention[];
  readonly missed: readonly GoldMention[];
  /** Core mentions of entities that no pack holds. */
  readonly uncovered: readonly GoldMention[];
  readonly fallen: readonly GoldTrap[];
  /** Predictions that stand, places left out. */
  readonly predicted: number;
}

const PLACES = new Set(['place', 'country']);

/**
 * Scores one text: a prediction is right where it overlaps a gold mention of its entity. Places are left out on both
 * sides; minor mentions are right when found and never missed.
 */
export function scoreText(text: GoldText, predictions: readonly Predicted[], referee: Referee): TextScore {
  const gold = text.mentions.filter(({ type }) => !PLACES.has(type));
  const predicted = predictions.filter((one) => !isPlace(one, text));
  const fits = (mention: GoldMention, one: Predicted): boolean =>
    overlaps(mention, one) && referee.isEntity(one.entity, mention);
  const core = gold.filter(({ salience }) => salience === 'core');
  const covered = core.filter((mention) => referee.isCovered(mention));
  const isFound = (mention: GoldMention): boolean => predicted.some((one) => fits(mention, one));
  return {
    text,
    predicted: predicted.length,
    right: gold.filter(isFound),
    wrong: predicted.filter((one) => !gold.some((mention) => fits(mention, one))),
    found: covered.filter(isFound),
    missed: covered.filter((mention) => !isFound(mention)),
    uncovered: core.filter((mention) => !referee.isCovered(mention)),
    fallen: text.traps.filter((trap) => predicted.some((one) => isFallen(trap, one, referee))),
  };
}

function isPlace({ start, end, type }: Predicted, { mentions }: GoldText): boolean {
  if (type !== undefined) return PLACES.has(type);
  return mentions.some((mention) => PLACES.has(mention.type) && mention.start === start && mention.end === end);
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function isFallen(trap: GoldTrap, one: Predicted, referee: Referee): boolean {
  return overlaps(trap, one) && referee.isEntity(one.entity, { canonical: trap.wrong, qid: trap.wrongQid });
}
