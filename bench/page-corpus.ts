import { readFileSync } from 'node:fs';
import { readTar } from '../cli/read-tar.ts';
import { sharedFolder } from '../tests/shared-folder.ts';

/** A saved page of the research folder with what is expected of it. */
export interface SavedPage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  /** Text of the story; its markup where it is HTML. */
  readonly story?: { readonly text?: string; readonly html?: string };
  /** YYYY-MM-DD, or "none". */
  readonly day?: string;
}

/** Saved pages by their collection; null where the research folder is absent. */
export function savedPages(): Readonly<Record<'postlight' | 'scrapinghub' | 'readability', SavedPage[]>> | null {
  const folder = sharedFolder();
  if (!folder) return null;
  const html = new URL('data/html/', folder);
  return {
    postlight: postlight(readTar(readFileSync(new URL('postlight.tgz', html)))),
    scrapinghub: scrapinghub(readTar(readFileSync(new URL('scrapinghub.tar', html)))),
    readability: readability(readTar(readFileSync(new URL('readability.tgz', html)))),
  };
}

function postlight(files: ReadonlyMap<string, string>): SavedPage[] {
  const lines = readFileSync(new URL('page-dates.tsv', import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', url = '', day = ''] = line.split('\t');
      return { name, url, day, html: files.get(`fixtures/${name}`) ?? '' };
    });
}

function scrapinghub(files: ReadonlyMap<string, string>): SavedPage[] {
  const truth = JSON.parse(files.get('ground-truth.json') ?? '{}') as Record<
    string,
    { articleBody: string; url: string }
  >;
  return Object.entries(truth).map(([name, { articleBody, url }]) => ({
    name,
    url,
    html: files.get(`html/${name}.html`) ?? '',
    story: { text: articleBody },
  }));
}

function readability(files: ReadonlyMap<string, string>): SavedPage[] {
  return [...files.keys()]
    .filter((path) => path.endsWith('/source.html'))
    .map((path) => ({
      name: path.split('/').at(-2) ?? path,
      url: 'https://pages.example/',
      html: files.get(path) ?? '',
      story: { html: files.get(path.replace('source.html', 'expected.html')) ?? '' },
    }));
}
