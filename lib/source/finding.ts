import type { EditorVocabulary } from '#lib/pack/vocabulary.ts';
import type { SourceEntity, SourcePack } from './load-pack.ts';
import type { Problem, Severity } from './problem.ts';
import type { SourcePath } from './read-yaml.ts';

/** What a rule is asked about. */
export interface LintContext {
  readonly pack: SourcePack;
  readonly vocabulary: EditorVocabulary;
}

/** What a rule finds; the file and line come from the source. */
export interface Finding {
  readonly source: SourceEntity;
  readonly path: SourcePath;
  readonly severity: Severity;
  readonly message: string;
}

/** One rule of `sidelight lint`. */
export type Rule = (context: LintContext) => Iterable<Finding>;

/** A finding that stops a build. */
export function anError(source: SourceEntity, path: SourcePath, message: string): Finding {
  return { source, path, severity: 'error', message };
}

/** A finding for the editor to weigh. */
export function aWarning(source: SourceEntity, path: SourcePath, message: string): Finding {
  return { source, path, severity: 'warning', message };
}

/** The finding at its file and line. */
export function toProblem({ source, path, severity, message }: Finding): Problem {
  return { file: source.file, line: source.locate(path), severity, message };
}
