import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { spansOf } from './page-reading.ts';
import { readPage } from './read-page.ts';

const TODAY = '2026-06-01';

function read(html: string, url = 'https://news.example/story') {
  const document = new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  return readPage(document, { url, today: TODAY });
}

const PARAGRAPH = 'The two presidents spoke for an hour about the railway, the port and the cable under the sea. ';

describe('readPage', () => {
  it('gives an article one scope with its headline and paragraphs as blocks', () => {
    const { main } = read(
      `<nav><a href=/>Home</a></nav><h1>A visit to Baku</h1><main><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></main>`,
    );
    expect(main?.scope.text).toBe(`A visit to Baku\n\n${PARAGRAPH.trim()}\n\n${PARAGRAPH.trim()}`);
    expect(main?.scope.blocks).toEqual([0, 17, 17 + PARAGRAPH.length + 1]);
    expect(main?.scope.zone).toBe('story');
  });

  it('puts navigation and footer into furniture', () => {
    const { scopes } = read(`<nav>Menu of things</nav><article><p>${PARAGRAPH}</p></article><footer>Imprint</footer>`);
    expect(scopes.map(({ scope }) => [scope.zone, scope.text])).toEqual([
      ['furniture', 'Menu of things'],
      ['story', PARAGRAPH.trim()],
      ['furniture', 'Imprint'],
    ]);
  });

  it('maps offsets back to the text nodes that hold them', () => {
    const { main } = read('<p>President\n   <b>Ilham</b>\n Aliyev spoke.</p>');
    const start = main?.scope.text.indexOf('Ilham Aliyev') ?? -1;
    const spans = main ? spansOf(main, start, start + 'Ilham Aliyev'.length) : [];
    expect(spans.map(({ node, start, end }) => node.data.slice(start, end))).toEqual(['Ilham', ' Aliyev']);
  });

  it('gives a page without text no scope', () => {
    expect(read('').scopes).toEqual([]);
    expect(read('<p> </p>').main).toBeNull();
  });
});
