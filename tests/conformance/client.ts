import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStream } from '../../lib/tuf/read-stream.ts';
import type { RepositoryFiles } from '../../lib/tuf/repository-files.ts';
import { quoteRole } from '../../lib/tuf/trusted-metadata.ts';
import { type ArtifactFiles, download, refresh } from './client-core.ts';

/**
 * The command line that the TUF conformance suite asks of a client (its CLIENT-CLI.md), over the product's client:
 * `--metadata-dir D [--metadata-url U] init ROOT | refresh | download`; exit 0 or 1.
 */

async function readIfThere(path: string): Promise<Uint8Array | null> {
  return await readFile(path).catch(() => null);
}

/** Writes whole files only: a kill leaves the old one. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${path}.new`, bytes);
  await rename(`${path}.new`, path);
}

function toFolder(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

async function fetchBounded(address: string, limitBytes: number): Promise<Uint8Array | null> {
  const answer = await fetch(address);
  if (answer.status === 404 || answer.status === 403) return null;
  if (!answer.ok || !answer.body) throw new Error(`${address}: HTTP status ${answer.status}`);
  return await readStream(answer.body, limitBytes, address);
}

function metadataIn(dir: string, url: string): RepositoryFiles {
  const pathOf = (role: string): string => join(dir, `${quoteRole(role)}.json`);
  return {
    load: (role) => readIfThere(pathOf(role)),
    save: (role, bytes) => writeWhole(pathOf(role), bytes),
    fetchMetadata: (name, limitBytes) => fetchBounded(`${toFolder(url)}${name}`, limitBytes),
  };
}

function artifactsIn(dir: string, url: string): ArtifactFiles {
  const pathOf = (name: string): string => join(dir, encodeURIComponent(name));
  return {
    load: (name) => readIfThere(pathOf(name)),
    save: (name, bytes) => writeWhole(pathOf(name), bytes),
    fetch: (path, limitBytes) => fetchBounded(`${toFolder(url)}${path}`, limitBytes),
  };
}

async function runCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'metadata-dir': { type: 'string', default: '.' },
      'metadata-url': { type: 'string', default: '' },
      'target-name': { type: 'string', multiple: true, default: [] },
      'target-base-url': { type: 'string', default: '' },
      'target-dir': { type: 'string', default: '.' },
    },
  });
  const files = metadataIn(values['metadata-dir'], values['metadata-url']);
  const [command, trustedRoot] = positionals;
  if (command === 'init') return await files.save('root', await readFile(trustedRoot ?? ''));
  if (command === 'refresh') return await refresh(files, Date.now());
  if (command !== 'download') throw new Error(`unknown command ${command}: use init, refresh or download`);
  await mkdir(values['target-dir'], { recursive: true });
  const artifacts = artifactsIn(values['target-dir'], values['target-base-url']);
  await download(files, artifacts, values['target-name'], Date.now());
}

await runCommand(process.argv.slice(2)).catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}\n`);
  process.exitCode = 1;
});
