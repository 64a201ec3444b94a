import { tryParseEdtf } from '#lib/pack/edtf.ts';

/** Tables of a mapping: by name, from cell to text or map. */
export type Lookups = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What one filter of a hole is asked. */
export interface FilterCall {
  readonly filter: string;
  readonly value: unknown;
  readonly lookups: Lookups;
  readonly tell: (message: string) => void;
}

/** Each gives the value, undefined for nothing, or what is wrong. */
const FILTERS: Readonly<Record<string, (text: string) => { readonly value?: string; readonly flaw?: string }>> = {
  slug: (text) => ({ value: toSlugText(text) }),
  lower: (text) => ({ value: text.toLowerCase() }),
  underscore: (text) => ({ value: text.replaceAll(' ', '_') }),
  address: (text) => ({ value: encodeURI(text.replaceAll(' ', '_')).replaceAll("'", '%27') }),
  number: toDecimal,
  date: (text) => (tryParseEdtf(text) ? { value: text } : { flaw: 'is no date: write YYYY, YYYY-MM or YYYY-MM-DD' }),
  first: (text) => ({ value: text.split(';')[0]?.trim() ?? '' }),
};

/** Applies a filter, or looks the value up where it is the name of a lookup; `tell` hears what is wrong. */
export function applyFilter({ filter, value, lookups, tell }: FilterCall): unknown {
  if (typeof value !== 'string') {
    tell(`"${filter}" takes a text: put lookups last`);
    return undefined;
  }
  const lookup = lookups[filter];
  if (lookup) return lookUp(lookup, value, filter, tell);
  const apply = FILTERS[filter];
  if (!apply) {
    tell(
      `there is no filter or lookup "${filter}": use ${[...Object.keys(FILTERS), ...Object.keys(lookups)].join(', ')}`,
    );
    return undefined;
  }
  const { value: result, flaw } = apply(value);
  if (flaw !== undefined) tell(`"${value}" ${flaw}`);
  return result;
}

function lookUp(lookup: Lookups[string], value: string, name: string, tell: FilterCall['tell']): unknown {
  if (Object.hasOwn(lookup, value)) return lookup[value];
  const rest = lookup['*'];
  if (rest !== undefined) return withCell(rest, value);
  tell(`"${value}" is not in the lookup "${name}": add it there, or mend the cell`);
  return undefined;
}

/** What stands for every other cell, with the cell in the place of a `*`. */
function withCell(rest: unknown, cell: string): unknown {
  if (rest === '*') return cell;
  if (typeof rest !== 'object' || rest === null) return rest;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value === '*' ? cell : value]));
}

/** "1,234.50" → "1234.5"; a decimal comma is not guessed at. */
function toDecimal(text: string): { readonly value?: string; readonly flaw?: string } {
  const bare = text.replace(/^([+-]?\d{1,3})((?:[, ]\d{3})+)(?=$|\.)/, (_, first: string, more: string) => {
    return first + more.replace(/[, ]/g, '');
  });
  if (!/^-?\d+(?:\.\d+)?$/.test(bare)) return { flaw: 'is no number: write it as 1234.5' };
  const trimmed = bare.includes('.') ? bare.replace(/0+$/, '').replace(/\.$/, '') : bare;
  return { value: trimmed.replace(/^(-?)0+(?=\d)/, '$1') };
}

/** Letters that decompose into no Latin letter of their own. */
const LATIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ə: 'e',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

/** A text as a slug: Latin letters without marks, digits, hyphens; '' where none is left. */
export function toSlugText(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return plain
    .replace(/[ıøđłəßæœþð]/g, (letter) => LATIN[letter] ?? '')
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
