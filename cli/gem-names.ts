import { isOfCountry } from './country-ids.ts';

/** What a name says of its part and not of the project: "(Phase 11)", "Block 4", "- Chevron U S A". */
const PART =
  /\s*\((?:[^()]*)\)|\s+[–-]\s+.*$|,?\s+(?:Phase|Block|Area|Stage|Train|Unit)\s+[\dIVX]+(?:-[\dIVX]+)?\b.*$/giu;

/** A head noun that the selection left in the base. */
const HEAD_NOUN =
  /\s+(?:Gas Pipeline(?: Network| System)?|Natural Gas Pipeline|Pipeline(?: Network| System)?|Gas Field|Oil Field|Oil and Gas Field|LNG Terminal|Terminal|FSRU|Dam|Project)$/iu;

/** The base of a name: the words that tell a project from others of its kind. */
export function baseOf(base: string): string {
  const whole = base.normalize('NFC').replace(/\s+/g, ' ').trim();
  const bare = whole.replace(PART, '').replace(HEAD_NOUN, '').trim();
  const initials = bare.replace(/^(?:\p{Lu}\.\s?)+(?=\p{Lu}\p{L})/u, '');
  return initials.length >= 3 ? initials : whole;
}

/** Classes of bases that are words of their own: they need a head noun that says what the project is. */
const PLAIN_WORDS: ReadonlySet<string> = new Set([
  'place',
  'word',
  'phrase of words',
  'person',
  'country/adjective',
  'short',
]);

/** Head class of a name; the strict ones leave out nouns that towns and words have beside them ("Soldier Field"). */
const STRICT: Readonly<Record<string, string>> = { field: 'oil-field', dam: 'hydro-plant', pipeline: 'gas-pipeline' };

/** The class of head nouns (vocabulary/heads.yaml) that must stand beside a base. */
export function headClassOf(head: string, nameClass: string): string {
  return PLAIN_WORDS.has(nameClass) ? (STRICT[head] ?? head) : head;
}

/** Classes of bases that are no name beside any noun but their own: "Armenian", "PK". */
const NEVER_ALONE: ReadonlySet<string> = new Set(['country/adjective', 'short']);

/** The base as a name that needs its head noun; '' where only the whole name will do. */
export function headedName(base: string, nameClass: string): string {
  return NEVER_ALONE.has(nameClass) || base.length < 4 || isOfCountry(base) ? '' : base;
}

/** Whether a base can be a name at all: three letters, and not a number or a code alone. */
export function isName(base: string): boolean {
  return (base.match(/\p{L}/gu)?.length ?? 0) >= 3 && !/not (?:stated|found|known)/i.test(base);
}
