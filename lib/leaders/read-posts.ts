import type { LangMap } from '#lib/pack/schema.ts';
import type { SourceText } from '#lib/source/read-yaml.ts';
import type { SpellSource } from './spell.ts';
import { stateNames } from './state-names.ts';
import { type InputRow, readRows } from './table-reader.ts';

/** The office of a head of an organisation (inputs/offices.tsv). */
export interface BodyOffice {
  readonly key: string;
  readonly title: string;
  /** Q-id of the organisation. */
  readonly of: string;
  readonly label: LangMap;
}

/** A term of office of the head of an organisation or of a foreign minister (inputs/posts.tsv). */
export interface Post {
  /** Key of offices.tsv, or the ISO code of the state whose foreign minister it is. */
  readonly office: string;
  readonly holder: string;
  readonly surname: string;
  /** State that the person is of. */
  readonly nation: string;
  readonly gender: '' | 'female' | 'male';
  /** Wikidata id, the id of a leader without one, or ''. */
  readonly person: string;
  readonly born: string;
  readonly from: string;
  readonly to: string;
  /** `planned`: chosen by a source that is older than the first day. */
  readonly how: '' | 'acting' | 'planned';
  readonly sources: readonly SpellSource[];
  readonly where: string;
}

const OFFICE_COLUMNS = ['office', 'title', 'of', 'en', 'ru', 'az', 'kk', 'tr'];

/** Offices by key. */
export function readBodyOffices(source: SourceText): ReadonlyMap<string, BodyOffice> {
  return new Map(
    readRows(source, OFFICE_COLUMNS).map((row) => {
      const label = Object.fromEntries(['en', 'ru', 'az', 'kk', 'tr'].map((lang) => [lang, row.text(lang)]));
      return [
        row.text('office'),
        { key: row.text('office'), title: row.text('title'), of: row.qidOrLocal('of'), label },
      ];
    }),
  );
}

const COLUMNS = [
  ...['office', 'holder', 'surname', 'nation', 'gender', 'person', 'born', 'from', 'to', 'how'],
  ...['publisher', 'url', 'date', 'publisher2', 'url2', 'date2'],
];

/** Terms in the order of the table; an office or a state that is not known is refused with its line. */
export function readPosts(source: SourceText, offices: ReadonlyMap<string, BodyOffice>): readonly Post[] {
  return readRows(source, COLUMNS).map((row) => {
    const [office, nation] = [row.text('office'), row.text('nation')];
    if (!offices.has(office) && !stateNames(office)) {
      throw row.fault(`office "${office}" is unknown: write a key of offices.tsv or the ISO code of a state`);
    }
    if (!stateNames(nation)) throw row.fault(`nation "${nation}" is unknown: write the ISO code of a state`);
    return {
      ...{ office, nation, holder: row.latin('holder'), surname: row.latin('surname') },
      ...{ gender: row.choice('gender', ['', 'female', 'male']), person: row.qidOrLocal('person') },
      ...{ born: row.date('born'), from: row.date('from'), to: row.date('to') },
      ...{ how: row.choice('how', ['', 'acting', 'planned']), where: row.where },
      sources: ['', '2'].flatMap((suffix) => sourceOf(row, suffix)),
    };
  });
}

function sourceOf(row: InputRow, suffix: string): readonly SpellSource[] {
  const publisher = row.text(`publisher${suffix}`);
  if (publisher === '' && suffix === '') throw row.fault('the term has no source: name publisher, url and date');
  return publisher === '' ? [] : [{ publisher, url: row.text(`url${suffix}`), date: row.date(`date${suffix}`) }];
}
