import { describe, expect, it } from 'vitest';
import { addressDate, pageAddress } from './page-address.ts';

describe('pageAddress', () => {
  it.each([
    ['https://web.archive.org/web/20240105103000/https://n.example/a?b=1', 'https://n.example/a?b=1', '2024-01-05'],
    ['https://web.archive.org/web/20240105103000if_/http://n.example/', 'http://n.example/', '2024-01-05'],
    ['https://arquivo.pt/wayback/20100203040506/http://n.example/a', 'http://n.example/a', '2010-02-03'],
    [
      'https://webarchive.nationalarchives.gov.uk/ukgwa/20130101000000/http://n.example/',
      'http://n.example/',
      '2013-01-01',
    ],
    ['https://archive.ph/20240105/https://n.example/a', 'https://n.example/a', '2024-01-05'],
    ['https://n.example/2024/01/05/a', 'https://n.example/2024/01/05/a', null],
  ])('%s', (url, original, captured) => {
    expect(pageAddress(url)).toEqual({ original, captured });
  });
});

describe('addressDate', () => {
  it.each([
    ['https://n.example/2023/11/24/a-visit', '2023-11-24'],
    ['https://n.example/world/2023/nov/24/a-visit', '2023-11-24'],
    ['https://n.example/world/2023-11-24-a-visit.html', '2023-11-24'],
    ['https://n.example/a_20231124.htm', '2023-11-24'],
    ['https://n.example/2023/11/a-visit', '2023-11'],
    ['https://n.example/2023/a-visit', null],
    ['https://n.example/a-visit-1130420231', null],
    ['https://2023-11-24.example/a', null],
    ['https://n.example/a?date=2023-11-24', null],
    ['', null],
  ])('%s', (url, date) => {
    expect(addressDate(url)).toBe(date);
  });
});
