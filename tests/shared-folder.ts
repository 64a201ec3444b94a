import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The folder of research material that may lie beside the project, or null: it is no part of the project, so a test
 * that reads it skips where this gives null (`it.skipIf(sharedFolder() === null)`).
 */
export function sharedFolder(): URL | null {
  const folder = new URL('../../shared/', import.meta.url);
  return existsSync(fileURLToPath(folder)) ? folder : null;
}
