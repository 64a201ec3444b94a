import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemoPublisher } from '../../scripts/demo-publisher.ts';
import { BROWSERS } from '../e2e/browser.ts';
import { launchForTest } from '../e2e/for-test.ts';
import { buildForLoopback } from '../e2e/loopback-build.ts';
import { waitUntil } from '../e2e/wait-until.ts';

describe.each(BROWSERS)('a build that gives its core pack an address, in %s', (name) => {
  it('says so on the welcome page, and one switch ends it', async () => {
    const publisher = await startDemoPublisher();
    onTestFinished(() => publisher.close());
    const browser = await launchForTest(name, { extension: await buildForLoopback(name, publisher.addresses) });
    const welcome = await browser.openExtensionPage('welcome.html');
    await waitUntil('the note', async () => (await welcome.text()).includes('Kept up to date'));
    expect(await welcome.text()).toContain(publisher.addresses.replace(/^core=/, '').replace(/#.*$/, ''));
    // The sample finds its names and moves what stands below it.
    await waitUntil('names', () => welcome.evaluate(() => document.querySelectorAll('.sample-name').length >= 4));
    await welcome.click('.updates input');
    await waitUntil('the switch to be off', () =>
      welcome.evaluate(() => document.querySelector<HTMLInputElement>('.updates input')?.checked === false),
    );
    const options = await browser.openExtensionPage('options.html');
    await waitUntil('updates only when asked for', () =>
      options.evaluate(() => document.querySelector<HTMLInputElement>('input[value=manual]')?.checked === true),
    );
  });
});
