import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aBenchSite, anEntity } from '../../bench/sync-packs.ts';
import type { BrowserName } from '../e2e/browser.ts';
import { launch } from '../e2e/browser.ts';
import { buildForLoopback } from '../e2e/loopback-build.ts';
import { isRoot } from '../e2e/process-guard.ts';
import { ask, hasCard, syncOf, versionsShown } from './reader-page.ts';
import { serveSlowly } from './slow-host.ts';

/** Bytes that are left when a sync begins: nothing, less than an edition takes, about as much. */
const LEFT = [0, 200_000, 1_000_000, 3_000_000];

/** Kazakhstan, which the core pack has. */
const BUNDLED = 'Q232';

const PROBES = Array.from({ length: 20 }, (_, k) => `Q${1_000_000 + k * 190}`);

const canMount = isRoot() && spawnSync('mount', ['--version']).status === 0;
if (!canMount) console.warn('skipped: a disk of its own for a profile can be made by root alone (mount -t tmpfs)');

/** A disk in memory; Firefox lets an extension have a tenth of it, which is not what is tested here. */
async function aDisk(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-disk-'));
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=700m', 'tmpfs', folder]);
  expect(made.status, String(made.stderr)).toBe(0);
  return folder;
}

async function removeDisk(folder: string): Promise<void> {
  // Processes of a browser that is ending may still hold it: it goes when they do.
  spawnSync('umount', ['-l', folder]);
  await rm(folder, { recursive: true });
}

/** Entities with labels that do not pack well, so that an edition takes some megabytes. */
function editionOf(version: number) {
  return Array.from({ length: 4_000 }, (_, n) => {
    const entity = anEntity(n, version);
    return { ...entity, label: { en: `${entity.label.en} ${Math.random()} ${'filling '.repeat(60)}` } };
  });
}

async function aReaderOnDisk(name: BrowserName) {
  const site = await aBenchSite();
  const disk = await aDisk();
  const url = await serveSlowly(site.folder);
  const { fingerprint } = await site.publish(editionOf(1));
  const browser = await launch(name, { extension: await buildForLoopback(name), profile: join(disk, 'profile') });
  onTestFinished(async () => {
    await browser.close();
    await removeDisk(disk);
    await rm(site.folder, { recursive: true });
  });
  const page = await browser.openExtensionPage('options.html');
  expect(await ask(page, { type: 'add-pack', address: `${url}#sha256=${fingerprint}` })).toMatchObject({ ok: true });
  return { site, disk, page };
}

/** Fills the disk up to so many bytes; gives how to free it. */
async function fill(disk: string, left: number): Promise<() => Promise<void>> {
  const filler = join(disk, 'filler');
  const { bavail, bsize } = await statfs(disk);
  // The browser writes meanwhile: what no longer fits leaves even less.
  await writeFile(filler, Buffer.alloc(Math.max(bavail * bsize - left, 0))).catch(() => undefined);
  return () => rm(filler);
}

const NOT_THERE = ['none'];

/** One edition, whole; Chromium's database does not even open while its disk is full: then the bundled packs alone serve. */
function possibleAnswers(name: BrowserName, version: number): readonly (readonly string[])[] {
  const editions = [[String(version - 1)], [String(version)]];
  return name === 'chrome' ? [...editions, NOT_THERE] : editions;
}

describe.skipIf(!canMount).each(['chrome', 'firefox'] as const)('a full disk under %s', (name) => {
  it(
    'leaves the edition that was there or brings the new one, whole, and the newest when there is space again',
    async () => {
      const { site, disk, page } = await aReaderOnDisk(name);
      let version = 1;
      for (const left of LEFT) {
        await site.publish(editionOf(++version));
        const free = await fill(disk, left);
        await ask(page, { type: 'sync-now', packs: ['bench'] });
        expect(possibleAnswers(name, version)).toContainEqual(await versionsShown(page, PROBES));
        expect(await hasCard(page, BUNDLED)).toBe(true);
        await free();
        // Browsers look at the disk now and then: the first sync after may still be told that it is full.
        for (let attempt = 0; attempt < 20; attempt++) {
          await ask(page, { type: 'sync-now', packs: ['bench'] });
          if ((await versionsShown(page, PROBES).catch(() => []))[0] === String(version)) break;
          await sleep(500);
        }
        expect(await versionsShown(page, PROBES)).toEqual([String(version)]);
        expect((await syncOf(page))?.outcome).toBe('');
      }
    },
    4 * 60_000,
  );
});
