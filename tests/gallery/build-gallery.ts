import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { type PageServer, servePages, type TestPage } from '../e2e/page-server.ts';
import { PROJECT } from '../source-files.ts';
import { makeFixtures } from './fixtures.ts';

const OUT = join(PROJECT, '.output/gallery');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Builds the gallery of screens and serves it on loopback; the caller closes it. */
export async function serveGallery(): Promise<PageServer> {
  await mkdir(OUT, { recursive: true });
  const built = await build({
    root: join(PROJECT, 'tests/gallery'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: { outDir: OUT, emptyOutDir: true, target: 'esnext', minify: false, chunkSizeWarningLimit: 5_000 },
  });
  await writeFile(join(OUT, 'fixtures.json'), JSON.stringify(await makeFixtures(['en', 'ru'])));
  const output = Array.isArray(built) ? built.flatMap((one) => one.output) : 'output' in built ? built.output : [];
  const names = [...output.map(({ fileName }) => fileName), 'fixtures.json'];
  const files = await Promise.all(names.map(async (name) => [`/${name}`, await toPage(name)] as const));
  return servePages(Object.fromEntries(files));
}

async function toPage(name: string): Promise<TestPage> {
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  return { body: await readFile(join(OUT, name)), headers: { 'content-type': type } };
}
