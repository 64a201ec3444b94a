import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOf } from './page-reading.ts';
import { readPage } from './read-page.ts';
import { aDocument, read, TODAY } from './test-builders.ts';

/** Texts of all blocks of a page, whatever their zone. */
function blocksOf(html: string): string[] {
  return read(html).scopes.flatMap(({ blocks }) => blocks.map(({ text }) => text));
}

describe('blocks', () => {
  it.each([
    ['joins inline runs', '<p><b>Ilham</b> Aliyev</p>', ['Ilham Aliyev']],
    ['joins across links', '<p>President <a href=/x>Ilham</a> <a href=/y>Aliyev</a></p>', ['President Ilham Aliyev']],
    ['joins letters of a word', '<p><span>I</span>lham</p>', ['Ilham']],
    ['keeps two paragraphs apart', '<p>Ilham</p><p>Aliyev</p>', ['Ilham', 'Aliyev']],
    ['keeps cells apart', '<table><tr><td>Ilham<td>Aliyev</table>', ['Ilham', 'Aliyev']],
    ['parts a text around a block', '<div>Ilham<div>Baku</div>Aliyev</div>', ['Ilham', 'Baku', 'Aliyev']],
    ['collapses whitespace', '<p>\n  Ilham \t\n <i> Aliyev </i>  \n</p>', ['Ilham Aliyev']],
    ['takes a line break as a space to names', '<h2>Ilham<br>Aliyev</h2>', ['Ilham\nAliyev']],
    ['parts at two line breaks', '<p>Ilham<br><br>Aliyev</p>', ['Ilham', 'Aliyev']],
    ['parts at line breaks with space between', '<p>Ilham<br>\n <br>\n Aliyev</p>', ['Ilham', 'Aliyev']],
    ['parts at a rule', '<div>Ilham<hr>Aliyev</div>', ['Ilham', 'Aliyev']],
    ['keeps the spaces of preformatted text', '<pre>Ilham\n  Aliyev</pre>', ['Ilham\n  Aliyev']],
    ['keeps a no-break space', '<p>Ilham&nbsp;Aliyev</p>', ['Ilham\u00a0Aliyev']],
    ['reads nested inline blocks in order', '<p>a <b>b <i>c</i></b> d</p>', ['a b c d']],
  ])('%s', (_what, html, expected) => {
    expect(blocksOf(html)).toEqual(expected);
  });

  it.each([
    ['scripts', '<script>var Ilham</script>'],
    ['styles', '<style>.Ilham{}</style>'],
    ['code', '<code>Ilham</code>'],
    ['text areas', '<textarea>Ilham</textarea>'],
    ['editable text', '<div contenteditable>Ilham</div>'],
    ['hidden text', '<p hidden>Ilham</p>'],
    ['text hidden by a style attribute', '<p style="color:red;display: none">Ilham</p>'],
    ['invisible text', '<div style="visibility:hidden"><p>Ilham</p></div>'],
    ['text not to be translated', '<p translate=no>Ilham</p>'],
    ['text hidden from assistive technology', '<span aria-hidden=true>Ilham</span>'],
    ['text for screen readers', '<span class="icon sr-only">Ilham</span>'],
    ['closed dialogs', '<dialog>Ilham</dialog>'],
    ['footnote marks', '<sup>Ilham</sup>'],
    ['drawings', '<svg><text>Ilham</text></svg>'],
    ['menus of forms', '<select><option>Ilham</select>'],
  ])('does not read %s', (_what, html) => {
    expect(blocksOf(`<p>before</p>${html}<p>after</p>`)).toEqual(['before', 'after']);
  });

  it.each([
    ['whole pages whose site forbids translation', '<html translate=no><body class=notranslate><p>Ilham'],
    ['a page behind an open dialog', '<div aria-hidden=true><h1>Ilham</h1></div>'],
    ['open dialogs', '<dialog open>Ilham</dialog>'],
    ['text that says it is not editable', '<p contenteditable=false>Ilham</p>'],
  ])('reads %s', (_what, html) => {
    expect(blocksOf(html)).toEqual(['Ilham']);
  });
});

const word = fc.stringMatching(/^[A-Za-zА-яәğ\u00ad\ud800]{1,6}$/);
const space = fc.constantFrom(' ', '\n', ' \t ', '\n\n  ');
const text = fc.array(fc.oneof({ weight: 3, arbitrary: word }, space), { minLength: 1, maxLength: 12 });

/** Builds a paragraph of these pieces, each in no, one or two inline elements, so that the rendered text is the same. */
function paragraph(pieces: readonly string[], tags: readonly number[]): Document {
  const document = aDocument('<p></p>');
  const parent = document.querySelector('p') as Element;
  for (const [index, piece] of pieces.entries()) {
    const depth = tags[index % tags.length] ?? 0;
    let at: Element = parent;
    for (let level = 0; level < depth; level += 1) at = at.appendChild(document.createElement(level ? 'a' : 'b'));
    at.append(piece);
  }
  return document;
}

describe('the way between a scope and its nodes', () => {
  it('does not depend on inline markup', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(2), { minLength: 1 }), (pieces, tags) => {
        const texts = [paragraph(pieces, tags), paragraph([pieces.join('')], [0])].map((document) =>
          readPage(document, { url: '', today: TODAY }).scopes.map(({ scope }) => scope.text),
        );
        expect(texts[0]).toEqual(texts[1]);
        expect(texts[0]?.join('')).toBe(
          pieces
            .join('')
            .replace(/[\t\n ]+/g, ' ')
            .trim(),
        );
      }),
    );
  });

  it('maps any part of the text to nodes that hold the same characters', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(2), { minLength: 1 }), fc.nat(), fc.nat(), (pieces, tags, one, other) => {
        const [page] = readPage(paragraph(pieces, tags), { url: '', today: TODAY }).scopes;
        fc.pre(page !== undefined);
        const { length } = page.scope.text;
        const [start, end] = [one % (length + 1), other % (length + 1)].sort((a, b) => a - b);
        const mapped = spansOf(page, start ?? 0, end ?? 0).map(({ node, start, end }) => node.data.slice(start, end));
        expect(mapped.join('').replace(/[\t\n ]+/g, ' ')).toBe(page.scope.text.slice(start, end));
      }),
    );
  });

  it('gives one span a node, in order, without overlap', () => {
    const { main } = read('<p>one  <b>two\n\nthree</b> four   five</p><p>six</p>');
    const spans = main ? spansOf(main, 0, main.scope.text.length) : [];
    expect(spans.map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      'one  ',
      'two\n\nthree',
      ' four   five',
      'six',
    ]);
  });
});
