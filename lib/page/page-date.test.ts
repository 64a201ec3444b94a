import { describe, expect, it } from 'vitest';
import { anArticle, PROSE, read, TODAY } from './test-builders.ts';

function ld(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

const NEWS = { '@type': 'NewsArticle', datePublished: '2023-11-24T10:00:00Z' };
const meta = (name: string, content = '2023-11-23') => `<meta property="${name}" content="${content}">`;

describe('the date of a story', () => {
  it.each([
    ['JSON-LD', ld(NEWS), '2023-11-24', 'json-ld'],
    ['JSON-LD in an array', ld([{ '@type': 'Organization' }, NEWS]), '2023-11-24', 'json-ld'],
    ['JSON-LD in a graph', ld({ '@graph': [{ '@type': 'WebSite' }, NEWS] }), '2023-11-24', 'json-ld'],
    ['JSON-LD of several types', ld({ ...NEWS, '@type': ['Thing', 'NewsArticle'] }), '2023-11-24', 'json-ld'],
    [
      'JSON-LD with raw line breaks',
      ld('{"@type":"NewsArticle","name":"a\nb","datePublished":"2023-11-24"}'),
      '2023-11-24',
      'json-ld',
    ],
    [
      'an article before a page',
      ld([{ '@type': 'WebPage', datePublished: '2001-01-01' }, NEWS]),
      '2023-11-24',
      'json-ld',
    ],
    [
      'the article of this address before others',
      ld([
        { ...NEWS, url: 'https://o.example/', datePublished: '2020-01-01' },
        { ...NEWS, url: 'https://news.example/story/' },
      ]),
      '2023-11-24',
      'json-ld',
    ],
    ['meta where JSON-LD is broken', ld('{') + meta('article:published_time'), '2023-11-23', 'meta'],
    [
      'meta where JSON-LD is of something else',
      ld({ '@type': 'Organization', datePublished: '2001-01-01' }) + meta('article:published_time'),
      '2023-11-23',
      'meta',
    ],
    ['meta of Dublin Core', meta('DC.date.issued'), '2023-11-23', 'meta'],
    ['microdata', '<meta itemprop=datePublished content=2023-11-23>', '2023-11-23', 'meta'],
    [
      'published before modified',
      meta('article:modified_time', '2024-01-01') + meta('article:published_time'),
      '2023-11-23',
      'meta',
    ],
    [
      'meta where JSON-LD is in the future',
      ld({ ...NEWS, datePublished: '2099-01-01' }) + meta('date'),
      '2023-11-23',
      'meta',
    ],
    [
      'meta where JSON-LD is a zero',
      ld({ ...NEWS, datePublished: '1970-01-01T00:00:00Z' }) + meta('date'),
      '2023-11-23',
      'meta',
    ],
  ])('comes from %s', (_what, head, date, dateFrom) => {
    expect(read(anArticle({ head })).main?.scope).toMatchObject({ date, dateFrom });
  });

  it.each([
    ['a time element', '<time datetime="2023-11-22T08:00">yesterday</time>', '2023-11-22'],
    ['a time element around a link', '<time datetime="2023-11-22"><a href=/x>11/22</a></time>', '2023-11-22'],
    ['the words of a time element', '<time>22 noyabr 2023</time>', '2023-11-22'],
    ['a dateline', '<div class=byline>By A. Writer, 22 ноября 2023, 10:15</div>', '2023-11-22'],
    ['the publication before an update', '<p>Updated: May 1, 2024</p><p>Published: Nov. 22, 2023</p>', '2023-11-22'],
    [
      'a time of publication, not of change',
      '<time class=updated datetime=2024-05-01>x</time><time datetime=2023-11-22>y</time>',
      '2023-11-22',
    ],
  ])('comes from %s', (_what, line, date) => {
    const html = anArticle().replace('</h1>', `</h1>${line}`);
    expect(read(html).main?.scope).toMatchObject({ date, dateFrom: 'time' });
  });

  it('comes from the address where the page says nothing', () => {
    const { main } = read(anArticle(), { url: 'https://news.example/2023/11/21/story' });
    expect(main?.scope).toMatchObject({ date: '2023-11-21', dateFrom: 'url' });
  });

  it('is today where there is none, whatever the text speaks of', () => {
    const html = anArticle().replace(
      PROSE,
      `On 3 March 1998, in the port and on the railway that was new then, ${PROSE}`,
    );
    expect(read(html).main?.scope).toMatchObject({ date: TODAY, dateFrom: 'today' });
  });

  it('is the publication, not the capture, on an archive', () => {
    const url = 'https://web.archive.org/web/20240105103000/https://news.example/2023/11/21/story';
    expect(read(anArticle(), { url }).main?.scope).toMatchObject({ date: '2023-11-21', dateFrom: 'url' });
    const late = read(anArticle({ head: meta('date', '2024-02-01') }), { url });
    expect(late.main?.scope).toMatchObject({ date: '2023-11-21', dateFrom: 'url' });
  });

  it('may be tomorrow, for it is tomorrow already in the east', () => {
    expect(read(anArticle({ head: meta('date', '2026-06-02') })).main?.scope).toMatchObject({ date: '2026-06-02' });
  });
});

describe('the dates of other scopes', () => {
  it('are inherited from the story', () => {
    const { scopes } = read(anArticle({ head: ld(NEWS), after: '<footer>Imprint</footer>' }));
    expect(scopes.at(-1)?.scope).toMatchObject({ zone: 'furniture', date: '2023-11-24', dateFrom: 'ancestor' });
  });

  it('are those of their own time elements', () => {
    const card = (name: string, day: string) =>
      `<article><h3><a href=/${day}>The visit of ${name} to the port</a></h3><time datetime=${day}>x</time><p>A short lead.</p></article>`;
    const { scopes } = read(
      anArticle({ head: ld(NEWS), after: card('one', '2023-11-01') + card('two', '2023-11-02') }),
    );
    expect(
      scopes.filter(({ scope }) => scope.zone === 'teaser').map(({ scope }) => [scope.date, scope.dateFrom]),
    ).toEqual([
      ['2023-11-01', 'time'],
      ['2023-11-02', 'time'],
    ]);
  });
});
