import { describe, expect, it } from 'vitest';
import { MAX_SCOPE_UNITS } from '#lib/link/scope.ts';
import { anArticle, PROSE, read, textsOf } from './test-builders.ts';

const STORY = `A visit to the port of Aktau\n\n${PROSE}\n\n${PROSE}`;
const card = (name: string, lead = 'A short lead about it.') =>
  `<div class=card><a href=/${name}><h3>The visit of ${name} to the port</h3></a><p>${lead}</p></div>`;
const cards = (...names: string[]) => names.map((name) => card(name)).join('');

describe('an article page', () => {
  it.each([
    ['navigation', '<nav>Menu</nav>'],
    ['a footer', '<footer>Imprint</footer>'],
    ['an aside', `<aside><p>${PROSE} ${PROSE} ${PROSE}</p></aside>`],
    ['a landmark role', '<div role=navigation>Menu</div>'],
    ['a cookie wall', `<div class="cookie-banner"><p>${PROSE}</p></div>`],
    ['a dialog', `<div role=dialog><p>${PROSE}</p></div>`],
    ['comments', `<section id=comments><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></section>`],
    ['a list of related stories', '<div class=relatedStories><a href=/x>The visit of another to the port</a></div>'],
    ['short labels', '<div>Sign in</div>'],
    ['the bar of an archive', '<div id=wm-ipp-base><p>54 captures</p></div>'],
  ])('keeps %s out of its story', (_what, after) => {
    const reading = read(anArticle({ after }));
    expect(textsOf(reading).filter(([zone]) => zone === 'story')).toEqual([['story', STORY]]);
    expect(textsOf(reading).some(([zone]) => zone === 'furniture')).toBe(true);
  });

  it.each([
    [
      'a headline outside of the article',
      `<header><h1>A visit to the port of Aktau</h1></header><article><p>${PROSE}</p><p>${PROSE}</p></article>`,
    ],
    [
      'a wrapper called for its sidebar',
      `<div class=content-with-sidebar><h1>A visit to the port of Aktau</h1><p>${PROSE}</p><p>${PROSE}</p></div>`,
    ],
    [
      'a form around the whole page',
      `<form><h1>A visit to the port of Aktau</h1><div><p>${PROSE}</p><p>${PROSE}</p></div></form>`,
    ],
    ['no markup but paragraphs', `<h1>A visit to the port of Aktau</h1><p>${PROSE}</p><p>${PROSE}</p>`],
  ])('finds the story with %s', (_what, body) => {
    expect(read(`<title>A visit to the port of Aktau</title><body>${body}`).main?.scope.text).toBe(STORY);
  });

  it('takes in short paragraphs of the story', () => {
    const { main } = read(`<body><nav>Menu</nav><div><p>“No.”</p><p>${PROSE} ${PROSE}</p><p>He left.</p></div>`);
    expect(main?.scope.text).toBe(`“No.”\n\n${PROSE} ${PROSE}\n\nHe left.`);
  });

  it('makes a teaser of each linked headline around the story', () => {
    const reading = read(anArticle({ after: cards('one', 'two') }));
    expect(textsOf(reading).filter(([zone]) => zone === 'teaser')).toEqual([
      ['teaser', 'The visit of one to the port\n\nA short lead about it.'],
      ['teaser', 'The visit of two to the port\n\nA short lead about it.'],
    ]);
    expect(reading.main?.scope.text).toBe(STORY);
  });

  it('keeps a paragraph that is full of links', () => {
    const linked = PROSE.replace('railway', '<a href=/r>railway</a>').replace('the port', '<a href=/p>the port</a>');
    expect(read(anArticle().replace(PROSE, linked)).main?.scope.text).toBe(STORY);
  });

  it('reads a few lines among many teasers by the title above them', () => {
    const names = 'one two three four five six seven eight'.split(' ');
    const short = `<title>A visit to the port of Aktau</title><div><h1>A visit to the port of Aktau</h1><p>${PROSE}</p></div>`;
    expect(read(short + cards(...names)).main?.scope.text).toBe(`A visit to the port of Aktau\n\n${PROSE}`);
  });
});

describe('an index page', () => {
  const names = 'one two three four five six seven eight'.split(' ');
  const page = `<title>News</title><nav>Menu</nav><main><h1>News</h1>${cards(...names)}</main>`;

  it('has no story, and a teaser without context for every card', () => {
    const reading = read(page);
    expect(reading.main).toBeNull();
    const teasers = reading.scopes.filter(({ scope }) => scope.zone === 'teaser');
    expect(teasers.map(({ scope }) => scope.text.split('\n')[0])).toEqual(
      names.map((name) => `The visit of ${name} to the port`),
    );
    expect(teasers.every(({ scope }) => scope.context === '' && scope.dateFrom === 'today')).toBe(true);
  });

  it('is not dated by what its head says of the site', () => {
    const head = '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2011-01-01"}</script>';
    expect(read(head + page).scopes.every(({ scope }) => scope.dateFrom === 'today')).toBe(true);
  });
});

const post = (name: string, time = '') =>
  `<article><h3>${name}</h3>${time}<p>${name}. ${PROSE}</p><p>${PROSE} ${PROSE}</p></article>`;

describe('a page of several stories', () => {
  it('makes a scope of each post of a feed, without context', () => {
    const { scopes } = read(`<title>A feed</title><div>${post('One')}${post('Two')}${post('Three')}</div>`);
    expect(scopes.map(({ scope }) => [scope.zone, scope.text.split('\n')[0], scope.context])).toEqual([
      ['story', 'One', ''],
      ['story', 'Two', ''],
      ['story', 'Three', ''],
    ]);
  });

  it('lets the entries of a live blog inherit its headline and the entries around', () => {
    const { scopes } = read(
      `<title>Summit live: leaders meet in Aktau</title><h1>Summit live: leaders meet in Aktau</h1><div>${post('One')}${post('Two')}</div>`,
    );
    const entries = scopes.filter(({ scope }) => /^(?:One|Two)/.test(scope.text));
    expect(entries).toHaveLength(2);
    expect(entries[0]?.scope.context).toMatch(/^Summit live: leaders meet in Aktau[\s\S]*\n\nTwo\n\n/);
    expect(entries[1]?.scope.context).toMatch(/\n\nOne\n\n/);
  });

  it('dates the entries by their own times, else by the page', () => {
    const head = '<title>Summit live in Aktau</title><meta property=article:published_time content=2023-11-24>';
    const entries = post('One', '<time datetime=2023-11-25T09:00>9:00</time>') + post('Two', '<time>10:00</time>');
    const { scopes } = read(`${head}<h1>Summit live in Aktau</h1><div>${entries}${post('Three')}</div>`);
    const dates = scopes.filter(({ scope }) => /^(?:One|Two)/.test(scope.text)).map(({ scope }) => scope.date);
    expect(dates).toEqual(['2023-11-25', '2023-11-24']);
  });

  it('cuts what is beyond the limit of a scope between the children of its root', () => {
    const long = PROSE.repeat(60);
    const parts = Array.from({ length: 120 }, (_, index) => `<section><p>${index} ${long}</p><p>${long}</p></section>`);
    const { scopes } = read(`<div>${parts.join('')}</div>`);
    expect(scopes.length).toBeGreaterThan(1);
    expect(scopes.every(({ scope }) => scope.text.length <= MAX_SCOPE_UNITS && /^\d/.test(scope.text))).toBe(true);
    expect(scopes.reduce((sum, { blocks }) => sum + blocks.length, 0)).toBe(240);
  });
});

describe('any page', () => {
  it('puts every block into one scope', () => {
    const reading = read(
      anArticle({ before: '<nav>Menu</nav>', after: `${cards('one', 'two')}<footer>Imprint</footer>` }),
    );
    const blocks = reading.scopes.flatMap((page) => page.blocks);
    expect(new Set(blocks).size).toBe(blocks.length);
    expect(blocks).toHaveLength(9);
  });

  it('gives the starts of its blocks', () => {
    for (const { scope, blocks } of read(anArticle({ after: cards('one', 'two') })).scopes) {
      expect(
        scope.blocks.map((start, index) => scope.text.startsWith(blocks[index]?.text ?? '?', start)),
      ).not.toContain(false);
      expect(scope.blocks).toHaveLength(blocks.length);
    }
  });

  it('takes the language of a part from that part', () => {
    const { scopes } = read(anArticle({ after: `<footer lang=fr><p>Mentions légales du site</p></footer>` }));
    expect(scopes.map(({ scope }) => scope.lang)).toEqual(['en', 'fr']);
  });
});
