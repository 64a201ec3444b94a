import { execFile } from 'node:child_process';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isStale } from '../built-extension.ts';
import type { BrowserName } from './browser.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

const outputOf = (browser: BrowserName, mode: string) => join(PROJECT, `.output/${browser}-mv3-${mode}`);

/**
 * Gives the folder of an extension with the development flag that lets it take packs from loopback, built where it is
 * missing or stale. `addresses` are those of bundled packs, as docs/publishing.md writes them: with them it is built anew.
 */
export async function buildForLoopback(browser: BrowserName, addresses = ''): Promise<string> {
  const folder = outputOf(browser, addresses === '' ? 'loopback' : 'addressed');
  if (addresses === '' && !(await isStale(folder))) return folder;
  // In a folder of its own: another test may be running a browser from the one that is asked for.
  const mode = `loopback-${process.pid}`;
  const wxt = join(PROJECT, 'node_modules/wxt/bin/wxt.mjs');
  const env = { ...process.env, WXT_ALLOW_LOOPBACK: '1', WXT_PACK_ADDRESSES: addresses };
  await promisify(execFile)(process.execPath, [wxt, 'build', '-b', browser, '--mode', mode], { cwd: PROJECT, env });
  const isLate = addresses === '' && !(await isStale(folder));
  if (!isLate) {
    await rm(folder, { recursive: true, force: true });
    await rename(outputOf(browser, mode), folder);
  } else await rm(outputOf(browser, mode), { recursive: true });
  return folder;
}
