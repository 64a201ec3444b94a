import * as v from 'valibot';
import { MAX_ENTITY_KEY_UNITS } from './limits.ts';

/** An entity as messages name it: a Q-id, or `<pack>:<id>` for an id that is local to a pack. */
export const entityKeySchema = v.pipe(
  v.string(),
  v.maxLength(MAX_ENTITY_KEY_UNITS),
  v.regex(/^(?:Q[1-9]\d*|[a-z0-9]+(?:-[a-z0-9]+)*:x-[a-z0-9]+(?:-[a-z0-9]+)*)$/),
);
