import * as v from 'valibot';
import { packIdSchema } from '#lib/pack/manifest.ts';
import {
  entityChangeSchema,
  packPreviewSchema,
  packSyncSchema,
  requestEntrySchema,
  runningSyncSchema,
  zipTextSchema,
} from './sync-schema.ts';

const page = ['page'] as const;
const done = v.null();
const pack = { pack: packIdSchema };
const switched = { ...pack, on: v.boolean() };
const address = { address: v.pipe(v.string(), v.maxLength(2_000)) };

/** Requests about packs and their updates, from pages of the extension alone. */
export const SYNC_REQUESTS = {
  'sync-status': {
    from: page,
    mayRepeat: true,
    request: {},
    answer: v.strictObject({ packs: v.array(packSyncSchema), running: v.nullable(runningSyncSchema) }),
  },
  /** Checks these packs now, whatever the schedule; answered at the end, failures are in `sync-status`. */
  'sync-now': { from: page, mayRepeat: true, request: { packs: v.array(packIdSchema) }, answer: done },
  /** Verifies what an address or a .zip publishes, without storing anything. */
  'look-at-pack': { from: page, mayRepeat: true, request: address, answer: packPreviewSchema },
  'look-at-zip': { from: page, mayRepeat: true, request: { zip: zipTextSchema }, answer: packPreviewSchema },
  'add-pack': { from: page, mayRepeat: false, request: address, answer: done },
  'add-zip': { from: page, mayRepeat: false, request: { zip: zipTextSchema }, answer: done },
  'pause-pack': { from: page, mayRepeat: true, request: switched, answer: done },
  /** Back to the edition before; `release-pack` lets newer ones in again. */
  'undo-pack': { from: page, mayRepeat: false, request: pack, answer: done },
  'release-pack': { from: page, mayRepeat: true, request: pack, answer: done },
  'remove-pack': { from: page, mayRepeat: true, request: pack, answer: done },
  'request-log': { from: page, mayRepeat: true, request: {}, answer: v.array(requestEntrySchema) },
  'pack-changes': { from: page, mayRepeat: true, request: pack, answer: v.array(entityChangeSchema) },
} as const;
