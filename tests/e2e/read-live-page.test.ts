import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { BROWSERS, type BrowserName, launch, type TestBrowser } from './browser.ts';
import { NAME_FIELDS } from './clobber-script.ts';
import { servePagesForTest } from './for-test.ts';

const PROSE = 'The two presidents spoke for an hour about the railway, the port and the cable under the sea.';
const STORY = `<h1>A visit to the port of Aktau</h1><p>${PROSE}</p><p>${PROSE}</p>`;
const BUILD_MS = 60_000;

let script = '';

/** The reader as one script, as a content script would bring it. */
async function buildReader(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('live-page-script.ts', import.meta.url)),
        name: 'reader',
        formats: ['iife'],
      },
    },
  });
  const [{ output }] = [built].flat() as { output: { code?: string }[] }[] as [{ output: { code?: string }[] }];
  return output[0]?.code ?? '';
}

beforeAll(async () => {
  script = await buildReader();
}, BUILD_MS);

describe.each(BROWSERS)('the page reader in %s', (name: BrowserName) => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await launch(name, { width: 900, height: 700 });
    return () => browser.close();
  });

  async function read(body: string, waitFor = 'The two presidents'): Promise<Page> {
    const site = await servePagesForTest({ '/': `<!doctype html><title>A visit</title><body>${body}` });
    const page = await browser.open(site.origin);
    onTestFinished(() => page.close());
    await page.evaluate(script);
    await page.evaluate((text) => livePage.until(text), waitFor);
    return page;
  }

  const texts = (page: Page) => page.evaluate(() => livePage.scopes().map(({ text }) => text));
  const until = (page: Page, text: string) => page.evaluate((wanted) => livePage.until(wanted), text);

  it('reads what is shown and not what a style hides', async () => {
    const page = await read(`<style>
        .none { display: none } .invisible { visibility: hidden } .pale { opacity: 0 }
        .clipped { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      </style>${STORY}
      <p class=none>NONE</p><div class=none><p>INNER</p></div><p class=invisible>INVISIBLE</p><p class=clipped>CLIPPED</p>
      <details><summary>SUMMARY</summary>DETAILS</details><p class=pale>PALE</p>`);
    const all = (await texts(page)).join('\n');
    expect(all).toMatch(/SUMMARY[\s\S]*PALE/);
    expect(all).not.toMatch(/NONE|INNER|INVISIBLE|CLIPPED|DETAILS/);
  });

  it('reads what a click unfolds', async () => {
    const page = await read(`${STORY}<details><summary>SUMMARY</summary>DETAILS</details>`);
    await page.click('summary');
    await until(page, 'DETAILS');
  });

  it.each([
    ['class', `more.className = ''`],
    ['hidden', 'hid.hidden = false'],
    ['style', `styled.style.display = ''`],
    ['open', `details.setAttribute('open', '')`],
    ['a class beside it', `button.className = 'on'`],
    ['a class in a shadow tree', `host.shadowRoot.querySelector('div').className = ''`],
  ])('reads what an attribute alone shows: %s', async (_what, deed) => {
    const page =
      await read(`<style>.folded { display: none } .panel { display: none } .on + .panel { display: block }</style>
      ${STORY}<div id=more class=folded><p>UNFOLDED</p></div><div id=hid hidden><p>UNFOLDED</p></div>
      <div id=styled style="display: none"><p>UNFOLDED</p></div><details id=details>UNFOLDED</details>
      <i id=button></i><div class=panel>UNFOLDED</div><div id=host><p>UNFOLDED</p></div>
      <script>host.attachShadow({ mode: 'open' }).innerHTML =
        '<style>.folded { display: none }</style><div class=folded><slot></slot></div>';</script>`);
    expect((await texts(page)).join()).not.toContain('UNFOLDED');
    await page.evaluate(deed);
    await until(page, 'UNFOLDED');
  });

  it('parts and joins as the layout does', async () => {
    const page = await read(`<style>
        .block { display: block } .row { display: flex } .cap { float: left; font-size: 3em } x-name { display: inline }
      </style>${STORY}
      <div><span class=block>Kicker</span><span class=block>Ilham Aliyev</span></div>
      <div class=row><span>Economy</span><span>Politics</span></div>
      <p><span class=cap>B</span>aku</p><p>President <x-name>Ilham</x-name> Aliyev</p>`);
    const blocks = (await texts(page)).join('\n\n').split('\n\n');
    expect(blocks).toEqual(expect.arrayContaining(['Kicker', 'Ilham Aliyev', 'Economy', 'Politics', 'Baku']));
    expect(blocks).toContain('President Ilham Aliyev');
  });

  it('reads open shadow roots with what is slotted into them, and no closed ones', async () => {
    const page = await read(`${STORY}<div id=open><p>SLOTTED</p></div><div id=closed></div><div id=empty>UNSLOTTED</div>
      <script>
        open = document.getElementById('open').attachShadow({ mode: 'open' });
        open.innerHTML = '<p>SHADOW</p><slot></slot><div id=inner></div>';
        open.getElementById('inner').attachShadow({ mode: 'open' }).innerHTML = '<p>DEEP</p>';
        document.getElementById('closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>CLOSED</p>';
        document.getElementById('empty').attachShadow({ mode: 'open' });
      </script>`);
    const all = (await texts(page)).join('\n');
    expect(all).toMatch(/SHADOW[\s\S]*DEEP[\s\S]*SLOTTED/);
    expect(all).not.toMatch(/CLOSED|UNSLOTTED/);
    await page.evaluate(() => {
      const shadow = document.getElementById('open')?.shadowRoot;
      shadow?.querySelector('p')?.append(' CHANGED');
    });
    await until(page, 'SHADOW CHANGED');
  });

  it('changes nothing on the page', async () => {
    const page = await read(STORY);
    const records = await page.evaluate(async () => {
      let count = 0;
      const observer = new MutationObserver((list) => {
        count += list.length;
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      document.querySelector('p')?.append(' MORE');
      await livePage.until('MORE');
      return count;
    });
    expect(records).toBe(1);
  });

  it('reads a growing feed in steps that grow with what comes, not with what is there', async () => {
    const page = await read(`<div id=feed><article>${STORY}</article></div>`);
    const steps = await page.evaluate(async (story) => {
      const feed = document.getElementById('feed') as Element;
      const perBatch: number[] = [];
      for (let batch = 0; batch < 20; batch += 1) {
        const before = livePage.steps();
        const posts = Array.from(
          { length: 10 },
          (_, post) => `<article>${story}<p>POST ${batch}-${post}.</p></article>`,
        );
        feed.insertAdjacentHTML('beforeend', posts.join('\n'));
        await livePage.until(`POST ${batch}-9.`);
        perBatch.push(livePage.steps() - before);
      }
      return perBatch;
    }, STORY);
    expect(Math.max(...steps)).toBeLessThanOrEqual(Math.min(...steps) * 2);
    expect(await page.evaluate(() => livePage.scopes().filter(({ zone }) => zone === 'story').length)).toBe(201);
  });

  it('reads the next story of a single-page site without the date of the one before', async () => {
    const page = await read(`<meta name=date content=2023-11-24><main>${STORY}</main>`);
    expect(await page.evaluate(() => livePage.scopes()[0]?.date)).toBe('2023-11-24');
    await page.evaluate((story) => {
      history.pushState(null, '', '/two');
      const main = document.querySelector('main');
      if (main) main.innerHTML = story.replaceAll('The two presidents', 'The three ministers');
    }, STORY);
    const [scope] = await until(page, 'The three ministers');
    expect(scope?.date).toBe('2026-06-01');
  });

  it('bounds a page of more than 100,000 text nodes', async () => {
    const page = await read(`${STORY}<main></main>`);
    await page.evaluate(() => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = '<p>word <b>word</b></p>'.repeat(60_000);
    });
    await page.evaluate(() => livePage.until('word word\n\nword word').then(() => undefined));
    expect(await page.evaluate(() => livePage.complete())).toBe(false);
  });

  it('ends on a page that nests deeply', async () => {
    const page = await read(`${STORY}<main></main>`);
    await page.evaluate(() => {
      let at: Element | null = document.querySelector('main');
      for (let depth = 0; depth < 2000; depth += 1) at = at?.appendChild(document.createElement('div')) ?? null;
      at?.append('DEEP');
    });
    await until(page, 'DEEP');
  });

  it('reads a form whose fields are named like everything that a form has', async () => {
    const page = await read(`${STORY}<form id=form><p>FORM</p></form>
      <script>${NAME_FIELDS}; nameFields(document.getElementById('form'));</script>`);
    await until(page, 'FORM');
    await page.evaluate(`document.querySelector('form p').append(' LATER')`);
    await until(page, 'FORM LATER');
  });

  it('maps a text back to what the page holds', async () => {
    const page = await read(`${STORY}<p>President <b>Ilham</b>\n\n<i> Aliyev</i></p>`, 'President Ilham Aliyev');
    expect(await page.evaluate(() => livePage.rendered('Ilham Aliyev'))).toBe('Ilham\nAliyev');
  });
});
