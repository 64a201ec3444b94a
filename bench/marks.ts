import { annotateWithPacks } from '../cli/annotate-packs.ts';
import { openPacks } from '../cli/open-packs.ts';
import { readHtml } from '../cli/read-html.ts';
import { savedPages } from './page-corpus.ts';
import { Random } from './random.ts';

/** Marks drawn for reading by eye. */
const SAMPLE = 300;

/** Pages drawn before their marks are: all together would not fit in memory. */
const PAGES = 400;

/** Characters of text on each side of a mark. */
const AROUND = 70;

/**
 * `npm run bench -- marks [SEED]`: draws 300 marks of 400 saved news pages with all packs, one a line, for a person to read and
 * count: what stands there, what it was taken for, and why.
 */
export async function benchMarks(seed = Number(process.argv[3] ?? '1')): Promise<void> {
  const pages = savedPages();
  if (!pages) return console.log('The saved pages are not there: nothing is drawn.');
  const context = { cwd: '.', signal: new AbortController().signal, print: () => undefined, warn: () => undefined };
  const packs = await openPacks([], context);
  const lines: string[] = [];
  const random = new Random(seed);
  const some = random.shuffle(Object.values(pages).flat()).slice(0, PAGES);
  for (const { name, url, html } of some) {
    const { annotated } = annotateWithPacks(
      packs,
      readHtml(html, url, { date: undefined, lang: undefined, today: '2026-11-25' }),
    );
    for (const { start, end, text, entity, why, marked } of annotated.mentions) {
      if (!marked) continue;
      const [before, after] = [
        annotated.text.slice(Math.max(0, start - AROUND), start),
        annotated.text.slice(end, end + AROUND),
      ];
      const line = `${name} ${annotated.date} | ${before}[${text}]${after} | ${entity.label} (${entity.id}) | ${why.rule}`;
      lines.push(line.replace(/\s+/g, ' '));
    }
  }
  const drawn = random.shuffle(lines).slice(0, SAMPLE);
  console.log(`${lines.length} marks on ${some.length} pages; ${drawn.length} drawn`);
  for (const line of drawn) console.log(line);
}
