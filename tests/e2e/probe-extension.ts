import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BrowserName } from './browser.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Probe',
  version: '1.0.0',
  permissions: ['storage'],
  host_permissions: ['<all_urls>'],
  commands: { knock: { description: 'Knock', suggested_key: { default: 'Alt+Shift+K' } } },
  content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'] }],
  web_accessible_resources: [{ resources: ['card.html'], matches: ['<all_urls>'] }],
};

const FILES = {
  'background.js': `
    const api = globalThis.browser ?? chrome;
    let knocks = 0;
    api.commands.onCommand.addListener((name) => { if (name === 'knock') api.storage.local.set({ knocks: ++knocks }); });
    api.runtime.onMessage.addListener((message, sender, reply) => { reply({ echo: message }); });`,
  'content.js': `
    const host = document.createElement('div');
    host.popover = 'manual';
    const frame = document.createElement('iframe');
    frame.src = (globalThis.browser ?? chrome).runtime.getURL('card.html');
    host.attachShadow({ mode: 'closed' }).append(frame);
    document.documentElement.append(host);
    host.showPopover();`,
  'card.html':
    '<!doctype html><body><p>The card</p><p style="height:3000px"></p><button>press</button><script src="card.js"></script>',
  'card.js': `document.querySelector('button').addEventListener('click', (event) => { document.title = 'pressed ' + event.isTrusted; });`,
  'popup.html': '<!doctype html><body><p>The popup</p><p hidden>unseen</p>',
};

/** A minimal extension that has what the harness must drive, unpacked in a folder that goes when the test ends. */
export async function aProbeExtension(browser: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'probe-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(folder, { recursive: true });
  const own =
    browser === 'chrome'
      ? { background: { service_worker: 'background.js' } }
      : {
          background: { scripts: ['background.js'] },
          browser_specific_settings: { gecko: { id: 'probe@sidelight.example' } },
        };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...MANIFEST, ...own }));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  return folder;
}
