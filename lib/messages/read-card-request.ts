import { tryParseEdtf } from '#lib/pack/edtf.ts';
import { isRecord } from './answer.ts';
import type { ToCard } from './card-channel.ts';
import { MAX_ENTITY_KEY_UNITS, MAX_PAGE_TEXT_UNITS, MAX_STORY_ENTITIES } from './limits.ts';
import type { CardRequest } from './story.ts';

/**
 * Reads what comes through a card's port, by hand for the reason that `card-ask.ts` gives. The other end runs beside the
 * page, so every text and list is bounded; `cardRequestSchema` is the measure, and the test holds this against it.
 */

type Check = (raw: unknown) => boolean;
type Scheme = CardRequest['colourScheme'];

const WORD = /^[a-z]+(?:-[a-z]+)*$/;
const ENTITY = /^(?:Q[1-9]\d*|[a-z0-9]+(?:-[a-z0-9]+)*:x-[a-z0-9]+(?:-[a-z0-9]+)*)$/;
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** As `whySchema` has it. */
const MAX_REASONS = 40;
const MAX_EVIDENCE_UNITS = 1_000;
const MAX_EVIDENCE_DATE_UNITS = 40;

/** As `languageTagSchema` has it. */
const MAX_LANGUAGE_UNITS = 35;

const MAX_WORD_UNITS = 40;

/** YYYY-MM-DD. */
const DATE_UNITS = 10;

const isWord = isText(MAX_WORD_UNITS, WORD);
const isEntity = isText(MAX_ENTITY_KEY_UNITS, ENTITY);
const isDate = isText(DATE_UNITS);
const isPageText = isText(MAX_PAGE_TEXT_UNITS);
const isLanguage = isText(MAX_LANGUAGE_UNITS, LANGUAGE);
const isCount: Check = (raw) => Number.isInteger(raw) && Number(raw) >= 0;

const EVIDENCE = isShape(
  { kind: isWord },
  { text: isText(MAX_EVIDENCE_UNITS), entity: isEntity, date: isText(MAX_EVIDENCE_DATE_UNITS) },
);

const WHY = isShape(
  {
    rule: isWord,
    evidence: isList(EVIDENCE, MAX_REASONS),
    alternatives: isList(isShape({ entity: isEntity, score: isNumber }), MAX_REASONS),
  } satisfies Record<Exclude<keyof CardRequest['why'], 'unsure'>, Check>,
  { unsure: isWord },
);

const WALK = isShape({ at: isCount, of: isCount, isFirst: isOneOf(true, false) });

const isScheme = isOneOf('light', 'dark');

const REQUEST = isShape(
  {
    entity: isEntity,
    text: isPageText,
    around: isShape({ text: isPageText, start: isCount, end: isCount }),
    kind: isWord,
    why: WHY,
    date: (raw) => isDate(raw) && tryParseEdtf(String(raw)) !== null,
    dateFrom: isWord,
    lang: (raw) => raw === null || isLanguage(raw),
    others: isList(isEntity, MAX_STORY_ENTITIES),
    colourScheme: isScheme,
    entered: isOneOf('pointer', 'keyboard', 'touch'),
    walk: (raw) => raw === null || WALK(raw),
  } satisfies Record<Exclude<keyof CardRequest, 'office'>, Check>,
  { office: isEntity },
);

/** Reads a message of the content script to its card; null for anything else. */
export function readToCard(raw: unknown): ToCard | null {
  if (!isRecord(raw)) return null;
  if (raw.type === 'shown' && isNumber(raw.id)) return { type: 'shown', id: Number(raw.id) };
  if (raw.type === 'focus' || raw.type === 'hide') return { type: raw.type };
  const { colourScheme } = raw;
  if (raw.type === 'settings' && isScheme(colourScheme))
    return { type: 'settings', colourScheme: colourScheme as Scheme };
  if (raw.type !== 'show' || !isNumber(raw.id) || !REQUEST(raw.request)) return null;
  return { type: 'show', id: Number(raw.id), request: raw.request as CardRequest };
}

/** An object with these entries, and of the optional ones those that are there; no other. */
function isShape(entries: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  const required = Object.keys(entries);
  const all = new Map(Object.entries({ ...entries, ...optional }));
  return (raw) =>
    isRecord(raw) &&
    required.every((key) => Object.hasOwn(raw, key)) &&
    Object.entries(raw).every(([key, value]) => all.get(key)?.(value) === true);
}

function isList(isItem: Check, max: number): Check {
  return (raw) => Array.isArray(raw) && raw.length <= max && raw.every(isItem);
}

function isText(max: number, pattern?: RegExp): Check {
  return (raw) => typeof raw === 'string' && raw.length <= max && (!pattern || pattern.test(raw));
}

function isNumber(raw: unknown): boolean {
  return typeof raw === 'number' && !Number.isNaN(raw);
}

function isOneOf(...values: readonly (string | boolean)[]): Check {
  return (raw) => values.some((value) => value === raw);
}
