import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWord } from '../lib/text/fold-word.ts';
import type { Corpus, Pair } from './inflection-corpus.ts';

/** A word of a CoNLL-U file (universaldependencies.org/format). */
interface Row {
  readonly form: string;
  readonly lemma: string;
  readonly tag: string;
  readonly features: string;
}

/**
 * Proper nouns in Universal Dependencies treebanks: every `xx_….conllu` of a folder, by the language in its name. Persons
 * are told by NameType where the treebank has it. A word in the nominative is no test; one whose lemma is no name is none.
 */
export function treebanks(folder: string): Corpus[] {
  const rows = new Map<string, Row[]>();
  for (const file of readdirSync(folder).sort()) {
    if (!/^[a-z]{2}_.*\.conllu$/.test(file)) continue;
    const lang = file.slice(0, 2);
    rows.set(lang, [...(rows.get(lang) ?? []), ...readRows(readFileSync(join(folder, file), 'utf8'))]);
  }
  return [...rows].flatMap(([lang, all]) => corporaOf(lang, all)).filter(({ pairs }) => pairs.length > 0);
}

function readRows(text: string): Row[] {
  return text.split('\n').flatMap((line) => {
    const [, form = '', lemma = '', tag = '', , features = ''] = line.split('\t');
    return tag === 'PROPN' ? [{ form, lemma, tag, features }] : [];
  });
}

function corporaOf(lang: string, rows: readonly Row[]): Corpus[] {
  const isPerson = ({ features }: Row) => /NameType=(?:Giv|Sur|Pat)/.test(features);
  return [
    {
      name: `Universal Dependencies ${lang}`,
      lang,
      person: false,
      pairs: pairsOf(rows.filter((row) => !isPerson(row))),
    },
    { name: `Universal Dependencies ${lang}, persons`, lang, person: true, pairs: pairsOf(rows.filter(isPerson)) },
  ];
}

function pairsOf(rows: readonly Row[]): Pair[] {
  const isName = (text: string) => /^\p{Lu}[\p{L}\p{M}'’ʻʼ-]+$/u.test(text);
  return rows
    .filter(({ form, lemma }) => isName(form) && isName(lemma) && foldWord(form) !== foldWord(lemma))
    .map(({ form, lemma }) => ({ surface: form, lemma }));
}
