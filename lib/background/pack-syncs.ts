import type { RunningSync } from '#lib/messages/sync-schema.ts';
import { storeError } from '#lib/store/classify-error.ts';
import type { DatabaseHandle } from '#lib/store/open-database.ts';
import { noteRequest } from '#lib/store/request-log.ts';
import { type CopyArea, restoreCopy, writeCopy } from '#lib/sync/copy-subscriptions.ts';
import { Net } from '#lib/sync/net.ts';
import { type AddressRules, parsePackAddress } from '#lib/sync/pack-address.ts';
import { type Alarms, setRetryAlarm } from '#lib/sync/schedule-syncs.ts';
import { subscribeBundled } from '#lib/sync/subscribe-pack.ts';
import { type FailedEvent, type LineState, type SyncerOptions, syncDue } from '#lib/sync/sync-due.ts';
import type { SyncEvent } from '#lib/sync/sync-event.ts';
import { changeDays, type Packs, VOCABULARY_VERSION } from './open-packs.ts';

/** What the syncs need of the browser. */
export interface SyncEnvironment {
  readonly packs: Packs;
  /** Called when another edition of a pack serves. */
  readonly onChanged: () => void;
  /** Whether syncs run by themselves, as the reader set it. */
  readonly isAutomatic: () => Promise<boolean>;
  /** An extension API call, which keeps the worker for another 30 s. */
  readonly keepAlive: () => void;
  readonly alarms: Alarms;
  readonly rules: AddressRules;
  /** `storage.local`, where a copy of the subscriptions survives the loss of the database. */
  readonly area: CopyArea;
  /** Bundled packs that the build gives an address. */
  readonly addresses: readonly { readonly pack: string; readonly address: string }[];
  readonly signal: AbortSignal;
}

const NOTHING_YET = { files: 0, filesDone: 0, bytes: 0, bytesDone: 0 };

/** The syncs of the background: what is due, what the reader asked for, and what runs now. */
export class PackSyncs {
  readonly environment: SyncEnvironment;
  running: RunningSync | null = null;

  constructor(environment: SyncEnvironment) {
    this.environment = environment;
  }

  /** The database; throws `refused` where packs are in memory only. */
  async handle(): Promise<DatabaseHandle> {
    const { handle } = await this.environment.packs.open();
    if (!handle) throw storeError('refused');
    return handle;
  }

  /** Subscribes bundled packs that the build gives an address, then checks what is due. */
  async catchUp(): Promise<void> {
    const { isAutomatic, rules, packs, area } = this.environment;
    const { handle, installed } = await packs.open();
    if (!handle || !(await isAutomatic())) return;
    await installed.catch(() => undefined); // told by whoever opened the packs
    await restoreCopy(handle, area, rules);
    for (const { pack, address } of this.environment.addresses) {
      const { url, fingerprint } = parsePackAddress(address, rules);
      await subscribeBundled(handle, { pack, address: url, fingerprint }, Date.now());
    }
    await this.sync('due');
  }

  async sync(packs: readonly string[] | 'due'): Promise<void> {
    const handle = await this.handle();
    await syncDue(this.#options(handle), packs).finally(() => {
      this.running = null;
    });
    await this.copy();
  }

  /** Keeps the copy of the subscriptions as they are now. */
  async copy(): Promise<void> {
    await writeCopy(await this.handle(), this.environment.area);
  }

  /** A net that may ask the hosts of subscriptions, and `folder` while it is looked at. */
  net(handle: DatabaseHandle, folder: string | null = null): Net {
    return new Net({
      permitted: async () => {
        const rows = await handle.use((db) => db.subscriptions.toArray());
        return [...rows.map((row) => row.address), ...(folder === null ? [] : [folder])];
      },
      log: (entry) => handle.use((db) => noteRequest(db, entry)),
      now: Date.now,
    });
  }

  #options(handle: DatabaseHandle): SyncerOptions {
    const { keepAlive, signal } = this.environment;
    return {
      handle,
      keepAlive,
      signal,
      net: this.net(handle),
      changeDays,
      now: Date.now,
      random: Math.random,
      vocabularyVersion: VOCABULARY_VERSION,
      line: readLine,
      locks: navigator.locks,
      onEvent: (event) => this.#note(event),
      onBytes: (count) => this.#noteBytes(count),
      onPlanned: () => this.#planRetry(handle),
    };
  }

  async #planRetry(handle: DatabaseHandle): Promise<void> {
    const rows = await handle.use((db) => db.subscriptions.toArray());
    await setRetryAlarm(this.environment.alarms, rows, Date.now());
  }

  /** Bytes as they come, of the total that is signed. */
  #noteBytes(count: number): void {
    const { running } = this;
    if (running) this.running = { ...running, bytesDone: Math.min(running.bytesDone + count, running.bytes) };
  }

  #note(event: SyncEvent | FailedEvent): void {
    const { pack } = event;
    if (event.kind === 'checking') this.running = { pack, step: 'checking', ...NOTHING_YET };
    else if (event.kind === 'found')
      this.running = { pack, step: 'fetching', ...NOTHING_YET, files: event.files, bytes: event.bytes };
    else if (event.kind === 'progress') this.running = toRunning(event, this.running?.bytesDone ?? 0);
    else if (event.kind === 'verifying' && this.running) this.running = { ...this.running, step: 'verifying' };
    else if (event.kind === 'activated') this.environment.onChanged();
  }
}

/** The next part may have begun to come while one was read: the bar never goes back. */
function toRunning({ kind: _, ...event }: Extract<SyncEvent, { kind: 'progress' }>, bytesDone: number): RunningSync {
  return { ...event, step: 'fetching', bytesDone: Math.max(event.bytesDone, bytesDone) };
}

function readLine(): LineState {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return { onLine: navigator.onLine, saveData: Object(connection).saveData === true };
}
