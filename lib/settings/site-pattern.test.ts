import { describe, expect, it } from 'vitest';
import { isListedSite, isSitePattern, siteOf } from './site-pattern.ts';

describe('isListedSite', () => {
  it.each([
    ['example.org', 'https://example.org/news', true],
    ['example.org', 'https://www.example.org/', true],
    ['example.org', 'https://live.example.org/a', true],
    ['example.org', 'https://badexample.org/', false],
    ['www.example.org', 'https://example.org/', true],
    ['*.example.org', 'https://live.example.org/', true],
    ['mail.yandex.*', 'https://mail.yandex.kz/inbox', true],
    ['mail.yandex.*', 'https://mail.yandex.com.tr/', true],
    ['mail.yandex.*', 'https://yandex.ru/mail', false],
    ['example.org/forum', 'https://example.org/forum/17', true],
    ['example.org/forum/', 'https://example.org/forum', true],
    ['example.org/forum', 'https://example.org/forums', false],
    ['EXAMPLE.org', 'https://example.org/', true],
    ['example.org', 'about:blank', false],
    ['a.*b', 'https://axb.org/', false],
  ])('reads %s against %s as %s', (pattern, address, expected) => {
    expect(isListedSite([pattern], address)).toBe(expected);
  });
});

describe('siteOf', () => {
  it.each([
    ['https://www.example.org/news', 'example.org'],
    ['http://127.0.0.1:8000/story.html', '127.0.0.1'],
    ['file:///home/reader/saved.html', 'file'],
    ['about:blank', null],
    ['no address', null],
  ])('names the site of %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });

  it('names only what can stand in a list', () => {
    expect(isSitePattern(siteOf('https://news.example.org/x') ?? '')).toBe(true);
  });
});

describe('isSitePattern', () => {
  it.each(['', 'https://example.org', 'two words', '*', `${'a'.repeat(201)}.org`])('refuses "%s"', (text) => {
    expect(isSitePattern(text)).toBe(false);
  });
});
