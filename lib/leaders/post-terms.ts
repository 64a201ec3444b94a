import { parseEdtf } from '#lib/pack/edtf.ts';
import type { Statement } from '#lib/pack/schema.ts';
import type { BodyOffice, Post } from './read-posts.ts';
import type { SpellSource } from './spell.ts';

/** Foreign ministers that the state calls by another title. */
const FOREIGN_TITLES: Readonly<Record<string, string>> = { USA: 'secretary-of-state', GBR: 'foreign-secretary' };

/** Title of the office of a state's foreign minister. */
export function foreignTitle(iso3: string): string {
  return FOREIGN_TITLES[iso3] ?? 'foreign-minister';
}

/** Id of that office in this pack. */
export function foreignOfficeId(iso3: string): string {
  return `x-${foreignTitle(iso3)}-${iso3.toLowerCase()}`;
}

/** Each term as a statement of the person; ids name office and year. */
export function termStatements(posts: readonly Post[], offices: ReadonlyMap<string, BodyOffice>): readonly Statement[] {
  const seen = new Map<string, number>();
  return posts.map((post) => {
    const office = offices.has(post.office) ? `x-${post.office}` : foreignOfficeId(post.office);
    const base = `${office.slice(2)}-${/\d{4}/.exec(post.from)?.[0] ?? 'then'}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return termStatement(post, office, count === 1 ? base : `${base}-${count}`);
  });
}

function termStatement({ from, to, how, sources }: Post, office: string, id: string): Statement {
  return {
    ...{ id, property: 'position-held', value: { entity: office } },
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...datesOf(sources),
    ...(how === 'acting' ? { with: { acting: [{ text: { mul: '✓' } }] } } : {}),
    ...(how === 'planned' ? { nature: how } : {}),
    sources: sources.map(({ publisher, url, date }) => (date === '' ? { publisher, url } : { publisher, url, date })),
  };
}

function datesOf(sources: readonly SpellSource[]): Pick<Statement, 'known' | 'confirmed'> {
  const dates = sources.map(({ date }) => date).filter((date) => date !== '');
  const [known, ...later] = dates.sort((a, b) => parseEdtf(a).latest - parseEdtf(b).latest);
  return known === undefined ? {} : { known, confirmed: later.at(-1) ?? known };
}
