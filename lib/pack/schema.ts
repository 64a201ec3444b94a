import * as v from 'valibot';
import { tryParseEdtf } from './edtf.ts';
import {
  MAX_KEY_UNITS,
  MAX_LANGUAGES,
  MAX_NAME_UNITS,
  MAX_NAMES,
  MAX_QUALIFIER_VALUES,
  MAX_ROUTE_POINTS,
  MAX_SOURCES,
  MAX_STATEMENTS,
  MAX_TEXT_UNITS,
  MAX_URL_UNITS,
} from './limits.ts';

/**
 * What a pack knows, as one shape for the YAML sources, the built lines and the store (docs/pack-format.md 2–5).
 * Every scalar is a string, flags too, so that a YAML source and a canonical JSON line are the same data.
 */

export const ENTITY_TYPES = [
  'person',
  'organisation',
  'company',
  'programme',
  'project',
  'treaty',
  'country',
  'place',
  'office',
] as const;

export const NAME_KINDS = ['full', 'surname', 'patronymic', 'acronym', 'phrase', 'headed', 'blocker'] as const;

export const NAME_FLAGS = ['context', 'dominant', 'transliterated', 'no-surname', 'surname-first'] as const;

/** `actual` is the default and is left out of statements. */
export const NATURES = ['actual', 'planned', 'estimated', 'disputed'] as const;

const key = v.pipe(v.string(), v.maxLength(MAX_KEY_UNITS), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const language = v.pipe(v.string(), v.regex(/^(?:mul|[a-z]{2,3}(?:-[A-Z][a-z]{3})?)$/));
/** A lone surrogate has no UTF-8, so no line and no hash could hold it. */
const wellFormed = v.check<string, string>(
  (text) => text.isWellFormed(),
  'no text: it has half a character, write it anew',
);
/**
 * Characters that nobody sees and that change what is read: control characters but line feed and tab, overrides and
 * isolates of direction, zero-width spaces, tags. Joiners stay, for some scripts need them.
 */
const HIDDEN = /(?![\n\t])\p{Cc}|[\u200b\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
const visible = v.check<string, string>(
  (text) => !HIDDEN.test(text),
  'no text: it has a character that is not seen (direction, zero width, control), leave that out',
);
const nameText = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME_UNITS), wellFormed, visible);
const edtf = v.pipe(
  v.string(),
  v.check((text) => tryParseEdtf(text) !== null, 'no date: write YYYY, YYYY-MM, YYYY-MM-DD or [FROM..TO]'),
);
const decimal = v.pipe(v.string(), v.maxLength(40), v.regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/));
const address = v.pipe(
  v.string(),
  v.maxLength(MAX_URL_UNITS),
  wellFormed,
  visible,
  v.regex(/^https?:\/\/[^\s"<>\\^`{|}]+$/),
);

/** An entity of the same pack (`Q232`, `x-kars-igdir`) or, in sources only, the file name of one (`kazakhstan`). */
const reference = v.pipe(v.string(), v.maxLength(MAX_KEY_UNITS), v.regex(/^(?:Q[1-9]\d*|[a-z0-9]+(?:-[a-z0-9]+)*)$/));

/** A Wikidata Q-id where certain, else `x-<slug>`, local to its pack (`<pack>:x-<slug>` outside it). */
export const entityIdSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_KEY_UNITS),
  v.regex(/^(?:Q[1-9]\d*|x-[a-z0-9]+(?:-[a-z0-9]+)*)$/),
);

/** A text by language; the reader falls back page → UI → English → first, and says so. */
export const langMapSchema = v.pipe(
  v.record(language, v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT_UNITS), wellFormed, visible)),
  v.maxEntries(MAX_LANGUAGES),
  v.minEntries(1),
);

export const sourceSchema = v.strictObject({
  /** Key of vocabulary/publishers.yaml. */
  publisher: key,
  url: address,
  date: v.optional(edtf),
});

export const valueSchema = v.union([
  v.strictObject({ entity: reference }),
  v.strictObject({ text: langMapSchema }),
  v.strictObject({ quantity: decimal, unit: key }),
  v.strictObject({ date: edtf }),
  v.strictObject({ url: address }),
  v.strictObject({
    route: v.pipe(
      v.array(v.strictObject({ label: langMapSchema, lat: decimal, lon: decimal })),
      v.minLength(1),
      v.maxLength(MAX_ROUTE_POINTS),
    ),
  }),
]);

export const statementSchema = v.strictObject({
  /** Stable within the entity; "seen" rows and groups name it. */
  id: key,
  /** Key of vocabulary/properties.yaml. */
  property: key,
  value: valueSchema,
  /** The country, body or project that it holds for. */
  of: v.optional(reference),
  /** When it is true in the world: first day … last day, both included. */
  from: v.optional(edtf),
  to: v.optional(edtf),
  /** Date of the first source that says so; left out: of the oldest of `sources`. */
  known: v.optional(edtf),
  /** Date of the newest source that says so, from which age is counted; left out: of the newest of `sources`. */
  confirmed: v.optional(edtf),
  /** Further qualifiers by qualifier key of the vocabulary. */
  with: v.optional(v.record(key, v.pipe(v.array(valueSchema), v.minLength(1), v.maxLength(MAX_QUALIFIER_VALUES)))),
  nature: v.optional(v.picklist(NATURES)),
  /** Empty: unsourced, and shown so. */
  sources: v.pipe(v.array(sourceSchema), v.maxLength(MAX_SOURCES)),
  /** Statements that contradict each other share a group and are shown together. */
  group: v.optional(key),
});

export const nameSchema = v.strictObject({
  text: nameText,
  lang: language,
  kind: v.picklist(NAME_KINDS),
  /** Parts of a person's full name; initials, surname first and surname alone are derived from them. */
  given: v.optional(nameText),
  surname: v.optional(nameText),
  patronymic: v.optional(nameText),
  /** Grammatical gender, for the endings of Slavic and Turkic-Russian surnames. */
  gender: v.optional(v.picklist(['female', 'male'])),
  /** `context`: only with context; `dominant`: this bearer in nearly all news; `transliterated`: by rule, not attested. */
  flags: v.optional(v.pipe(v.array(v.picklist(NAME_FLAGS)), v.maxLength(NAME_FLAGS.length))),
  /** kind `phrase`: one of these words (any inflection) must stand in the same sentence or the one beside it. */
  near: v.optional(v.pipe(v.array(nameText), v.maxLength(24))),
  /** kind `headed`: class of head noun that must stand beside it (vocabulary/heads.yaml). */
  head: v.optional(key),
  /** flag `dominant`: where the evidence can be seen. */
  evidence: v.optional(sourceSchema),
});

export const entitySchema = v.strictObject({
  id: entityIdSchema,
  type: v.picklist(ENTITY_TYPES),
  label: langMapSchema,
  description: langMapSchema,
  names: v.pipe(v.array(nameSchema), v.maxLength(MAX_NAMES)),
  statements: v.pipe(v.array(statementSchema), v.maxLength(MAX_STATEMENTS)),
  /** type `office`: title key of vocabulary/titles.yaml and the country or body that it is an office of. */
  office: v.optional(v.strictObject({ title: key, of: reference })),
  /** type `country`: ISO 3166-1 alpha-3, the key of vocabulary/countries.tsv. */
  iso3: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  /** Ids that this entity takes over: hidden names, history and relations follow. */
  replaces: v.optional(v.pipe(v.array(entityIdSchema), v.maxLength(24))),
});

/** A line of a delta that says that an entity is gone. */
export const goneSchema = v.strictObject({ id: entityIdSchema, gone: v.literal(true) });

/** A line of a delta: the entity as it is now, or word that it is gone. */
export const lineSchema = v.union([entitySchema, goneSchema]);

export type EntityType = (typeof ENTITY_TYPES)[number];
export type NameKind = (typeof NAME_KINDS)[number];
export type LangMap = DeepReadonly<v.InferOutput<typeof langMapSchema>>;
export type Source = DeepReadonly<v.InferOutput<typeof sourceSchema>>;
export type Value = DeepReadonly<v.InferOutput<typeof valueSchema>>;
export type Statement = DeepReadonly<v.InferOutput<typeof statementSchema>>;
export type NameRecord = DeepReadonly<v.InferOutput<typeof nameSchema>>;
export type Entity = DeepReadonly<v.InferOutput<typeof entitySchema>>;
export type Line = DeepReadonly<v.InferOutput<typeof lineSchema>>;

/** Parsed data is shared and never changed: readonly through and through. */
export type DeepReadonly<T> = T extends object ? { readonly [P in keyof T]: DeepReadonly<T[P]> } : T;

/** An entity outside its pack: `Q232`, or `core:x-kars-igdir` for an id local to a pack. */
export type EntityKey = string;

/** The key of an entity id of a pack. */
export function toEntityKey(packId: string, id: string): EntityKey {
  return id.startsWith('Q') ? id : `${packId}:${id}`;
}
