import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { buildIndex } from '../../lib/match/build-index.ts';
import { attachIndex } from '../../lib/match/open-index.ts';
import { toCanonicalLine } from '../../lib/pack/canonical-line.ts';
import type { Entity } from '../../lib/pack/schema.ts';
import { anEntity } from '../../lib/pack/test-builders.ts';
import { KEY_NAMES } from '../../lib/publish/publisher-keys.ts';
import { createSigner, generateKeyPair } from '../../lib/publish/role-signer.ts';
import { rotateKey } from '../../lib/publish/rotate-key.ts';
import type { PackDatabase } from '../../lib/store/database.ts';
import { DatabaseHandle } from '../../lib/store/open-database.ts';
import { shownLines } from '../../lib/store/test-builders.ts';
import { ADDRESS, aPublisher, type TestPublisher } from '../../lib/sync/test-builders.ts';

/** The files of a host at one moment, by name. */
export type HostFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** A word of letters for a number: names of the probes hold no digits. */
function wordOf(n: number): string {
  const letters = [...n.toString(26).padStart(3, '0')].map(
    (digit) => 'bcdfghjklmnpqrstvwxzabcdef'[Number.parseInt(digit, 26)] ?? 'z',
  );
  return letters.map((letter) => `${letter}a`).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A person of an edition; some are renamed in later ones. */
function aPerson(n: number, edition: number): Entity {
  const renamed = edition > 1 && n % 10 === edition;
  const text = `${capital(wordOf(n))} ${renamed ? 'Newname' : 'Oldname'}${wordOf(n)}`;
  return anEntity(`Q${n}`, { type: 'person', names: [{ text, lang: 'en', kind: 'full' }] });
}

/** 200 people; each later edition renames some, drops one and brings one. */
export const EDITIONS: readonly (readonly Entity[])[] = [1, 2, 3].map((edition) =>
  Array.from({ length: 200 }, (_, k) => k + 1)
    .filter((n) => n > edition - 1)
    .map((n) => aPerson(n, edition))
    .concat(Array.from({ length: edition - 1 }, (_, k) => aPerson(301 + k, edition))),
);

/** Every name of any edition, at least 200. */
const PROBES: readonly string[] = [...new Set(EDITIONS.flat().flatMap(({ names }) => names.map(({ text }) => text)))];
const PROBE_TEXT = PROBES.join('\n');

const indexOf = (edition: number, entities: readonly Entity[]): ArrayBuffer =>
  buildIndex({ packId: 'core', edition, entities, latestChange: new Map() });

/** What a reader of a store sees: the lines of the active edition and what each probe name means. */
export async function answersOf(handle: DatabaseHandle): Promise<string> {
  return await handle.use(async (db) => {
    const row = await db.packs.get('core');
    if (!row) return 'nothing';
    const lines = await shownLines(db, 'core', row.active.edition);
    const index = await db.indexes.get(['core', row.active.edition]);
    return describe(row.active.edition, lines, index?.buffer);
  });
}

function describe(edition: number, lines: readonly string[], buffer: ArrayBuffer | undefined): string {
  if (!buffer) return `edition ${edition} without an index`;
  const index = attachIndex(buffer);
  const hits: string[] = [];
  index.scan(PROBE_TEXT, 0, PROBE_TEXT.length, ({ start, end, form }) => {
    const ids = Array.from(index.formEntities(form), (entity) => index.entityId(entity));
    hits.push(`${PROBE_TEXT.slice(start, end)}=${ids.join()}`);
  });
  return [`edition ${index.edition}`, ...lines, ...hits].join('\n');
}

/** The answers of each whole edition; nothing else may ever be seen. */
export const ANSWERS: readonly string[] = EDITIONS.map((entities, k) => {
  const sorted = [...entities].sort((a, b) => (a.id < b.id ? -1 : 1));
  return describe(k + 1, sorted.map(toCanonicalLine), indexOf(k + 1, sorted));
});

/** A publisher after each of its three editions: the host's files then. */
export interface History {
  readonly publisher: TestPublisher;
  readonly hosts: readonly HostFiles[];
  readonly fingerprint: string;
}

/** How a publisher differs from the plain one. */
export interface HistoryOptions {
  readonly withDeltas?: boolean;
  /** Replaces every key after the first edition. */
  readonly newKeys?: boolean;
}

export async function aHistory({ withDeltas = true, newKeys = false }: HistoryOptions = {}): Promise<History> {
  const publisher = await aPublisher();
  publisher.withDeltas = withDeltas;
  const hosts: HostFiles[] = [];
  for (const entities of EDITIONS) {
    if (newKeys && hosts.length === 1) await replaceKeys(publisher);
    await publisher.publish(entities);
    hosts.push(new Map(publisher.files));
  }
  return { publisher, hosts, fingerprint: await publisher.fingerprint() };
}

async function replaceKeys(publisher: TestPublisher): Promise<void> {
  for (const name of KEY_NAMES) {
    const signer = await createSigner(await generateKeyPair());
    publisher.keys = await rotateKey(publisher.site, { name, signer }, publisher.context);
  }
}

/** Every row of every table of a store, to start many cases from the same state. */
export type Dump = readonly (readonly [table: string, rows: readonly unknown[]])[];

export async function dump(handle: DatabaseHandle): Promise<Dump> {
  return await handle.use(async (db) =>
    Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
}

/** A new database with the rows of a dump; `onConnection` puts faults in later connections of the same factory. */
export async function restore(rows: Dump): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  await connect(indexedDB).use(async (db) => {
    for (const [table, content] of rows) await db.table(table).bulkAdd([...content]);
  });
  return indexedDB;
}

/** A connection to a factory's database. */
export function connect(indexedDB: IDBFactory, onConnection?: (db: PackDatabase) => void): DatabaseHandle {
  const indexedDb = { indexedDB, IDBKeyRange };
  return new DatabaseHandle({ signal: new AbortController().signal, indexedDb, ...(onConnection && { onConnection }) });
}

/** A host that serves these files, and bends what `bend` says. */
export function hostWith(
  files: HostFiles,
  bend: (name: string, bytes: Uint8Array<ArrayBuffer>) => BodyInit | Response = (_, bytes) => bytes,
): typeof fetch {
  return async (input) => {
    const name = decodeURI(String(input).slice(ADDRESS.length));
    const bytes = files.get(name);
    if (!bytes) return new Response('not here', { status: 404 });
    const answer = bend(name, bytes);
    return answer instanceof Response ? answer : new Response(answer);
  };
}
