import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Entity } from '../lib/pack/schema.ts';
import { sharedFolder } from '../tests/shared-folder.ts';
import { Random } from './random.ts';

/** Names to index, and where they come from. */
export interface BenchNames {
  readonly source: string;
  readonly entities: readonly Entity[];
  readonly texts: readonly string[];
}

interface Row {
  readonly id: string;
  readonly lang: string;
  readonly name: string;
}

/** The first `count` names: attested ones of politicians where the research folder is, then recombined, else generated. */
export function benchNames(count: number): BenchNames {
  const attested = politicians();
  const rows = attested.slice(0, count);
  const random = new Random(7);
  const words = attested.length > 0 ? vocabulary(attested) : syllableWords(random);
  const seen = new Set(rows.map((row) => row.name));
  for (let i = 0; rows.length < count; i += 1) {
    const [lang, given, surnames] = random.pick(words);
    const name = `${random.pick(given)} ${random.pick(surnames)}`;
    if (seen.has(name)) continue;
    seen.add(name);
    rows.push({ id: `made-${i >>> 2}`, lang, name });
  }
  return { source: sourceOf(count, attested.length), entities: toEntities(rows), texts: rows.map((row) => row.name) };
}

function sourceOf(count: number, attested: number): string {
  if (attested === 0) return `${count} generated from syllables`;
  return count <= attested
    ? `${count} of EveryPolitician (2015)`
    : `${attested} of EveryPolitician (2015), ${count - attested} recombined from their words`;
}

function politicians(): Row[] {
  const folder = sharedFolder();
  const file = folder && new URL('data/leaders/everypolitician_aliases_2015.tsv.gz', folder);
  if (!file || !existsSync(file)) return [];
  const rows = new Map<string, Row>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1)) {
    const [id = '', lang = '', name = ''] = line.split('\t');
    if (name !== '' && !rows.has(name)) rows.set(name, { id, lang: lang.replace('wp:', '') || 'mul', name });
  }
  return new Random(1).shuffle([...rows.values()]);
}

type Vocabulary = readonly (readonly [lang: string, given: string[], surnames: string[]])[];

function vocabulary(rows: readonly Row[]): Vocabulary {
  const byLang = new Map<string, [Set<string>, Set<string>]>();
  for (const { lang, name } of rows) {
    const words = name.split(' ');
    if (words.length < 2) continue;
    const [given, surnames] = byLang.get(lang) ?? [new Set(), new Set()];
    byLang.set(lang, [given, surnames]);
    given.add(words[0] ?? '');
    surnames.add(words.at(-1) ?? '');
  }
  return [...byLang].filter(([, [given]]) => given.size > 300).map(([lang, [a, b]]) => [lang, [...a], [...b]]);
}

function syllableWords(random: Random): Vocabulary {
  const syllables: Record<string, string> = {
    en: 'an be cor da el fi gra ho is jo ka li mon ne or pe qui ro sa ter ul vi wen xa yor zel',
    ru: 'ан бе вла га дор ев жу за ив ка лю ми ни ов пет ро са тар ус фё ха ца чер ша эр юл яр',
    tr: 'ay bar can dem er fat gül hal is kar leyl meh nur öz pın rıd sel tay ül ver yıl zey',
  };
  return Object.entries(syllables).map(([lang, text]) => {
    const list = text.split(' ');
    const word = () => {
      const joined = Array.from({ length: 2 + random.below(3) }, () => random.pick(list)).join('');
      return joined.charAt(0).toUpperCase() + joined.slice(1);
    };
    return [lang, Array.from({ length: 6000 }, word), Array.from({ length: 30_000 }, word)] as const;
  });
}

function toEntities(rows: readonly Row[]): Entity[] {
  const byId = new Map<string, Row[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return [...byId].map(([id, names]) => ({
    id: /^Q\d+$/.test(id) ? id : `x-${id}`,
    type: 'person',
    label: { en: names[0]?.name ?? '' },
    description: { en: 'bench' },
    names: names.map(({ lang, name }) => ({ text: name, lang, kind: 'full' })),
    statements: [],
  }));
}
