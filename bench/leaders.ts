import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readSources } from '../cli/read-sources.ts';
import countries from '../generated/countries.json' with { type: 'json' };
import { dayNumber, formatDay, parseEdtf } from '../lib/pack/edtf.ts';
import type { Entity } from '../lib/pack/schema.ts';
import { foldName } from '../lib/source/fold-name.ts';
import { loadPack } from '../lib/source/load-pack.ts';
import { parseTable } from '../lib/source/parse-table.ts';
import { sharedFolder } from '../tests/shared-folder.ts';
import { isoOfCow } from './cow-codes.ts';
import { leaderTenures, namesOn, type Verdict, verdictOn } from './leader-days.ts';
import { markdownTable } from './markdown-table.ts';

/** One leader of a reference list. */
interface Reference {
  readonly iso3: string;
  readonly leader: string;
  readonly from: number;
  readonly to: number;
}

const [FIRST, LAST] = [dayNumber(1992, 1, 1), dayNumber(2020, 12, 31)];

/** State-days of heads of state or government 1992–2020 against Archigos and REIGN; `--errors` lists what differs. */
export async function benchLeaders(): Promise<void> {
  const folder = sharedFolder();
  const archigos = folder && new URL('data/leaders/archigos_4_1_full.csv.gz', folder);
  const reign = folder && new URL('data/leaders/reign_leaderlist_2021_03.csv', folder);
  if (!archigos || !reign || !existsSync(archigos))
    return console.log('Skipped: the lists of the research folder are not here.');
  const tenures = leaderTenures([await entitiesOf('packs/core'), await entitiesOf('packs/world')]);
  const lists = [
    ['Archigos 4.1, 1992–2015', readArchigos(gunzipSync(readFileSync(archigos)).toString('latin1'))],
    ['REIGN 2021-03, 2016–2020', readReign(readFileSync(reign).toString('latin1'))],
  ] as const;
  const known = readKnown();
  const rows = lists.map(([list, references]) => {
    const judged = references.flatMap((reference) => judge(reference, tenures, known));
    const mended = judged.filter(({ reference, verdict }) => verdict === 'agrees' || !isTheirs(reference, known));
    if (process.argv.includes('--errors')) for (const line of judged.flatMap(describe)) console.log(line);
    return { list, ...shares(judged), 'wrong after their errors': share(mended, 'other') };
  });
  console.log(markdownTable(rows));
}

async function entitiesOf(pack: string): Promise<readonly Entity[]> {
  const root = new URL('../', import.meta.url).pathname;
  return loadPack(await readSources(`${root}${pack}`, root)).entities.map(({ entity }) => entity);
}

function readArchigos(text: string): readonly Reference[] {
  return parseTable({ file: 'archigos.csv', text }).rows.flatMap(({ cells }) => {
    const iso3 = isoOfCow(cells['idacr'] ?? '');
    return iso3
      ? [
          {
            iso3,
            leader: cells['leader'] ?? '',
            ...clip(cells['startdate'], cells['enddate'], dayNumber(2015, 12, 31)),
          },
        ]
      : [];
  });
}

/** REIGN gives the day of the first, the month of the last: the last day of the month before. */
function readReign(text: string): readonly Reference[] {
  const rows = parseTable({ file: 'reign.csv', text: text.replace(/^(.*?),,,/, '$1,a,b,') }).rows;
  return rows.flatMap(({ cells }) => {
    const iso3 = isoOfCow(cells['stateabb'] ?? '');
    const [day, month, year] = ['sdate', 'smonth', 'syear'].map((key) => Number(cells[key]));
    const [endMonth, endYear] = [Number(cells['emonth']), Number(cells['eyear'])];
    if (!iso3 || !year || !month || !day) return [];
    const from = Math.max(dayNumber(year, month, day), dayNumber(2016, 1, 1));
    return [
      {
        iso3,
        leader: cells['leader'] ?? '',
        from,
        to: endMonth ? Math.min(dayNumber(endYear, endMonth, 1) - 1, LAST) : LAST,
      },
    ];
  });
}

function clip(start = '', end = '', last: number): { readonly from: number; readonly to: number } {
  return { from: Math.max(parseEdtf(start).earliest, FIRST), to: Math.min(parseEdtf(end).latest, last) };
}

interface Judged {
  readonly reference: Reference;
  readonly verdict: Verdict;
  readonly days: number;
  readonly first: number;
  readonly instead: string;
}

function judge(reference: Reference, tenures: ReturnType<typeof leaderTenures>, known: Known): readonly Judged[] {
  const qid = (countries as unknown as Record<string, { qid: string }>)[reference.iso3]?.qid ?? '';
  const own = tenures.get(qid) ?? [];
  const name = `${reference.leader} ${known.get(`${reference.iso3} ${reference.leader}`) ?? ''}`;
  const wanted = foldName(name)
    .split(/[ '-]/)
    .filter((word) => word.length > 2);
  const runs: { verdict: Verdict; days: number; first: number; instead: string }[] = [];
  for (let day = reference.from; day <= reference.to; day += 1) {
    const verdict = verdictOn(own, wanted, day);
    const last = runs.at(-1);
    if (last?.verdict === verdict) last.days += 1;
    else runs.push({ verdict, days: 1, first: day, instead: verdict === 'agrees' ? '' : namesOn(own, day) });
  }
  return runs.map((run) => ({ reference, ...run }));
}

function describe({ reference, verdict, days, first, instead }: Judged): readonly string[] {
  if (verdict === 'agrees' || days < 8) return [];
  return [`${verdict}\t${reference.iso3}\t${reference.leader}\t${formatDay(first)}\t${days} days\t${instead}`];
}

/** By state and leader: our words for the name, or '' where the list names another than the office's holder. */
type Known = ReadonlyMap<string, string>;

/** What is known of the lists (bench/leaders-errors.tsv): other spellings, and their own view of who leads. */
function readKnown(): Known {
  const text = readFileSync(new URL('leaders-errors.tsv', import.meta.url), 'utf8');
  const { rows } = parseTable({ file: 'leaders-errors.tsv', text });
  return new Map(rows.map(({ cells }) => [`${cells['iso3']} ${cells['leader']}`, cells['as'] ?? '']));
}

function isTheirs({ iso3, leader }: Reference, known: Known): boolean {
  return known.get(`${iso3} ${leader}`) === '';
}

function shares(judged: readonly Judged[]) {
  const total = judged.reduce((sum, { days }) => sum + days, 0);
  return {
    'state-days': total.toLocaleString('en'),
    ...{ agree: share(judged, 'agrees'), silent: share(judged, 'silent'), absent: share(judged, 'absent') },
    'another person': share(judged, 'other'),
  };
}

function share(judged: readonly Judged[], verdict: Verdict): string {
  const total = judged.reduce((sum, { days }) => sum + days, 0);
  const meant = judged.filter((one) => one.verdict === verdict).reduce((sum, { days }) => sum + days, 0);
  return `${((100 * meant) / total).toFixed(2)} %`;
}
