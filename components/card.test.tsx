// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { CardRequest } from '#lib/messages/story.ts';
import { Card } from './card.tsx';
import { loadUi } from './load-ui.ts';
import { UiContext } from './ui.ts';

const request: CardRequest = {
  entity: 'Q1',
  text: 'the prime minister',
  kind: 'office',
  why: { rule: 'office-on-date', evidence: [{ kind: 'date', date: '2023-11-24' }], alternatives: [] },
  date: '2023-11-24',
  dateFrom: 'meta',
  lang: 'en',
  others: [],
  colourScheme: 'light',
  entered: 'pointer',
};

const view: EntityView = {
  key: 'Q1',
  type: 'person',
  label: { en: 'Péter <b>Somebody</b>', ru: 'Некто' },
  description: { en: 'a person of the tests' },
  facts: [
    {
      id: 'a',
      property: 'position-held',
      value: { entity: 'Q2' },
      from: '2010-05-29',
      to: '2026-05-09',
      confirmed: '2026-05-09',
      sources: [{ publisher: 'no-such-publisher', url: 'https://example.org/', date: '2026-05-10' }],
    },
    { id: 'b', property: 'date-of-birth', value: { date: '1963-05-31' }, sources: [] },
  ],
  labels: { Q2: { label: { en: 'Prime Minister of Somewhere' }, type: 'office' } },
  pack: {
    id: 'core',
    title: { en: 'Core' },
    publisher: { name: 'tests' },
    edition: 7,
    date: '2026-11-20',
    contact: 'mail',
    licence: 'CC0-1.0',
    attributions: [],
  },
};

async function show(views: readonly EntityView[], pageLang = 'en'): Promise<HTMLElement> {
  const ui = await loadUi({ setting: 'en', requested: [], pageLang, now: new Date('2026-11-25T12:00:00') });
  const root = document.createElement('div');
  render(
    <UiContext.Provider value={ui}>
      <Card request={request} views={views} onClose={() => undefined} />
    </UiContext.Provider>,
    root,
  );
  return root;
}

describe('Card', () => {
  it('says who, since, then and now, with source and pack', async () => {
    const root = await show([view]);
    expect(root.querySelector('.since')?.textContent).toContain('Prime Minister of Somewhere – ended');
    expect(root.querySelector('.then-now.two')?.textContent).toContain('On 24 Nov 2023');
    expect(root.textContent).toContain('no source found');
    expect(root.querySelector('footer')?.textContent).toContain('edition 7');
    expect(root.querySelector('a')?.getAttribute('href')).toBe('https://example.org/');
  });

  it('shows markup of a pack as text', async () => {
    const root = await show([view]);
    expect(root.querySelector('h1 b')).toBeNull();
    expect(root.querySelector('h1')?.textContent).toBe('Péter <b>Somebody</b>');
  });

  it('names an entity in the language of the page', async () => {
    expect((await show([view], 'ru')).querySelector('h1')?.textContent).toBe('Некто');
  });

  it('says so when no pack knows the entity any more', async () => {
    expect((await show([])).textContent).toContain('No longer in the pack');
  });
});
