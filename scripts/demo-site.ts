import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { TestPage } from '../tests/e2e/page-server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The files of demo/ as a site; `/` is the story in English. */
export async function readDemoSite(folder: URL): Promise<Readonly<Record<string, TestPage>>> {
  const names = (await readdir(folder)).filter((name) => extname(name) in TYPES);
  const pages = await Promise.all(
    names.map(async (name) => {
      const body = await readFile(new URL(name, folder), 'utf8');
      return [`/${name}`, { body, headers: { 'content-type': TYPES[extname(name)] ?? '' } }] as const;
    }),
  );
  const site = Object.fromEntries(pages);
  const start = site['/story.en.html'];
  return start ? { ...site, '/': start } : site;
}
