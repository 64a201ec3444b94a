import * as v from 'valibot';
import { simplifyPropertyClaims } from 'wikibase-sdk';
import { ImportError } from './import-error.ts';

/** A claim of an item that is not deprecated: its value, when it holds, and the pages that say so. */
export interface ItemClaim {
  /** Q-id, date (EDTF) or text. */
  readonly value: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly references: readonly { readonly url: string; readonly date: string | undefined }[];
}

/** What an importer reads of an item of Wikidata. */
export interface WikidataItem {
  readonly id: string;
  /** Day of its last change. */
  readonly modified: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly claims: (property: string) => readonly ItemClaim[];
}

const rawItem = v.object({
  id: v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/)),
  modified: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/))),
  labels: v.optional(v.record(v.string(), v.object({ value: v.string() })), {}),
  claims: v.optional(v.record(v.string(), v.array(v.looseObject({}))), {}),
});

const response = v.object({ entities: v.record(v.string(), v.unknown()) });

/** The items of an answer of wbgetentities; one that is missing there is left out. Throws `bad-answer`. */
export function readItems(text: string, file: string): readonly WikidataItem[] {
  const parsed = v.safeParse(response, parse(text, file));
  if (!parsed.success)
    throw new ImportError('bad-answer', `${file} is no answer of wbgetentities: it has no "entities"`);
  return Object.entries(parsed.output.entities).flatMap(([key, raw]) => {
    if (typeof raw === 'object' && raw !== null && 'missing' in raw) return [];
    const item = v.safeParse(rawItem, raw);
    if (!item.success) throw new ImportError('bad-answer', `${file}: ${key} is no item: ${item.issues[0].message}`);
    return [toItem(item.output, `${file}: ${key}`)];
  });
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ImportError('bad-answer', `${file}: no JSON: fetch it again`, { cause });
  }
}

function toItem({ id, modified = '', labels, claims }: v.InferOutput<typeof rawItem>, place: string): WikidataItem {
  return {
    id,
    modified: modified.slice(0, 10),
    labels: Object.fromEntries(Object.entries(labels).map(([lang, { value }]) => [lang, value])),
    claims: (property) => simplify(claims[property] ?? [], place),
  };
}

const simplified = v.array(
  v.looseObject({
    value: v.unknown(),
    rank: v.optional(v.string()),
    qualifiers: v.optional(v.record(v.string(), v.array(v.unknown())), {}),
    references: v.optional(v.array(v.record(v.string(), v.array(v.unknown()))), []),
  }),
);

function simplify(claims: readonly object[], place: string): readonly ItemClaim[] {
  const options = { keepQualifiers: true, keepReferences: true, keepRanks: true, keepNonTruthy: true };
  const made = simplifyAll(claims, { ...options, timeConverter: toEdtf }, place);
  return v.parse(simplified, made).flatMap(({ value, rank, qualifiers, references }) => {
    if (rank === 'deprecated' || typeof value !== 'string') return [];
    return [
      {
        value,
        from: textOf(qualifiers['P580']),
        to: textOf(qualifiers['P582']),
        references: references.flatMap(toReference),
      },
    ];
  });
}

function simplifyAll(claims: readonly object[], options: object, place: string): unknown {
  try {
    return simplifyPropertyClaims(claims as Parameters<typeof simplifyPropertyClaims>[0], options);
  } catch (cause) {
    throw new ImportError('bad-answer', `${place}: a claim has another form than Wikidata's: fetch it again`, {
      cause,
    });
  }
}

/** "reference URL" with "retrieved", else "publication date". */
function toReference(reference: Readonly<Record<string, readonly unknown[]>>): ItemClaim['references'] {
  const url = textOf(reference['P854']);
  return url === undefined ? [] : [{ url, date: textOf(reference['P813']) ?? textOf(reference['P577']) }];
}

function textOf(values: readonly unknown[] | undefined): string | undefined {
  const [first] = values ?? [];
  return typeof first === 'string' && first !== '' ? first : undefined;
}

/** "+2019-03-20T00:00:00Z" with precision 11, 10 or 9 as day, month or year; anything coarser or before our era as ''. */
function toEdtf(input: unknown): string {
  const { time, precision } = v.parse(v.object({ time: v.string(), precision: v.number() }), input);
  const [, year = '', month = '', day = ''] = /^\+(\d{4})-(\d{2})-(\d{2})T/.exec(time) ?? [];
  if (precision >= 11 && day !== '00') return year && `${year}-${month}-${day}`;
  if (precision >= 10 && month !== '00') return year && `${year}-${month}`;
  return precision >= 9 ? year : '';
}
