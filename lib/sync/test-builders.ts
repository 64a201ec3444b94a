import { buildDelta, diffEntities } from '#lib/pack/delta.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { anEdition, testGzip } from '#lib/pack/test-builders.ts';
import { type PublishContext, publishEdition } from '#lib/publish/publish-edition.ts';
import type { PublisherKeys } from '#lib/publish/publisher-keys.ts';
import { createSigner, generateKeyPair } from '#lib/publish/role-signer.ts';
import { memorySite } from '#lib/publish/site-files.ts';
import type { DatabaseHandle } from '#lib/store/open-database.ts';
import { aHandle, noChanges } from '#lib/store/test-builders.ts';
import { fingerprintOf } from '#lib/tuf/refresh-root.ts';
import { lookAtPack } from './look-at-pack.ts';
import { Net, type RequestLogEntry } from './net.ts';
import { hostSite, type PackSite } from './pack-site.ts';
import { subscribePack } from './subscribe-pack.ts';
import type { SyncEvent } from './sync-event.ts';
import { type SyncOptions, syncPack } from './sync-pack.ts';

/** Builders of publishers and readers for tests; no part of the product imports this. */

/** Where the test's publisher publishes. */
export const ADDRESS = 'https://packs.example.org/core/';

export const NOW = Date.parse('2026-11-25T12:00:00Z');

/** New keys of a publisher. */
export async function someKeys(): Promise<PublisherKeys> {
  const [root, targets, online] = await Promise.all([1, 2, 3].map(async () => createSigner(await generateKeyPair())));
  if (!root || !targets || !online) throw new TypeError('three keys were asked for');
  return { root, targets, online };
}

/** A publisher with a site in memory, as a static host would serve it. */
export class TestPublisher {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly site = memorySite(this.files);
  keys: PublisherKeys;
  now = NOW;
  edition = 0;
  withDeltas = true;
  entities: readonly Entity[] = [];

  constructor(keys: PublisherKeys) {
    this.keys = keys;
  }

  get context(): PublishContext {
    return { keys: this.keys, now: this.now };
  }

  /** Publishes the next edition with a delta from the one before. */
  async publish(entities: readonly Entity[], id = 'core'): Promise<void> {
    const edition = await anEdition(entities, { id, edition: this.edition + 1, title: { en: `Pack ${id}` } });
    const isFirst = this.edition === 0 || !this.withDeltas;
    const delta = isFirst ? null : await buildDelta(this.edition, diffEntities(this.entities, entities), testGzip);
    await publishEdition(this.site, { edition, delta }, this.context);
    this.edition += 1;
    this.entities = entities;
  }

  async fingerprint(): Promise<string> {
    return await fingerprintOf(this.files.get('1.root.json') ?? new Uint8Array());
  }
}

/** A publisher that has published these editions, one after the other. */
export async function aPublisher(...editions: readonly (readonly Entity[])[]): Promise<TestPublisher> {
  const publisher = new TestPublisher(await someKeys());
  for (const entities of editions) await publisher.publish(entities);
  return publisher;
}

/** A reader with a new store, who asks the publisher's host through the product's own net module. */
export class TestReader {
  readonly handle: DatabaseHandle;
  readonly requests: RequestLogEntry[] = [];
  readonly net: Net;
  readonly site: PackSite;
  now = NOW;
  vocabularyVersion = 1;

  constructor(fetch: typeof globalThis.fetch, handle: DatabaseHandle = aHandle()) {
    this.handle = handle;
    this.net = new Net({
      fetch,
      permitted: async () => [ADDRESS],
      log: async (entry) => void this.requests.push(entry),
      now: () => this.now,
      silenceMs: 200,
    });
    this.site = hostSite(this.net, ADDRESS);
  }

  get options(): SyncOptions {
    const { handle, site, vocabularyVersion } = this;
    const { signal } = new AbortController();
    return {
      handle,
      site,
      vocabularyVersion,
      signal,
      origin: 'subscribed',
      changeDays: noChanges,
      now: () => this.now,
    };
  }

  async subscribe(fingerprint: string): Promise<void> {
    const { handle, site, now } = this;
    const preview = await lookAtPack(fingerprint, { handle, site, now, signal: new AbortController().signal });
    await subscribePack(handle, preview, { address: ADDRESS, now });
  }

  /** Syncs and gives all events. */
  async sync(pack = 'core'): Promise<SyncEvent[]> {
    return await Array.fromAsync(syncPack(pack, this.options));
  }
}

/** A host that serves a publisher's files. */
export function hostOf(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): typeof fetch {
  return async (input) => {
    const name = decodeURI(String(input).slice(ADDRESS.length));
    const bytes = files.get(name);
    return bytes ? new Response(bytes, { status: 200 }) : new Response('not here', { status: 404 });
  };
}

/** A reader who subscribed to the publisher's pack. */
export async function aReader(publisher: TestPublisher): Promise<TestReader> {
  const reader = new TestReader(hostOf(publisher.files));
  await reader.subscribe(await publisher.fingerprint());
  return reader;
}
