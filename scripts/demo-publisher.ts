import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PublishReport, publishPack } from '../cli/publish-pack.ts';
import { startSite } from '../cli/serve.ts';
import { openSite } from '../cli/site-folder.ts';
import { type ReadFile, readEdition, readManifest } from '../lib/pack/read-edition.ts';
import type { Entity, Statement } from '../lib/pack/schema.ts';
import type { PublisherKeys } from '../lib/publish/publisher-keys.ts';
import { createSigner, generateKeyPair } from '../lib/publish/role-signer.ts';

/** The pack that the demo publishes: the one that comes with the extension, under keys of the demo's own. */
const PACK = 'core';

/** The entity of the demo story that its next edition says something new about. */
export const CHANGED = 'x-kars-nakhchivan-railway';

/** A publisher on this machine, for as long as the demo runs. */
export interface DemoPublisher {
  /** What a build takes for the pack's address (WXT_PACK_ADDRESSES). */
  readonly addresses: string;
  /** Publishes the next edition, in which one fact is new; gives that fact in words. */
  publishNext(): Promise<{ readonly fact: string; readonly report: PublishReport }>;
  close(): Promise<void>;
}

/** Makes new keys, publishes the bundled edition as it is into a folder of its own, and serves it on loopback. */
export async function startDemoPublisher(): Promise<DemoPublisher> {
  const { signal } = new AbortController();
  const readPack: ReadFile = async (name) =>
    new Uint8Array(await readFile(new URL(`../generated/packs/${PACK}/${name}`, import.meta.url)));
  const manifest = await readManifest(readPack, signal);
  const entities = (await Array.fromAsync(readEdition(manifest, readPack, signal))).map((line) => line.entity);
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-demo-'));
  const keys = await newKeys();
  const publish = async (facts: readonly Entity[], edition: number | null, date: string | null) =>
    publishPack(
      openSite(folder, { dryRun: false }),
      { manifest, entities: facts, edition, date },
      { keys, now: Date.now() },
      signal,
    );
  const { fingerprint } = await publish(entities, manifest.edition, manifest.date);
  const server = await startSite(folder, 0);
  return {
    addresses: `${PACK}=http://127.0.0.1:${(server.address() as AddressInfo).port}/#sha256=${fingerprint}`,
    async publishNext() {
      const fact = `This line came with edition ${manifest.edition + 1}, which the demo's publisher signed on this machine at ${clock(new Date())}.`;
      return { fact, report: await publish(withNote(entities, fact), null, null) };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function newKeys(): Promise<PublisherKeys> {
  const newSigner = async () => createSigner(await generateKeyPair());
  return { root: await newSigner(), targets: await newSigner(), online: await newSigner() };
}

function withNote(entities: readonly Entity[], text: string): readonly Entity[] {
  const note: Statement = { id: 'demo-note', property: 'note', value: { text: { en: text } }, sources: [] };
  return entities.map((entity) =>
    entity.id === CHANGED ? { ...entity, statements: [...entity.statements, note] } : entity,
  );
}

function clock(date: Date): string {
  return date.toTimeString().slice(0, 8);
}
