import * as v from 'valibot';
import { UsageError } from './usage-error.ts';

/** A mention as the annotators saw it; `qid` where one is known. */
const goldMentionSchema = v.object({
  start: v.number(),
  end: v.number(),
  surface: v.string(),
  type: v.string(),
  canonical: v.string(),
  qid: v.nullish(v.string()),
  kind: v.string(),
  /** A `minor` mention is never counted as missed. */
  salience: v.picklist(['core', 'minor']),
});

/** A place that looks like an entity and is not. */
const goldTrapSchema = v.object({
  start: v.number(),
  end: v.number(),
  surface: v.string(),
  /** Canonical name of the entity that a hasty reader would take. */
  wrong: v.string(),
  wrongQid: v.nullish(v.string()),
});

const goldTextSchema = v.object({
  id: v.string(),
  lang: v.string(),
  date: v.string(),
  text: v.string(),
  mentions: v.array(goldMentionSchema),
  traps: v.optional(v.array(goldTrapSchema), []),
});

const predictedTextSchema = v.object({
  id: v.string(),
  mentions: v.array(v.object({ start: v.number(), end: v.number(), entity: v.string(), type: v.optional(v.string()) })),
});

export type GoldMention = v.InferOutput<typeof goldMentionSchema>;
export type GoldTrap = v.InferOutput<typeof goldTrapSchema>;
export type GoldText = v.InferOutput<typeof goldTextSchema>;
export type PredictedText = v.InferOutput<typeof predictedTextSchema>;

/** Texts with mentions and traps, one JSON object a line. */
export function parseGold(text: string, file: string): readonly GoldText[] {
  return parseLines(text, file, goldTextSchema);
}

/** Another system's spans: `{id, mentions: [{start, end, entity}]}` a line, entity as Q-id, key or canonical name. */
export function parsePredictions(text: string, file: string): readonly PredictedText[] {
  return parseLines(text, file, predictedTextSchema);
}

/** Ids by canonical name. */
export function parseEntityMap(text: string, file: string): ReadonlyMap<string, string> {
  const parsed = v.safeParse(v.record(v.string(), v.string()), parseJson(text, file, 1));
  if (!parsed.success) throw new UsageError('bad-arguments', `${file}: not an object of canonical name to id`);
  return new Map(Object.entries(parsed.output));
}

function parseLines<T>(text: string, file: string, schema: v.GenericSchema<unknown, T>): readonly T[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parsed = v.safeParse(schema, parseJson(line, file, at + 1));
    if (parsed.success) return [parsed.output];
    const issue = parsed.issues[0];
    throw new UsageError('bad-arguments', `${file}:${at + 1}: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}`);
  });
}

function parseJson(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError('bad-arguments', `${file}:${line}: no JSON: one object a line`, { cause });
  }
}
