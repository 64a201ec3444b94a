import type { GoldMention } from './gold.ts';
import type { Predicted, TextScore } from './score-mentions.ts';

/** Precision and recall of core mentions that packs cover, in 0…1; null where nothing was to be counted. */
export interface Scores {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** One error with its surroundings. */
export interface ScoredError {
  readonly id: string;
  readonly kind: 'wrong' | 'missed' | 'trap';
  readonly entity: string;
  readonly text: string;
  readonly context: string;
}

/** The JSON of `sidelight eval --json`. */
export interface ScoreReport extends Scores {
  readonly texts: number;
  /** Precision and recall averaged over texts. */
  readonly macro: Scores;
  readonly traps: { readonly fallen: number; readonly all: number };
  readonly uncovered: { readonly core: number; readonly all: number };
  readonly byLang: Readonly<Record<string, Scores>>;
  /** Recall only: a wrong prediction has no gold kind or type. */
  readonly byKind: Readonly<Record<string, Scores>>;
  readonly byType: Readonly<Record<string, Scores>>;
  readonly errors: readonly ScoredError[];
}

/** Adds up texts; at most `maxErrors` errors are listed, wrong ones first. */
export function reportScores(scores: readonly TextScore[], maxErrors: number): ScoreReport {
  const all = totalsOf(scores);
  return {
    texts: scores.length,
    ...all,
    macro: macroOf(scores),
    traps: {
      fallen: count(scores, ({ fallen }) => fallen.length),
      all: count(scores, ({ text }) => text.traps.length),
    },
    uncovered: {
      core: count(scores, ({ uncovered }) => uncovered.length),
      all: count(scores, ({ found, missed, uncovered }) => found.length + missed.length + uncovered.length),
    },
    byLang: Object.fromEntries(
      [...Map.groupBy(scores, ({ text }) => text.lang)].map(([lang, group]) => [lang, totalsOf(group)]),
    ),
    byKind: recallBy(scores, ({ kind }) => kind),
    byType: recallBy(scores, ({ type }) => type),
    errors: scores.flatMap(errorsOf).sort(byKindOfError).slice(0, maxErrors),
  };
}

function count(scores: readonly TextScore[], of: (score: TextScore) => number): number {
  return scores.reduce((sum, score) => sum + of(score), 0);
}

function totalsOf(scores: readonly TextScore[]): Scores {
  const predicted = count(scores, (score) => score.predicted);
  const wrong = count(scores, (score) => score.wrong.length);
  const found = count(scores, (score) => score.found.length);
  const missed = count(scores, (score) => score.missed.length);
  return toScores(share(predicted - wrong, predicted), share(found, found + missed));
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function toScores(precision: number | null, recall: number | null): Scores {
  const f1 =
    precision === null || recall === null || precision + recall === 0
      ? null
      : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function macroOf(scores: readonly TextScore[]): Scores {
  const totals = scores.map((score) => totalsOf([score]));
  const mean = (values: readonly (number | null)[]): number | null => {
    const numbers = values.filter((value) => value !== null);
    return share(
      numbers.reduce((sum, value) => sum + value, 0),
      numbers.length,
    );
  };
  return toScores(mean(totals.map(({ precision }) => precision)), mean(totals.map(({ recall }) => recall)));
}

function recallBy(
  scores: readonly TextScore[],
  key: (mention: GoldMention) => string,
): Readonly<Record<string, Scores>> {
  const found = Map.groupBy(
    scores.flatMap((score) => score.found),
    key,
  );
  const missed = Map.groupBy(
    scores.flatMap((score) => score.missed),
    key,
  );
  const keys = [...new Set([...found.keys(), ...missed.keys()])].sort();
  return Object.fromEntries(
    keys.map((name) => {
      const right = found.get(name)?.length ?? 0;
      return [name, toScores(null, share(right, right + (missed.get(name)?.length ?? 0)))];
    }),
  );
}

const ORDER = ['trap', 'wrong', 'missed'];

function byKindOfError(a: ScoredError, b: ScoredError): number {
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
}

function errorsOf(score: TextScore): readonly ScoredError[] {
  const { id, text } = score.text;
  const error = (
    kind: ScoredError['kind'],
    entity: string,
    { start, end }: Pick<Predicted, 'start' | 'end'>,
  ): ScoredError => ({
    id,
    kind,
    entity,
    text: text.slice(start, end),
    context:
      `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`.replace(
        /\s+/g,
        ' ',
      ),
  });
  return [
    ...score.wrong.map((one) => error('wrong', one.entity, one)),
    ...score.missed.map((mention) => error('missed', mention.canonical, mention)),
    ...score.fallen.map((trap) => error('trap', trap.wrong, trap)),
  ];
}
