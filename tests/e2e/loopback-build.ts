import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserName } from './browser.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds the extension with the development flag that lets it take packs from loopback; gives its folder. `addresses`
 * are those of bundled packs, as docs/publishing.md writes them.
 */
export async function buildForLoopback(browser: BrowserName, addresses = ''): Promise<string> {
  const wxt = join(PROJECT, 'node_modules/wxt/bin/wxt.mjs');
  const env = { ...process.env, WXT_ALLOW_LOOPBACK: '1', WXT_PACK_ADDRESSES: addresses };
  await promisify(execFile)(process.execPath, [wxt, 'build', '-b', browser, '--mode', 'loopback'], {
    cwd: PROJECT,
    env,
  });
  return join(PROJECT, `.output/${browser}-mv3-loopback`);
}
