import type { Entity, NameRecord, Statement } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import { factWords, inEnglish, propertyWords, type WordContext } from './fact-words.ts';

/** What became of one entity between two editions. */
export interface EntityDifference {
  readonly id: string;
  readonly label: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What changed, a line each, beginning with `+`, `-` or `~`; of an added entity its facts. */
  readonly lines: readonly string[];
}

/** The differences between two sets of entities, by label. */
export function diffInWords(
  older: readonly Entity[],
  newer: readonly Entity[],
  vocabulary: Vocabulary,
): readonly EntityDifference[] {
  const labels = new Map([...older, ...newer].map((entity) => [entity.id, inEnglish(entity.label)]));
  const context: WordContext = { vocabulary, labelOf: (id) => labels.get(id) ?? id };
  const before = new Map(older.map((entity) => [entity.id, entity]));
  const after = new Map(newer.map((entity) => [entity.id, entity]));
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids
    .flatMap((id) => diffEntity(before.get(id), after.get(id), context))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

function diffEntity(
  before: Entity | undefined,
  after: Entity | undefined,
  context: WordContext,
): readonly EntityDifference[] {
  const named = after ?? before;
  if (!named) return [];
  const head = { id: named.id, label: `${inEnglish(named.label)} (${named.type}, ${named.id})` };
  if (!after) return [{ ...head, change: 'removed', lines: [] }];
  const lines = [
    ...diffHeads(before ?? after, after),
    ...diffNames(before?.names ?? [], after.names),
    ...diffStatements(before?.statements ?? [], after.statements, context),
  ];
  if (!before) return [{ ...head, change: 'added', lines }];
  return lines.length > 0 ? [{ ...head, change: 'changed', lines }] : [];
}

function diffHeads(before: Entity, after: Entity): readonly string[] {
  const keys = ['type', 'label', 'description', 'office', 'iso3', 'replaces'] as const;
  return keys.flatMap((key) => {
    const [old, now] = [JSON.stringify(before[key]) ?? 'none', JSON.stringify(after[key]) ?? 'none'];
    return old === now ? [] : [`~ ${key}: ${old} → ${now}`];
  });
}

function diffNames(before: readonly NameRecord[], after: readonly NameRecord[]): readonly string[] {
  const [old, now] = [new Set(before.map(nameWords)), new Set(after.map(nameWords))];
  const added = [...now].filter((name) => !old.has(name)).map((name) => `+ name: ${name}`);
  return [...added, ...[...old].filter((name) => !now.has(name)).map((name) => `- name: ${name}`)];
}

function nameWords({ text, lang, kind, flags = [] }: NameRecord): string {
  return `"${text}" (${[lang, kind, ...flags].join(', ')})`;
}

function diffStatements(
  before: readonly Statement[],
  after: readonly Statement[],
  context: WordContext,
): readonly string[] {
  const [old, now] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))];
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  return ids.flatMap((id) => diffStatement(old.get(id), now.get(id), context));
}

function diffStatement(
  before: Statement | undefined,
  after: Statement | undefined,
  context: WordContext,
): readonly string[] {
  const say = (statement: Statement) => factWords(statement, context);
  const property = propertyWords((after ?? before)?.property ?? '', context.vocabulary);
  if (!before) return after ? [`+ ${property}: ${say(after)}`] : [];
  if (!after) return [`- ${property}: ${say(before)}`];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, now] = [say(before), say(after)];
  if (old !== now) return [`~ ${property}: ${old} → ${now}`];
  return [`~ ${property}: ${now}: ${changedKeys(before, after).join(', ')} changed`];
}

function changedKeys(before: Statement, after: Statement): readonly string[] {
  const [old, now] = [Object.entries(before), new Map<string, unknown>(Object.entries(after))];
  const changed = old
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(now.get(key)))
    .map(([key]) => key);
  const added = [...now.keys()].filter((key) => !(key in before));
  return [...changed, ...added];
}
