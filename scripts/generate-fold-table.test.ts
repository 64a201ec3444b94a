import { describe, expect, it } from 'vitest';
import source from '../generated/fold-table.json' with { type: 'json' };
import { FOLD, FOLD_EXPANSIONS } from '../lib/text/fold-table.ts';
import { foldTable } from './generate-fold-table.ts';

/** Another Node may know another Unicode: then the table is that of the Node that built it. */
const isSameUnicode = source.unicode === process.versions.unicode;

describe('generateFoldTable', () => {
  it.skipIf(!isSameUnicode)('writes what the Unicode data of this Node give, and it is read back unit by unit', () => {
    const { table, expansions } = foldTable();
    expect(FOLD).toEqual(table);
    expect(FOLD_EXPANSIONS).toEqual(expansions);
  });
});
