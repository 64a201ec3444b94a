import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

/** A path into a source: keys of maps, indexes of lists. */
export type SourcePath = readonly (string | number)[];

/** The text of a source with the path under which problems name it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** A YAML source as plain data: strings, lists and maps only. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** What YAML itself finds wrong; where there is an error, `value` is not to be trusted. */
  readonly problems: readonly Problem[];
  /** Line (1 first) of what stands at the path, or of the nearest thing around it. */
  readonly locate: (path: SourcePath) => number;
}

/** Longest source in UTF-16 units: a line of a pack, which it becomes, has at most 1 MB. */
const MAX_SOURCE_UNITS = 1_000_000;

/** Reads a YAML 1.2 source by the failsafe schema: `from: 2019-10` stays the text that it looks like. */
export function readYaml({ file, text }: SourceText): YamlSource {
  if (text.length > MAX_SOURCE_UNITS) {
    const message = `the file is longer than ${MAX_SOURCE_UNITS} characters: split the entity`;
    return { file, value: null, problems: [{ file, line: 1, severity: 'error', message }], locate: () => 1 };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const lineOf = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const flaws = [...document.errors, ...document.warnings].map(
    ({ pos, message }): Problem => ({ file, line: lineOf(pos[0]), severity: 'error', message: `no YAML: ${message}` }),
  );
  const { value, problems } = flaws.length > 0 ? { value: null, problems: flaws } : toPlain(document, file);
  return { file, value, problems, locate: (path) => lineOf(findOffset(document.contents, path)) };
}

function toPlain(document: Document, file: string): Pick<YamlSource, 'value' | 'problems'> {
  try {
    return { value: document.toJS(), problems: [] };
  } catch (cause) {
    // The yaml package throws a bare ReferenceError for a document whose aliases unfold without end.
    const message = `no usable YAML: ${cause instanceof Error ? cause.message : 'unknown'}: write it without aliases`;
    return { value: null, problems: [{ file, line: 1, severity: 'error', message }] };
  }
}

function findOffset(root: Node | null, path: SourcePath): number {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    const [start, next] = stepInto(node, step);
    if (start === undefined) break;
    offset = start;
    node = next;
  }
  return offset;
}

function stepInto(node: unknown, step: string | number): readonly [number | undefined, unknown] {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
    return [startOf(pair?.key), pair?.value];
  }
  if (!isSeq(node)) return [undefined, null];
  const item = node.items[Number(step)];
  return [startOf(item), item];
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}
