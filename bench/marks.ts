import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotateWithPacks } from '../cli/annotate-packs.ts';
import { openPacks } from '../cli/open-packs.ts';
import { readHtml } from '../cli/read-html.ts';
import { type SavedPage, savedPages } from './page-corpus.ts';
import { Random } from './random.ts';

/** Marks drawn for reading by eye. */
const SAMPLE = 300;

/** Pages drawn before their marks are: all together would not fit in memory. */
const PAGES = 400;

/** Characters of text on each side of a mark. */
const AROUND = 70;

/**
 * `npm run bench -- marks [SEED] [FOLDER]`: draws 300 marks of 400 saved news pages, or of those of a folder, with all packs, one a
 * line, for a person to read and count: what stands there, what it was taken for, and why.
 */
export async function benchMarks(seed = Number(process.argv[3] ?? '1'), folder = process.argv[4]): Promise<void> {
  const pages = folder === undefined ? Object.values(savedPages() ?? {}).flat() : pagesOf(folder);
  if (pages.length === 0) return console.log('The saved pages are not there: nothing is drawn.');
  const random = new Random(seed);
  const some = random.shuffle(pages).slice(0, PAGES);
  const context = { cwd: '.', signal: new AbortController().signal, print: () => undefined, warn: () => undefined };
  const packs = await openPacks([], context);
  const lines = some.flatMap((page) => marksOf(packs, page));
  const drawn = random.shuffle(lines).slice(0, SAMPLE);
  console.log(`${lines.length} marks on ${some.length} pages; ${drawn.length} drawn`);
  for (const line of drawn) console.log(line);
}

/** The marks of a page, one a line. */
function marksOf(packs: Parameters<typeof annotateWithPacks>[0], { name, url, html }: SavedPage): readonly string[] {
  const { annotated } = annotateWithPacks(
    packs,
    readHtml(html, url, { date: undefined, lang: undefined, today: '2026-11-25' }),
  );
  const { text, mentions, date } = annotated;
  return mentions
    .filter(({ marked }) => marked)
    .map(({ start, end, text: words, entity, why }) => {
      const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
      const line = `${name} ${date} | ${before}[${words}]${after} | ${entity.label} (${entity.id}) | ${why.rule}`;
      return line.replace(/\s+/g, ' ');
    });
}

/** Every .html file below a folder, by its path, so that the same folder gives the same pages. */
function pagesOf(folder: string): SavedPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({ name, url: 'https://pages.example/', html: readFileSync(join(folder, name), 'utf8') }));
}
