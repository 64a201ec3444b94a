import type { Entity, Source, Statement } from '#lib/pack/schema.ts';
import type { EditorVocabulary } from '#lib/pack/vocabulary.ts';
import { inEnglish } from './fact-words.ts';
import type { ItemClaim, WikidataItem } from './wikidata-items.ts';

/** What is compared: the pack's entities by Q-id, and who may be cited. */
export interface WikidataContext {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly publishers: EditorVocabulary['publishers'];
}

/** What an item would change of the entity that it is. */
export interface ItemOffer {
  readonly entity: Entity | null;
  readonly doubts: readonly string[];
}

const LANGUAGES = ['en', 'ru', 'az', 'kk', 'tr'];

/** Script of each language's labels: one in another is somebody's mistake. */
const CYRILLIC = new Set(['ru', 'kk']);

/** Compares an item with the entity of the same id. A change of who holds an office is offered only with a known publisher's page. */
export function offerItem(item: WikidataItem, own: Entity, context: WikidataContext): ItemOffer {
  const doubts: string[] = [];
  const tenures =
    own.type === 'person' ? item.claims('P39').flatMap((claim) => offerTenure(claim, own, context, doubts)) : [];
  const born = own.type === 'person' ? offerBirth(item, own) : [];
  if (own.type === 'office') doubts.push(...doubtHolders(item, own, context));
  const label = offerLabels(item, own, doubts);
  const statements = [...tenures, ...born];
  const isNothing = statements.length === 0 && Object.keys(label).length === 0;
  return { entity: isNothing ? null : { ...own, label: { ...own.label, ...label }, names: [], statements }, doubts };
}

function offerTenure(claim: ItemClaim, own: Entity, context: WikidataContext, doubts: string[]): readonly Statement[] {
  const office = context.entities.get(claim.value);
  if (office?.type !== 'office') return [];
  const held = own.statements.filter((statement) => isOfOffice(statement, office.id));
  const known = held.find(({ from }) => agree(from, claim.from));
  if (known && (known.to !== undefined || claim.to === undefined)) return [];
  const what = `${nameOf(own)}: ${nameOf(office)} ${spanOf(claim)}`;
  const other = known ? undefined : held.find((one) => overlaps(one, claim));
  if (other) return tell(doubts, `${what}: the pack has ${spanOf(other)}: which is right?`);
  const source = sourceOf(claim, context.publishers);
  if (!source?.date) return tell(doubts, `${what}: Wikidata names no dated page of a known publisher: find one`);
  if (known) return [ended(known, claim, source)];
  const objection = objectionTo(claim, own, office, context);
  return objection === null ? [newTenure(claim, office, source)] : tell(doubts, `${what}: ${objection}`);
}

function ended(known: Statement, { to = '' }: ItemClaim, source: Source): Statement {
  return { ...known, to, confirmed: source.date ?? '', sources: [source, ...known.sources] };
}

/** Why a tenure that the pack lacks is not to be believed yet, or null. */
function objectionTo(claim: ItemClaim, own: Entity, office: Entity, { entities }: WikidataContext): string | null {
  if (claim.from === undefined) return 'without a beginning: find when';
  if (claim.to !== undefined) return null;
  const holder = [...entities.values()].find((entity) => entity.id !== own.id && holdsOpen(entity, office.id));
  return holder ? `the pack says that ${nameOf(holder)} holds it: has that ended?` : null;
}

function isOfOffice({ property, value }: Statement, office: string): boolean {
  return property === 'position-held' && 'entity' in value && value.entity === office;
}

function spanOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): string {
  return `${from ?? '?'}–${to ?? ''}`;
}

function newTenure({ from = '', to }: ItemClaim, office: Entity, source: Source): Statement {
  const date = source.date ?? '';
  return {
    id: `${office.id.toLowerCase()}-${from.slice(0, 4)}`,
    property: 'position-held',
    value: { entity: office.id },
    from,
    ...(to !== undefined && { to }),
    known: date,
    confirmed: date,
    sources: [source],
  };
}

/** A date of birth that the pack lacks: of Wikidata itself, which is no matter of dispute. */
function offerBirth({ id, modified, claims }: WikidataItem, own: Entity): readonly Statement[] {
  const [birth, ...others] = claims('P569');
  const isThere = own.statements.some(({ property }) => property === 'date-of-birth');
  if (isThere || !birth || others.length > 0 || birth.value === '' || modified === '') return [];
  const source: Source = { publisher: 'wikidata', url: `https://www.wikidata.org/wiki/${id}`, date: modified };
  const value = { date: birth.value };
  return [
    { id: 'date-of-birth', property: 'date-of-birth', value, known: modified, confirmed: modified, sources: [source] },
  ];
}

/** Holders that the office's own item names and the pack does not have. */
function doubtHolders(item: WikidataItem, office: Entity, { entities }: WikidataContext): readonly string[] {
  return item.claims('P1308').flatMap(({ value, to }) => {
    if (to !== undefined) return [];
    const person = entities.get(value);
    if (!person) return [`${nameOf(office)}: held by ${value} for Wikidata, who is not in the pack: look and add`];
    return holdsOpen(person, office.id)
      ? []
      : [`${nameOf(office)}: held by ${nameOf(person)} for Wikidata, not for the pack: look`];
  });
}

function offerLabels({ labels }: WikidataItem, own: Entity, doubts: string[]): Readonly<Record<string, string>> {
  const missing = LANGUAGES.filter((lang) => !Object.hasOwn(own.label, lang) && labels[lang] !== undefined);
  const offered = missing.flatMap((lang): readonly (readonly [string, string])[] => {
    const text = labels[lang] ?? '';
    const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
    if (isCyrillic === CYRILLIC.has(lang) && /^[\p{Script=Cyrillic}\p{Script=Latin}\p{M}\d\s.,'’()–-]+$/u.test(text))
      return [[lang, text]];
    return tell(doubts, `${nameOf(own)}: the label "${text}" (${lang}) is in another script: write it by hand`);
  });
  return Object.fromEntries(offered);
}

function sourceOf({ references }: ItemClaim, publishers: EditorVocabulary['publishers']): Source | undefined {
  const cited = references.flatMap(({ url, date }): Source[] => {
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    const [publisher] =
      Object.entries(publishers).find(([, { hosts }]) =>
        hosts.some((own) => host === own || host.endsWith(`.${own}`)),
      ) ?? [];
    return publisher === undefined ? [] : [{ publisher, url, ...(date !== undefined && { date }) }];
  });
  return cited.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];
}

function holdsOpen({ statements }: Entity, office: string): boolean {
  return statements.some((one) => isOfOffice(one, office) && one.to === undefined && one.nature !== 'planned');
}

/** Whether two dates are one, as far as the coarser tells. */
function agree(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.startsWith(b) || b.startsWith(a);
}

function overlaps({ from = '0000', to = '9999' }: Statement, claim: ItemClaim): boolean {
  return from <= (claim.to ?? '9999') && (claim.from ?? '0000') <= to;
}

function tell(doubts: string[], doubt: string): readonly never[] {
  doubts.push(doubt);
  return [];
}

function nameOf({ id, label }: Entity): string {
  return `${inEnglish(label) || id} (${id})`;
}
