import * as v from 'valibot';
import { packIdSchema } from '#lib/pack/manifest.ts';
import { type DeepReadonly, ENTITY_TYPES, langMapSchema } from '#lib/pack/schema.ts';
import { SETTINGS, settingsPatchSchema, UI_LANGUAGES } from '#lib/settings/settings.ts';
import { isSitePattern, MAX_PATTERN_UNITS } from '#lib/settings/site-pattern.ts';
import { entityKeySchema } from './entity-key.ts';
import { factKeysSchema, HISTORY_REQUESTS } from './history-requests.ts';
import { MAX_KEYS, MAX_QUERY_UNITS, MAX_SEARCH_RESULTS, NONCE_UNITS } from './limits.ts';
import { annotationSchema } from './mention-schema.ts';
import { dayTextSchema, scopeSchema, scopesSchema } from './scope-schema.ts';
import { storySchema } from './story-schema.ts';
import { SYNC_REQUESTS } from './sync-requests.ts';
import { entityViewSchema, packStateSchema } from './view-schema.ts';

/** Who may send a request: the script in a page, the card's frame in a page, a page of the extension in a tab or popup. */
export type SenderKind = 'content' | 'card' | 'page';

const nonce = v.pipe(v.string(), v.length(NONCE_UNITS), v.regex(/^[0-9a-f]+$/));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const keys = v.pipe(v.array(entityKeySchema), v.maxLength(MAX_KEYS));
const site = v.pipe(v.string(), v.maxLength(MAX_PATTERN_UNITS), v.check(isSitePattern, 'no site'));
const walkStep = v.picklist([1, -1]);
const done = v.null();

const settingsSchema = v.strictObject(
  Object.fromEntries(Object.entries(SETTINGS).map(([name, { schema }]) => [name, schema])) as {
    [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K]['schema'];
  },
);

const settingsReadingSchema = v.strictObject({
  settings: settingsSchema,
  damaged: v.array(v.strictObject({ name: v.string(), reason: v.string() })),
  /** Names of settings that the reader's organisation has set. */
  locked: v.array(v.string()),
});

const contentSettingsSchema = v.strictObject({
  ...v.pick(settingsSchema, ['marks', 'quiet', 'markStyle', 'markColour', 'dwellMs', 'holdKey', 'theme']).entries,
});

const cardSettingsSchema = v.strictObject({
  ...v.pick(settingsSchema, ['rememberSeen', 'unsure']).entries,
  lang: v.picklist(UI_LANGUAGES),
  /** The catalogue of that language. */
  text: v.string(),
});

/** Words that the content script needs: it holds no catalogue. */
const contentStringsSchema = v.strictObject({ cardTitle: v.string() });

/** One entity found by name. */
const searchResultSchema = v.strictObject({
  key: entityKeySchema,
  type: v.picklist(ENTITY_TYPES),
  label: langMapSchema,
  description: langMapSchema,
  /** The name that matched, as the pack writes it. */
  name: v.string(),
});

/** What the popup learns of a tab. `unreachable`: a page that no extension may read, or one not yet loaded. */
const tabReportSchema = v.strictObject({
  state: v.picklist(['readable', 'unreachable']),
  site: v.nullable(v.string()),
  siteOff: v.boolean(),
  siteUnmarked: v.boolean(),
  /** The page forbids our frame: its cards open here instead. */
  cardBlocked: v.boolean(),
  /** The stories of all frames as one, the main frame's first. */
  story: v.nullable(storySchema),
});

/** What a content script can be told or asked; the background passes a page's wish on to the frames of a tab. */
export const TAB_REQUESTS = {
  /** Gives the frame's `Story`; null where nothing is read: a site that is off, a frame too small. */
  story: { request: {}, answer: v.nullable(storySchema) },
  /** Scrolls to the `index`-th mention of the entity and shows its card; the frame answers whether it has it. */
  jump: {
    request: { entity: entityKeySchema, index: v.pipe(v.number(), v.integer(), v.minValue(0)) },
    answer: v.nullable(v.boolean()),
  },
  /** Reads the page's story as of another date; null returns to its own. */
  'set-date': { request: { date: v.nullable(dayTextSchema) }, answer: done },
  /** Opens the first or next mention for the keyboard; the frame answers whether it has one. */
  'open-next': { request: { step: walkStep }, answer: v.nullable(v.boolean()) },
  /** Opens the first mention within the selection; the frame answers whether there is one. */
  'open-selection': { request: {}, answer: v.nullable(v.boolean()) },
  'settings-changed': { request: {}, answer: done },
  'packs-changed': { request: {}, answer: done },
} as const;

export type TabRequestType = keyof typeof TAB_REQUESTS;

/** What a page of the extension may have passed on to a tab. */
export const tabAskSchema = v.variant('type', [
  v.strictObject({ type: v.literal('jump'), ...TAB_REQUESTS.jump.request }),
  v.strictObject({ type: v.literal('set-date'), ...TAB_REQUESTS['set-date'].request }),
  v.strictObject({ type: v.literal('open-next'), ...TAB_REQUESTS['open-next'].request }),
]);

/**
 * Every request to the background: who may send it, whether a repetition does no harm (it is sent once more when the
 * worker dies meanwhile), what it holds and what comes back. A module that answers more adds a row here and its answer in
 * `lib/background`.
 */
export const REQUESTS = {
  hello: {
    from: ['content'],
    mayRepeat: true,
    request: {},
    answer: v.strictObject({ settings: contentSettingsSchema, siteOff: v.boolean(), strings: contentStringsSchema }),
  },
  annotate: { from: ['content', 'page'], mayRepeat: true, request: { scope: scopeSchema }, answer: annotationSchema },
  /** The same for some scopes of a page at once, in their order; null for what is no scope. */
  'annotate-all': {
    from: ['content'],
    mayRepeat: true,
    request: { scopes: scopesSchema },
    answer: v.array(v.nullable(annotationSchema)),
  },
  /** Runs marks.js in the sender's frame: a name was found, or someone asks for the page's story. */
  'load-marks': { from: ['content'], mayRepeat: true, request: {}, answer: done },
  /** The pointer dwells on a name: its card may be wanted soon. Nothing is shown, nothing comes back. */
  'expect-card': { from: ['content'], mayRepeat: true, request: { entity: entityKeySchema }, answer: done },
  /** Registers the nonce of a frame that is being made, and of which entity it will be asked for first. */
  'card-nonce': { from: ['content'], mayRepeat: true, request: { nonce, entity: entityKeySchema }, answer: done },
  /** Answered once for each nonce; all that the frame needs for its first card comes with it: language, texts, views. */
  'card-claim': {
    from: ['card'],
    mayRepeat: false,
    request: { nonce },
    answer: v.strictObject({
      ...cardSettingsSchema.entries,
      /** Null where the worker that was told the entity has ended since: the frame asks for views then. */
      first: v.nullable(v.strictObject({ entity: entityKeySchema, views: v.array(entityViewSchema) })),
    }),
  },
  /** The settings that a card shows, asked for again when they change. */
  'card-settings': {
    from: ['card'],
    mayRepeat: true,
    request: {},
    answer: cardSettingsSchema,
  },
  /** Shows an entity's card in the panel of the sender's tab, now or when it opens; whether one is open. */
  'show-in-panel': { from: ['card'], mayRepeat: true, request: { entity: entityKeySchema }, answer: v.boolean() },
  /** The entity that a panel of the tab was asked to show, once; null: none, or too long ago. */
  'panel-wish': { from: ['page'], mayRepeat: false, request: { tabId }, answer: v.nullable(entityKeySchema) },
  /** The page forbids the card's frame, and the popup will say so; `on` false: it was only slow. */
  'card-blocked': { from: ['content'], mayRepeat: true, request: { on: v.boolean() }, answer: done },
  /** Views of each key in order: one a pack that knows it; empty: unknown. */
  views: { from: ['card', 'page'], mayRepeat: true, request: { keys }, answer: v.array(v.array(entityViewSchema)) },
  /**
   * Remembers the facts of an entity that a card shows now; gives those that it showed the last time, null where it is
   * the first time, in a private window, or where the reader wants nothing remembered.
   */
  seen: {
    from: ['card'],
    mayRepeat: false,
    request: { entity: entityKeySchema, shown: factKeysSchema },
    answer: v.nullable(factKeysSchema),
  },
  packs: { from: ['page'], mayRepeat: true, request: {}, answer: v.array(packStateSchema) },
  'settings-get': { from: ['page'], mayRepeat: true, request: {}, answer: settingsReadingSchema },
  'settings-set': {
    from: ['page'],
    mayRepeat: true,
    request: { patch: settingsPatchSchema },
    answer: settingsReadingSchema,
  },
  /** "I know this one" and "hide" of a card: `on` false takes it back. */
  'set-known': {
    from: ['card', 'page'],
    mayRepeat: true,
    request: { entity: entityKeySchema, on: v.boolean() },
    answer: done,
  },
  'set-hidden': {
    from: ['card', 'page'],
    mayRepeat: true,
    request: { entity: entityKeySchema, on: v.boolean() },
    answer: done,
  },
  'set-site-off': { from: ['page'], mayRepeat: true, request: { site, on: v.boolean() }, answer: done },
  'set-site-unmarked': { from: ['page'], mayRepeat: true, request: { site, on: v.boolean() }, answer: done },
  'tab-report': { from: ['page'], mayRepeat: true, request: { tabId }, answer: tabReportSchema },
  /** Passes a wish on to a tab's frames; whether one of them could do it. */
  'tell-tab': { from: ['page'], mayRepeat: true, request: { tabId, ask: tabAskSchema }, answer: v.boolean() },
  search: {
    from: ['page'],
    mayRepeat: true,
    request: {
      query: v.pipe(v.string(), v.maxLength(MAX_QUERY_UNITS)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SEARCH_RESULTS)),
    },
    answer: v.array(searchResultSchema),
  },
  /** Installs the bundled packs anew; settings stay. */
  repair: { from: ['page'], mayRepeat: true, request: {}, answer: done },
  /** Removes everything that the extension has stored, and installs the bundled packs anew. */
  clear: { from: ['page'], mayRepeat: true, request: {}, answer: done },
  /** Puts a pack to rest or wakes it. */
  'set-pack-enabled': {
    from: ['page'],
    mayRepeat: true,
    request: { pack: packIdSchema, on: v.boolean() },
    answer: done,
  },
  ...SYNC_REQUESTS,
  ...HISTORY_REQUESTS,
} as const satisfies Record<string, RequestRule>;

/** One row of the table of requests. */
export interface RequestRule {
  readonly from: readonly SenderKind[];
  readonly mayRepeat: boolean;
  readonly request: v.ObjectEntries;
  readonly answer: v.GenericSchema;
}

export type RequestType = keyof typeof REQUESTS;

/** What a request of a type holds besides its type, as sent. */
export type RequestBody<K extends RequestType> = {
  [P in keyof (typeof REQUESTS)[K]['request']]: v.InferInput<Entry<(typeof REQUESTS)[K]['request'][P]>>;
};

/** What a request of a type is answered with. */
export type AnswerTo<K extends RequestType> = DeepReadonly<v.InferOutput<(typeof REQUESTS)[K]['answer']>>;

export type TabRequestBody<K extends TabRequestType> = {
  [P in keyof (typeof TAB_REQUESTS)[K]['request']]: v.InferInput<Entry<(typeof TAB_REQUESTS)[K]['request'][P]>>;
};
export type TabAnswerTo<K extends TabRequestType> = DeepReadonly<v.InferOutput<(typeof TAB_REQUESTS)[K]['answer']>>;
export type TabAsk = v.InferOutput<typeof tabAskSchema>;
export type TabReport = DeepReadonly<v.InferOutput<typeof tabReportSchema>>;
export type SearchResult = v.InferOutput<typeof searchResultSchema>;

type Entry<T> = T extends v.GenericSchema ? T : never;
