import { isRecord } from './answer.ts';

/**
 * Whether this is an answer to `views`, looked at by hand: it comes from our own background, which parsed every statement
 * when its pack was installed, and a page that has just been opened reads the hundred views of a story by the schema in
 * 45 ms, before any of it is compiled.
 */
export function isViews(raw: unknown): boolean {
  return isListOf(isListOf(isView))(raw);
}

/** What rendering relies on: a label, facts with value and sources, a pack with title and publisher. */
export function isView(raw: unknown): boolean {
  if (!isRecord(raw) || !isRecord(raw.pack)) return false;
  const { key, type, label, description, facts, labels, pack } = raw;
  return (
    [key, type, pack.id, pack.date].every(isString) &&
    [label, description].every(isLangMap) &&
    isLangMap(pack.title) &&
    isRecord(pack.publisher) &&
    isListOf(isFact)(facts) &&
    isRecord(labels) &&
    Object.values(labels).every((named) => isRecord(named) && isLangMap(named.label))
  );
}

function isFact(raw: unknown): boolean {
  return (
    isRecord(raw) &&
    isString(raw.id) &&
    isString(raw.property) &&
    isRecord(raw.value) &&
    isListOf(isSource)(raw.sources)
  );
}

function isSource(raw: unknown): boolean {
  return isRecord(raw) && isString(raw.publisher) && isString(raw.url);
}

function isLangMap(raw: unknown): boolean {
  return isRecord(raw) && Object.values(raw).every(isString);
}

/** Whether every item of a list passes a check. */
export function isListOf(isItem: (raw: unknown) => boolean): (raw: unknown) => boolean {
  return (raw) => Array.isArray(raw) && raw.every(isItem);
}

/** Whether this is a string. */
export function isString(raw: unknown): boolean {
  return typeof raw === 'string';
}
