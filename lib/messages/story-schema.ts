import * as v from 'valibot';
import { ENTITY_TYPES } from '#lib/pack/schema.ts';
import { entityKeySchema } from './entity-key.ts';
import { MAX_PAGE_TEXT_UNITS, MAX_STORY_ENTITIES } from './limits.ts';
import { mentionKindSchema, rejectionSchema, whySchema } from './mention-schema.ts';
import { DATE_SOURCES, dayTextSchema, languageTagSchema, ZONES } from './scope-schema.ts';
import type { CardRequest, Story } from './story.ts';

const pageText = v.pipe(v.string(), v.maxLength(MAX_PAGE_TEXT_UNITS));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A story as a content script tells it: it runs beside the page, so its words are parsed like any page's. */
export const storySchema = v.strictObject({
  url: pageText,
  title: pageText,
  date: dayTextSchema,
  dateFrom: v.picklist(DATE_SOURCES),
  lang: v.nullable(languageTagSchema),
  state: v.picklist(['ready', 'reading', 'off', 'too-small']),
  entities: v.pipe(
    v.array(
      v.strictObject({
        key: entityKeySchema,
        type: v.picklist(ENTITY_TYPES),
        zone: v.picklist(ZONES),
        count,
        changed: v.boolean(),
        first: v.strictObject({ kind: mentionKindSchema, why: whySchema, office: v.exactOptional(entityKeySchema) }),
      }),
    ),
    v.maxLength(MAX_STORY_ENTITIES),
  ),
  rejected: v.pipe(
    v.array(v.strictObject({ ...rejectionSchema.entries, text: pageText })),
    v.maxLength(MAX_STORY_ENTITIES),
  ),
}) satisfies v.GenericSchema<Story>;

/** What the card frame is asked to show. */
export const cardRequestSchema = v.strictObject({
  entity: entityKeySchema,
  text: pageText,
  around: v.strictObject({ text: pageText, start: count, end: count }),
  kind: mentionKindSchema,
  office: v.exactOptional(entityKeySchema),
  why: whySchema,
  date: dayTextSchema,
  dateFrom: v.picklist(DATE_SOURCES),
  lang: v.nullable(languageTagSchema),
  others: v.pipe(v.array(entityKeySchema), v.maxLength(MAX_STORY_ENTITIES)),
  colourScheme: v.picklist(['light', 'dark']),
  entered: v.picklist(['pointer', 'keyboard', 'touch']),
  walk: v.nullable(v.strictObject({ at: count, of: count, isFirst: v.boolean() })),
}) satisfies v.GenericSchema<CardRequest>;
