import { describe, expect, it } from 'vitest';
import { routeText } from './format-value.ts';
import { loadUi } from './load-ui.ts';

const point = (name: string, lat: string, lon: string) => ({ label: { mul: name }, lat, lon });

describe('routeText', () => {
  it.each([
    [
      'towns',
      [point('Kars', '40.6', '43.1'), point('·', '40.1', '43.6'), point('Igdir', '39.9', '44.0')],
      'Kars – Igdir',
    ],
    [
      'no town at all',
      [point('·', '60.52', '28.08'), point('·', '57', '20'), point('·', '54.14', '13.65')],
      '60.5°, 28.1° – 54.1°, 13.7°',
    ],
    ['one place without a name', [point('·', '49', '8.4')], '49.0°, 8.4°'],
  ])('tells a route of %s', async (_what, points, expected) => {
    const ui = await loadUi({ setting: 'en', requested: [], pageLang: 'en', now: new Date('2026-11-25T12:00:00') });
    expect(routeText(ui, points)).toBe(expected);
  });
});
