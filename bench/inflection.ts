import { existsSync, readFileSync } from 'node:fs';
import { readTar } from '../cli/read-tar.ts';
import { buildIndex } from '../lib/match/build-index.ts';
import type { NameIndex } from '../lib/match/name-index.ts';
import { openIndex } from '../lib/match/open-index.ts';
import type { Entity, NameRecord } from '../lib/pack/schema.ts';
import { foldWord } from '../lib/text/fold-word.ts';
import { splitWords } from '../lib/text/words.ts';
import { sharedFolder } from '../tests/shared-folder.ts';
import type { Corpus, Pair } from './inflection-corpus.ts';
import { markdownTable } from './markdown-table.ts';
import { treebanks } from './treebanks.ts';

/**
 * Recall of inflected mentions of annotated corpora: those of the research folder, where it is, and the treebanks of the
 * folder behind `--treebanks`.
 */
export function benchInflection(): void {
  const at = process.argv.indexOf('--treebanks');
  const folder = at < 0 ? undefined : process.argv[at + 1];
  const results = [...researchCorpora(), ...(folder === undefined ? [] : treebanks(folder))].map(evaluate);
  if (results.length > 0) console.log(markdownTable(results.map(({ row }) => row)));
  if (process.argv.includes('--misses'))
    for (const { row, misses } of results) console.log(`\n${row.corpus}: ${misses}`);
}

function researchCorpora(): Corpus[] {
  const folder = sharedFolder();
  const russian = folder && new URL('data/corpora/slavicner_ru.tgz', folder);
  const kazakh = folder && new URL('data/corpora/kaznerd_valid_test.tgz', folder);
  if (russian && kazakh && existsSync(russian) && existsSync(kazakh))
    return [...slavicNer(russian), ...kazNerd(kazakh)];
  console.log('Skipped: the corpora of the research folder are not here.');
  return [];
}

/**
 * SlavicNER gives the lemma of each mention. Only lemmas that occur as mentions count, which leaves out typing errors
 * ("Трам" of Трампа stands 132 times); persons are counted once more with all lemmas.
 */
function slavicNer(file: URL): Corpus[] {
  const rows = [...readTar(readFileSync(file))].flatMap(([, text]) => text.split('\n').map((line) => line.split('\t')));
  const mentions = rows.filter(
    (row) => row.length >= 5 && /^[А-ЯЁ]/.test(row[2] ?? '') && /^[А-ЯЁ]/.test(row[3] ?? ''),
  );
  const attested = new Set(mentions.map((row) => row[2]));
  const corpus = (type: string, name: string, isWanted: (row: readonly string[]) => boolean): Corpus => {
    const pairs = mentions
      .filter((row) => row[4] === type && isWanted(row))
      .map((row) => ({ surface: row[2] ?? '', lemma: row[3] ?? '' }));
    return { name: `SlavicNER-ru ${name}`, lang: 'ru', person: type === 'PER', pairs: pairs.filter(isInflected) };
  };
  const isAttested = (row: readonly string[]) => attested.has(row[3] ?? '');
  return [
    ...['PER', 'LOC', 'ORG'].map((type) => corpus(type, type, isAttested)),
    corpus('PER', 'PER, lemmas with typing errors too', () => true),
  ];
}

function isInflected({ surface, lemma }: Pair): boolean {
  const [a, b] = [splitWords(surface), splitWords(lemma)];
  return a.length === b.length && folded(surface) !== folded(lemma);
}

function folded(text: string): string {
  return splitWords(text)
    .map((word) => foldWord(word.text))
    .join(' ');
}

/** Suffixes that make another name (-ов, -ұлы …): the longer word is no case of the shorter one. */
const NAME_SUFFIX = /^(?:ов|ев|ин|ұлы|қызы|а(?:$|[^қ])|овна|ович|евич)/u;

/** KazNERD has no lemmas: a mention is taken for a case of the shortest mention that it begins with (last word ≥ 3). */
function kazNerd(file: URL): Corpus[] {
  const lines = [...readTar(readFileSync(file))]
    .filter(([name]) => /\/IOB2_(?:test|valid)\.txt$/.test(name))
    .flatMap(([, text]) => text.split('\n'));
  return ['PERSON', 'GPE', 'ORGANISATION'].map((type) => {
    const mentions = mentionsOf(lines, type).filter((mention) => /^\p{Lu}/u.test(mention));
    const attested = new Set(mentions);
    const pairs = mentions.flatMap((surface) => {
      const lemma = shortestBase(surface, attested);
      return lemma === '' || NAME_SUFFIX.test(surface.slice(lemma.length)) ? [] : [{ surface, lemma }];
    });
    return { name: `KazNERD ${type}`, lang: 'kk', person: type === 'PERSON', pairs };
  });
}

function mentionsOf(lines: readonly string[], type: string): string[] {
  const mentions: string[] = [];
  for (const line of lines) {
    const [word = '', tag = ''] = line.split(' ');
    if (tag === `B-${type}`) mentions.push(word);
    else if (tag === `I-${type}` && mentions.length > 0) mentions.push(`${mentions.pop()} ${word}`);
  }
  return mentions;
}

function shortestBase(surface: string, attested: ReadonlySet<string>): string {
  const lastStart = surface.lastIndexOf(' ') + 1;
  for (let end = lastStart + 3; end < surface.length; end += 1) {
    if (attested.has(surface.slice(0, end))) return surface.slice(0, end);
  }
  return '';
}

function evaluate({ name, lang, person, pairs }: Corpus): { row: Record<string, string | number>; misses: string } {
  const lemmas = [...new Set(pairs.map((pair) => pair.lemma))];
  const index = openIndex(
    buildIndex({
      packId: 'bench',
      edition: 1,
      entities: lemmas.map((lemma, n) => toEntity(lemma, n, lang, person)),
      latestChange: new Map(),
    }),
  );
  const missed = pairs.filter(({ surface, lemma }) => !means(index, surface, `x-${lemmas.indexOf(lemma)}`));
  const spurious = pairs.filter(({ surface, lemma }) => {
    const read = [...meaningsOf(index, surface)].map((id) => lemmas[Number(id.slice(2))] ?? '');
    return read.some((other) => other !== lemma && other.split(/\s+/).length === lemma.split(/\s+/).length);
  });
  const percent = (part: number) => `${((100 * part) / pairs.length).toFixed(1)} %`;
  return {
    row: {
      corpus: name,
      'inflected mentions': pairs.length,
      recall: percent(pairs.length - missed.length),
      'also read as another name': percent(spurious.length),
    },
    misses: [...new Set(missed.map(({ surface, lemma }) => `${lemma} → ${surface}`))].join('; '),
  };
}

function toEntity(lemma: string, n: number, lang: string, person: boolean): Entity {
  const words = lemma.split(/\s+/);
  const surname = words.at(-1) ?? '';
  const given = words.slice(0, -1).join(' ');
  const name: NameRecord = person
    ? { text: lemma, lang, kind: given === '' ? 'surname' : 'full', ...(given === '' ? {} : { given, surname }) }
    : { text: lemma, lang, kind: 'phrase' };
  return {
    id: `x-${n}`,
    type: 'person',
    label: { en: lemma },
    description: { en: 'bench' },
    names: [name],
    statements: [],
  };
}

function meaningsOf(index: NameIndex, surface: string): Set<string> {
  const ids = new Set<string>();
  index.scanAll(surface, 0, surface.length, (hit) => {
    if (hit.start !== 0 || !isEnding(surface.slice(hit.end))) return;
    for (const entity of Array.from(index.formEntities(hit.form))) ids.add(index.entityId(entity));
  });
  return ids;
}

/** Nothing, a letter that is no word, or a case ending behind its apostrophe, which belongs to no hit. */
function isEnding(rest: string): boolean {
  return !/\p{L}\s*\p{L}/u.test(rest) || /^['’]\p{L}+$/u.test(rest);
}

function means(index: NameIndex, surface: string, id: string): boolean {
  return meaningsOf(index, surface).has(id);
}
