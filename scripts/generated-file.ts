/** One generated file: its path under generated/ and its content. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A step of `npm run generate`: a pure function of the files under `root`, the project's folder. */
export type GenerateStep = (root: URL) => Promise<readonly GeneratedFile[]>;
