import type { RuleId } from '#lib/link/mention.ts';
import type { AnnotatedMention, Outcome } from './annotate-packs.ts';

const RULE_WORDS: Readonly<Record<RuleId, string>> = {
  'full-name': 'full name',
  initials: 'initials and surname',
  patronymic: 'given name and patronymic',
  'surname-after-full-name': 'surname, full name elsewhere',
  'surname-after-title': 'surname behind a title of theirs',
  'surname-in-context': 'surname, supported by what stands near',
  'dominant-surname': 'surname of one bearer in nearly all news',
  acronym: 'acronym in its capitals',
  phrase: 'phrase',
  'phrase-with-neighbour': 'phrase with a word that it needs',
  'head-noun': 'name with its head noun',
  'office-on-date': 'held the office on the date',
  'office-last-confirmed': 'last confirmed holder of the office',
  possible: 'left open',
};

/** The table for people: one mention a line, then the names that were left alone. */
export function printAnnotation({ annotated, rejected }: Outcome, print: (line: string) => void): void {
  const { date, lang, scopes, mentions } = annotated;
  const main = scopes.find((scope) => scope.date === date && scope.zone === 'story') ?? scopes[0];
  print(`date ${date} (${main?.dateFrom ?? 'none'}), language ${lang ?? 'any'}, ${mentions.length} mentions`);
  const width = Math.min(40, Math.max(0, ...mentions.map(({ text }) => text.length)));
  for (const mention of mentions) print(toLine(mention, width));
  if (rejected.length > 0) print(`left alone: ${rejected.length}`);
  for (const { start, text, reason } of rejected) print(`  ${String(start).padStart(6)}  ${oneLine(text)}  ${reason}`);
}

function toLine({ start, text, entity, marked, changed, why }: AnnotatedMention, width: number): string {
  const evidence = why.evidence.map((one) => one.text ?? one.date ?? one.entity ?? one.kind).join('; ');
  const flags = `${marked ? '*' : ' '}${changed ? '+' : ' '}`;
  return `${flags}${String(start).padStart(6)}  ${oneLine(text).padEnd(width)}  ${entity.label} (${entity.type}, ${entity.id})  ${RULE_WORDS[why.rule]}: ${oneLine(evidence)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
