import * as v from 'valibot';
import { entityKeySchema } from './entity-key.ts';
import { MAX_FACT_KEY_UNITS, MAX_HISTORY_ROWS, MAX_SHOWN_FACTS } from './limits.ts';

export const factKeysSchema = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(MAX_FACT_KEY_UNITS))),
  v.maxLength(MAX_SHOWN_FACTS),
);

const rows = v.pipe(
  v.array(v.strictObject({ entity: entityKeySchema, facts: factKeysSchema, at: v.number() })),
  v.maxLength(MAX_HISTORY_ROWS),
);

/** Requests about what cards have shown, for export and import; pages of the extension alone ask them. */
export const HISTORY_REQUESTS = {
  /** The next rows after this entity, in the order of their keys; fewer than `MAX_HISTORY_ROWS`: the last ones. */
  'history-get': {
    from: ['page'],
    mayRepeat: true,
    request: { after: v.union([entityKeySchema, v.literal('')]) },
    answer: rows,
  },
  /** Joins rows with the history. */
  'history-add': { from: ['page'], mayRepeat: true, request: { rows }, answer: v.null() },
  'history-clear': { from: ['page'], mayRepeat: true, request: {}, answer: v.null() },
} as const;
