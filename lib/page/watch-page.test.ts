import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageReading } from './page-reading.ts';
import { anArticle, PROSE, TODAY } from './test-builders.ts';
import { watchPage } from './watch-page.ts';

/** A busy machine makes a reading slow, and a slow reading makes the next one wait. */
const WAIT = { timeout: 20_000 };
vi.setConfig({ testTimeout: 60_000 });

let controller = new AbortController();

afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

/** Watches a live document; `last` waits until a reading satisfies the check and gives it. */
function watch(html: string) {
  const window = new Window();
  window.document.write(html);
  const document = window.document as unknown as Document;
  const page = { url: 'https://news.example/one', hidden: new Set<Element>() };
  const readings: PageReading[] = [];
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  watchPage({
    document,
    url: () => page.url,
    today: () => TODAY,
    look: { isHidden: (element) => page.hidden.has(element), isBlock: () => false },
    schedule: (task) => setImmediate(task),
    now: () => performance.now(),
    signal: controller.signal,
    onReading: (reading) => readings.push(reading),
  });
  const last = (check: (reading: PageReading) => boolean) =>
    vi.waitFor(() => {
      const reading = readings.at(-1);
      if (!reading || !check(reading))
        throw new Error(`not yet: ${JSON.stringify(reading?.scopes.map((s) => s.scope))}`);
      return reading;
    }, WAIT);
  return { document, page, readings, last };
}

const mainText = (reading: PageReading) => reading.main?.scope.text ?? '';
const article = (text: string) => `<article><h2>${text} heading</h2><p>${text}. ${PROSE}</p><p>${PROSE}</p></article>`;

describe('watchPage', () => {
  it('reads the page that is there', async () => {
    const { last } = watch(anArticle());
    const reading = await last(() => true);
    expect(mainText(reading)).toBe(`A visit to the port of Aktau\n\n${PROSE}\n\n${PROSE}`);
  });

  it('adds a post that comes later and keeps the objects of those before', async () => {
    const { document, last } = watch(`<div id=feed>${article('One')}${article('Two')}</div>`);
    const before = await last((reading) => reading.scopes.length === 2);
    document.getElementById('feed')?.insertAdjacentHTML('beforeend', article('Three'));
    const after = await last((reading) => reading.scopes.length === 3);
    expect(after.scopes.slice(0, 2)).toEqual(before.scopes);
    expect(after.scopes[0]).toBe(before.scopes[0]);
    expect(after.scopes[2]?.scope.text).toContain('Three heading');
  });

  it('puts a post that comes first first', async () => {
    const { document, last } = watch(`<div id=feed>${article('One')}${article('Two')}</div>`);
    await last((reading) => reading.scopes.length === 2);
    document.getElementById('feed')?.insertAdjacentHTML('afterbegin', article('Zero'));
    const after = await last((reading) => reading.scopes.length === 3);
    expect(after.scopes.map(({ scope }) => scope.text.split(' ')[0])).toEqual(['Zero', 'One', 'Two']);
  });

  it('reads a whole block again when a part of it changes', async () => {
    const { document, last } = watch(anArticle({ before: '' }).replace('<p>', '<p>We met <b id=who>nobody</b>. '));
    await last((reading) => mainText(reading).includes('We met nobody. The two'));
    const who = document.getElementById('who');
    if (who) who.textContent = 'Ilham';
    await last((reading) => mainText(reading).includes('We met Ilham. The two'));
    who?.firstChild?.replaceWith('Ilham Aliyev');
    await last((reading) => mainText(reading).includes('We met Ilham Aliyev. The two'));
    who?.after(document.createElement('i'), ', of course');
    await last((reading) => mainText(reading).includes('We met Ilham Aliyev, of course. The two'));
    who?.remove();
    await last((reading) => mainText(reading).includes('We met , of course. The two'));
  });

  it('forgets a removed paragraph', async () => {
    const { document, last } = watch(anArticle());
    await last(() => true);
    document.querySelector('p')?.remove();
    expect(mainText(await last((reading) => (reading.main?.blocks.length ?? 0) === 2))).toBe(
      `A visit to the port of Aktau\n\n${PROSE}`,
    );
  });

  it('keeps the scope and renews the nodes when a page renders the same text again', async () => {
    const { document, last } = watch(anArticle());
    const before = await last(() => true);
    const paragraph = document.querySelector('p');
    paragraph?.replaceWith(paragraph.cloneNode(true));
    const after = await last((reading) => reading !== before);
    expect(after.main?.scope).toBe(before.main?.scope);
    expect(after.main?.blocks[1]?.nodes[0]).toBe(document.querySelector('p')?.firstChild);
  });

  it('reads text that a click unfolds', async () => {
    const { document, page, last } = watch(anArticle({ after: `<p id=more>${PROSE} At the end.</p>` }));
    const more = document.getElementById('more') as Element;
    page.hidden.add(more);
    await last((reading) => !mainText(reading).includes('At the end'));
    page.hidden.delete(more);
    document.body.click();
    await last((reading) => mainText(reading).includes('At the end'));
  });

  it.each([
    ['hidden', 'hidden=""'],
    ['style', 'style="display: none"'],
    ['class', 'class="sr-only"'],
    ['aria-hidden', 'aria-hidden="true"'],
  ])('reads text that the attribute %s alone shows, and forgets it when it hides it again', async (name, hiding) => {
    const { document, last } = watch(
      anArticle({ after: `<section id=more ${hiding}><p>${PROSE} At the end.</p></section>` }),
    );
    const isRead = ({ scopes }: PageReading) => scopes.some(({ scope }) => scope.text.includes('At the end'));
    await last((reading) => !isRead(reading));
    const more = document.getElementById('more') as Element;
    const value = more.getAttribute(name) ?? '';
    more.removeAttribute(name);
    await last(isRead);
    more.setAttribute(name, value);
    await last((reading) => !isRead(reading));
  });

  it('reads text that a style shows after a class changed beside it', async () => {
    const { document, page, last } = watch(
      anArticle({ after: `<i id=switch></i><p id=more>${PROSE} At the end.</p>` }),
    );
    const isRead = ({ scopes }: PageReading) => scopes.some(({ scope }) => scope.text.includes('At the end'));
    const more = document.getElementById('more') as Element;
    page.hidden.add(more);
    await last((reading) => !isRead(reading));
    page.hidden.delete(more);
    document.getElementById('switch')?.setAttribute('class', 'on');
    await last(isRead);
  });

  it('does not read again for attributes that show nothing', async () => {
    const { document, page, readings, last } = watch(anArticle({ after: '<p id=more>Never shown.</p>' }));
    page.hidden.add(document.getElementById('more') as Element);
    await last(() => true);
    document.querySelector('main')?.setAttribute('class', 'wide');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readings).toHaveLength(1);
  });

  it('takes another address as another page and its left-over date as none', async () => {
    const dated = '<meta property="article:published_time" content="2023-11-24T10:00:00Z">';
    const { document, page, last } = watch(anArticle({ head: dated }));
    expect((await last(() => true)).main?.scope).toMatchObject({ date: '2023-11-24', dateFrom: 'meta' });
    page.url = 'https://news.example/two';
    const main = document.querySelector('main');
    if (main) main.innerHTML = `<h1>Another visit</h1><p>${PROSE} Again.</p><p>${PROSE} And again.</p>`;
    const after = await last((reading) => reading.url === page.url);
    expect(after.main?.scope).toMatchObject({ date: TODAY, dateFrom: 'today' });
  });

  it('keeps the date when only the address of the same story changes', async () => {
    const dated = '<meta property="article:published_time" content="2023-11-24T10:00:00Z">';
    const { document, page, last } = watch(anArticle({ head: dated }));
    await last(() => true);
    page.url = 'https://news.example/one?page=2';
    document.body.insertAdjacentHTML('beforeend', '<footer>Imprint</footer>');
    const after = await last((reading) => reading.url === page.url);
    expect(after.main?.scope).toMatchObject({ date: '2023-11-24', dateFrom: 'meta' });
  });

  it('reads open shadow roots and what changes in them', async () => {
    const { document, last } = watch(anArticle({ after: '<x-card id=card></x-card>' }));
    await last(() => true);
    const card = document.getElementById('card') as Element;
    const shadow = card.attachShadow({ mode: 'open' });
    shadow.innerHTML = `<p>${PROSE} In the shadow.</p>`;
    document.body.append(card);
    const inShadow = (text: string) => (reading: PageReading) =>
      reading.scopes.some(({ scope }) => scope.text.includes(text));
    await last(inShadow('In the shadow.'));
    const paragraph = shadow.querySelector('p');
    if (paragraph) paragraph.textContent = `${PROSE} In deep shadow.`;
    await last(inShadow('In deep shadow.'));
  });

  it('reads nothing more once its signal is aborted', async () => {
    const { document, readings, last } = watch(anArticle());
    await last(() => true);
    controller.abort();
    document.body.append('More text than before');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readings).toHaveLength(1);
  });
});
