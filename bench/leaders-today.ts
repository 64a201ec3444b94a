import { readSources } from '../cli/read-sources.ts';
import countries from '../generated/countries.json' with { type: 'json' };
import { groupOfTitle } from '../lib/leaders/office-entity.ts';
import { parseEdtf } from '../lib/pack/edtf.ts';
import type { Entity } from '../lib/pack/schema.ts';
import { loadPack } from '../lib/source/load-pack.ts';
import { isLeading } from './leader-days.ts';
import { markdownTable } from './markdown-table.ts';

/** A holder of today in an office of a state, and the pages later than the Factbook's last that name the holder. */
interface Holding {
  readonly office: string;
  readonly name: string;
  readonly confirmed: string;
  readonly publishers: ReadonlySet<string>;
}

/** The Factbook's last page: who is confirmed by nothing later stands on it alone. */
const LAST_PAGE = '2026-01-22';

const STATES: ReadonlySet<string> = new Set(Object.values(countries).map(({ qid }) => qid));

/** How many of the leading offices that somebody holds a later page confirms; `--errors` lists the others. */
export async function benchLeadersToday(): Promise<void> {
  const packs = await Promise.all(['core', 'world'].map(entitiesOf));
  const offices = leadingOffices(packs.flat());
  const [core = [], world = []] = packs.map((entities) => entities.flatMap((entity) => holdingsOf(entity, offices)));
  const rows = [
    ['core', core],
    ['world', world],
    ['both', [...core, ...world]],
  ] as const;
  if (process.argv.includes('--errors')) {
    const open = [...core, ...world].filter(({ publishers }) => publishers.size === 0);
    for (const { office, name, confirmed } of open) console.log(`${office}\t${name}\t${confirmed}`);
  }
  console.log(markdownTable(rows.map(([pack, holdings]) => ({ pack, ...countsOf(holdings) }))));
}

function countsOf(holdings: readonly Holding[]) {
  const atLeast = (count: number) => holdings.filter(({ publishers }) => publishers.size >= count).length;
  const share = `${((100 * atLeast(1)) / holdings.length).toFixed(1)} %`;
  return { offices: holdings.length, 'a later page': atLeast(1), share, 'of two publishers': atLeast(2) };
}

async function entitiesOf(pack: string): Promise<readonly Entity[]> {
  const root = new URL('../', import.meta.url).pathname;
  return loadPack(await readSources(`${root}packs/${pack}`, root)).entities.map(({ entity }) => entity);
}

function leadingOffices(entities: readonly Entity[]): ReadonlySet<string> {
  const leading = entities.filter(
    ({ office }) => office && STATES.has(office.of) && isLeading(groupOfTitle(office.title)),
  );
  return new Set(leading.map(({ id }) => id));
}

function holdingsOf({ label, statements }: Entity, offices: ReadonlySet<string>): readonly Holding[] {
  return statements.flatMap(({ property, value, to, confirmed = '', sources }) => {
    const office = 'entity' in value ? value.entity : '';
    if (property !== 'position-held' || to !== undefined || !offices.has(office)) return [];
    const later = sources.filter(({ date }) => date !== undefined && isLater(date));
    const publishers = new Set(later.map(({ publisher }) => publisher));
    return [{ office, name: label['en'] ?? label['mul'] ?? '', confirmed, publishers }];
  });
}

function isLater(date: string): boolean {
  return parseEdtf(date).latest > parseEdtf(LAST_PAGE).latest;
}
