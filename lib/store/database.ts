import { Dexie, type Table } from 'dexie';
import type {
  AnyBlockRow,
  EntityRow,
  IndexRow,
  NamesRow,
  PackRow,
  RequestRow,
  SeenRow,
  StageRow,
  SubscriptionRow,
  TrustRow,
} from './rows.ts';

/** Name of the one database of the extension. */
export const DATABASE_NAME = 'sidelight';

/** The tables. Each released version keeps its `version(n).stores` line, and a migration test. */
export class PackDatabase extends Dexie {
  declare readonly rows: Table<EntityRow, [string, string, number]>;
  declare readonly blocks: Table<AnyBlockRow, [string, number, string]>;
  declare readonly packs: Table<PackRow, string>;
  declare readonly indexes: Table<IndexRow, [string, number]>;
  declare readonly names: Table<NamesRow, [string, number]>;
  declare readonly stages: Table<StageRow, string>;
  declare readonly subscriptions: Table<SubscriptionRow, string>;
  declare readonly trust: Table<TrustRow, string>;
  declare readonly requests: Table<RequestRow, number>;
  declare readonly seen: Table<SeenRow, string>;

  constructor(name: string, options: ConstructorParameters<typeof Dexie>[1] = {}) {
    super(name, { autoOpen: false, ...options });
    this.version(1).stores({
      rows: '[pack+id+edition], *refs, *aliases',
      packs: 'pack',
      indexes: '[pack+edition]',
      stages: 'pack',
      subscriptions: 'pack',
      trust: 'pack',
      requests: '++id',
      seen: 'entity',
    });
    // Full editions in blocks; editions whose every entity is a row of its own go on serving.
    this.version(2).stores({ blocks: '[pack+edition+first], *refs, *aliases' });
    this.version(3).stores({ names: '[pack+edition]' });
  }
}
