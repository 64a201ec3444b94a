import type { ScoreReport, Scores } from './score-report.ts';

/** The report as a table for people. */
export function printScores(report: ScoreReport, print: (line: string) => void): void {
  print(`${report.texts} texts                P       R core  F1`);
  print(toLine('all', report));
  print(toLine('macro by text', report.macro));
  for (const [lang, scores] of Object.entries(report.byLang)) print(toLine(`language ${lang}`, scores));
  for (const [kind, scores] of Object.entries(report.byKind)) print(toLine(`kind ${kind}`, scores));
  for (const [type, scores] of Object.entries(report.byType)) print(toLine(`type ${type}`, scores));
  print(`traps fallen into: ${report.traps.fallen} of ${report.traps.all}`);
  print(`core mentions whose entity no pack holds: ${report.uncovered.core} of ${report.uncovered.all}`);
  for (const { id, kind, entity, context } of report.errors) print(`${kind.padEnd(6)} ${id}  ${entity}: ${context}`);
}

function toLine(name: string, { precision, recall, f1 }: Scores): string {
  return `${name.padEnd(24)} ${[precision, recall, f1].map(toText).join('   ')}`;
}

function toText(share: number | null): string {
  return share === null ? '–    ' : share.toFixed(3);
}
