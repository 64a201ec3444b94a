import { accessSync, constants, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BUILT } from '../built-extension.ts';
import { askFrom } from '../e2e/ask-from.ts';
import type { BrowserName, ExtensionView, LaunchOptions } from '../e2e/browser.ts';
import { idOfFolder } from '../e2e/chromium.ts';
import { launchForTest, servePagesForTest } from '../e2e/for-test.ts';
import { markedTexts } from '../e2e/page-actions.ts';
import { aStory } from '../e2e/story-page.ts';
import { waitUntil } from '../e2e/wait-until.ts';

const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';

const POLICY = { quiet: true, syncMode: 'manual', sitesOff: ['cms.newsroom.example'], dwellMs: 1 };

/** Chromium reads policies from one place of the machine, which is root's. */
function mayWritePolicies(): boolean {
  try {
    accessSync('/etc/chromium', constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A copy of the extension whose id is its own, so that the policy is nobody else's. */
function setChromiumPolicy(): LaunchOptions {
  const extension = mkdtempSync(join(tmpdir(), 'sidelight-policy-'));
  cpSync(BUILT.chrome, extension, { recursive: true });
  mkdirSync(CHROMIUM_POLICIES, { recursive: true });
  const id = idOfFolder(extension);
  const file = join(CHROMIUM_POLICIES, `sidelight-${id}.json`);
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: POLICY } } }));
  onTestFinished(() => {
    rmSync(file);
    rmSync(extension, { recursive: true });
  });
  return { extension, loadBySwitch: true };
}

/** Firefox reads policies.json from beside its program or from /etc; under test, from where a preference says. */
function setFirefoxPolicies(): LaunchOptions {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-policies-'));
  const file = join(folder, 'policies.json');
  const extensions = { 'sidelight@sidelight.example': POLICY };
  writeFileSync(file, JSON.stringify({ policies: { '3rdparty': { Extensions: extensions } } }));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    env: { MOZ_DISABLE_NONLOCAL_CONNECTIONS: '1' },
    prefs: {
      'security.turn_off_all_security_so_that_viruses_can_take_over_this_computer': true,
      'browser.policies.alternatePath': file,
    },
  };
}

/** Firefox also takes the storage of an extension from a file in the home directory, which is a new one here. */
function setFirefoxManifest(): LaunchOptions {
  const home = mkdtempSync(join(tmpdir(), 'sidelight-home-'));
  const name = 'sidelight@sidelight.example';
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name, description: 'A policy of a test', type: 'storage', data: POLICY };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(manifest));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return { env: { HOME: home } };
}

const WAYS: readonly (readonly [BrowserName, string, () => LaunchOptions])[] = [
  ['chrome', 'its policy file', setChromiumPolicy],
  ['firefox', 'policies.json', setFirefoxPolicies],
  ['firefox', 'a managed-storage manifest', setFirefoxManifest],
];

const waitForText = (view: ExtensionView, text: string) =>
  waitUntil(`"${text}"`, async () => (await view.text()).includes(text));

describe.each(WAYS)('a policy in %s by %s', (name, _way, setPolicy) => {
  it.skipIf(name === 'chrome' && !mayWritePolicies())(
    'holds on pages and in the options, where it cannot be changed, and what is no setting is passed over',
    async () => {
      const site = await servePagesForTest({ '/': aStory() });
      const browser = await launchForTest(name, setPolicy());
      const options = await browser.openExtensionPage('options.html');
      await waitForText(options, 'Set by your organisation.');
      const locked = await options.evaluate(() => [
        document.querySelectorAll('input:disabled').length > 0,
        document.querySelector<HTMLInputElement>('#marks .field:nth-of-type(2) input')?.checked,
      ]);
      expect(locked).toEqual([true, true]);
      const answer = await askFrom(options, { type: 'settings-set', patch: { quiet: false, theme: 'dark' } });
      expect(answer).toMatchObject({ value: { settings: { quiet: true, theme: 'dark', dwellMs: 150 } } });
      expect(answer).toMatchObject({ value: { locked: expect.arrayContaining(['quiet', 'syncMode', 'sitesOff']) } });
      const page = await browser.open(site.origin);
      await waitUntil('the marks that were asked for', async () => {
        await browser.pressCommand('open-next'); // does nothing before the page is read
        await new Promise((resolve) => setTimeout(resolve, 300));
        return (await markedTexts(page)).includes('Kassym-Jomart Tokayev');
      });
      const fresh = await browser.open(site.origin);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await markedTexts(fresh)).toEqual([]);
    },
  );
});
