import source from '#generated/fold-table.json' with { type: 'json' };

/** Folded unit or class of each UTF-16 unit (fold-classes.ts). */
export const FOLD: Uint16Array = decodeRuns(source.runs);

/** What the values from FOLD_EXPANSION on stand for. */
export const FOLD_EXPANSIONS: readonly string[] = source.expansions;

/** Changes whenever any unit folds differently: an index is only good for the table that it was built with. */
export const FOLD_VERSION: number = versionOf(FOLD, FOLD_EXPANSIONS);

function decodeRuns(text: string): Uint16Array {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const table = new Uint16Array(0x10000);
  let at = 0;
  let unit = 0;
  while (at < bytes.length) {
    const [head, afterHead] = varint(bytes, at);
    const [value, afterValue] = varint(bytes, afterHead);
    at = afterValue;
    for (const end = unit + (head >>> 1); unit < end; unit += 1) table[unit] = head & 1 ? value + unit : value;
  }
  return table;
}

function varint(bytes: Uint8Array, from: number): [value: number, next: number] {
  let value = 0;
  let at = from;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at] ?? 0;
    at += 1;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value, at];
  }
}

function versionOf(table: Uint16Array, expansions: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const unit of table) hash = Math.imul(hash ^ unit, 0x01000193);
  const text = expansions.join('|');
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
