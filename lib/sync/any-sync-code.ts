import type { PackErrorCode } from '#lib/pack/pack-error.ts';
import type { StoreErrorCode } from '#lib/store/store-error.ts';
import type { TufErrorCode } from '#lib/tuf/tuf-error.ts';
import type { SyncErrorCode } from './sync-error.ts';

/** Every code that a sync or a subscription can end with; the UI has a sentence for each (components/outcome-kind.ts). */
export type AnySyncCode = SyncErrorCode | TufErrorCode | PackErrorCode | StoreErrorCode;
