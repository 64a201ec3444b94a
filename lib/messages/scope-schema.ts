import * as v from 'valibot';
import { type DateSource, MAX_CONTEXT_UNITS, MAX_SCOPE_UNITS, type Scope, type Zone } from '#lib/link/scope.ts';
import { tryParseEdtf } from '#lib/pack/edtf.ts';
import { MAX_BLOCKS, MAX_SCOPES } from './limits.ts';

export const ZONES = ['story', 'teaser', 'furniture'] as const satisfies readonly Zone[];

export const DATE_SOURCES = [
  'given',
  'reader',
  'json-ld',
  'meta',
  'time',
  'url',
  'ancestor',
  'today',
] as const satisfies readonly DateSource[];

/** A date for "then": YYYY, YYYY-MM or YYYY-MM-DD. */
export const dayTextSchema = v.pipe(
  v.string(),
  v.maxLength(10),
  v.check((text) => tryParseEdtf(text) !== null, 'no date: write YYYY, YYYY-MM or YYYY-MM-DD'),
);

/** BCP 47 tag as pages write it; only its primary subtag is ever used. */
export const languageTagSchema = v.pipe(v.string(), v.maxLength(35), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/));

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SCOPE_UNITS));

/** A scope as a page may send it: whatever a hostile renderer writes, the text and its blocks stay bounded and in order. */
export const scopeSchema = v.pipe(
  v.strictObject({
    text: v.pipe(v.string(), v.maxLength(MAX_SCOPE_UNITS)),
    blocks: v.pipe(v.array(offset), v.minLength(1), v.maxLength(MAX_BLOCKS)),
    context: v.pipe(v.string(), v.maxLength(MAX_CONTEXT_UNITS)),
    date: dayTextSchema,
    dateFrom: v.picklist(DATE_SOURCES),
    lang: v.nullable(languageTagSchema),
    zone: v.picklist(ZONES),
  }),
  v.check(({ text, blocks }) => isAscending(blocks, text.length), 'blocks must start at 0 and rise within the text'),
) satisfies v.GenericSchema<Scope>;

/** Scopes of one message, null for each that is none; together no longer than the longest alone may be. */
export const scopesSchema = v.pipe(
  v.array(v.fallback(v.nullable(scopeSchema), null)),
  v.maxLength(MAX_SCOPES),
  v.check(
    (scopes) => scopes.reduce((sum, scope) => sum + (scope?.text.length ?? 0), 0) <= MAX_SCOPE_UNITS,
    'the scopes of one message are too long together',
  ),
);

function isAscending(blocks: readonly number[], length: number): boolean {
  return blocks[0] === 0 && blocks.every((start, i) => i === 0 || (start > (blocks[i - 1] ?? 0) && start <= length));
}
