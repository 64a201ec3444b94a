// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { EntityView } from '#lib/facts/entity-view.ts';
import type { CardRequest } from '#lib/messages/story.ts';
import { CardDeck, type CardPorts } from './card-deck.tsx';
import { loadUi } from './load-ui.ts';
import { UiContext } from './ui.ts';

const request: CardRequest = {
  entity: 'Q1',
  text: 'the prime minister',
  around: { text: 'It was the prime minister.', start: 7, end: 25 },
  kind: 'office',
  why: { rule: 'office-on-date', evidence: [{ kind: 'date', date: '2023-11-24' }], alternatives: [] },
  date: '2023-11-24',
  dateFrom: 'meta',
  lang: 'en',
  others: [],
  colourScheme: 'light',
  entered: 'pointer',
  walk: null,
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

const office: EntityView = { ...view, key: 'Q2', type: 'office', label: { en: 'The office' }, facts: [] };

function ports(own: Partial<CardPorts> = {}): CardPorts {
  return {
    loadViews: async (keys) => keys.map((key) => (key === 'Q2' ? [office] : [])),
    setKnown: null,
    setHidden: null,
    copy: null,
    recall: null,
    onClose: () => undefined,
    onPin: null,
    onPanel: null,
    save: null,
    ...own,
  };
}

async function show(views: readonly EntityView[], pageLang = 'en', own: Partial<CardPorts> = {}): Promise<HTMLElement> {
  const ui = await loadUi({ setting: 'en', requested: [], pageLang, now: new Date('2026-11-25T12:00:00') });
  const root = document.createElement('div');
  render(
    <UiContext.Provider value={ui}>
      <CardDeck request={request} views={views} ports={ports(own)} showUnsure={false} />
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

  it('says what somebody was who holds no office on the date of the article', async () => {
    const root = await show([
      { ...view, facts: view.facts.map((fact) => ({ ...fact, from: '2001', to: '2009-01-01' })) },
    ]);
    const column = root.querySelector('.then-now')?.textContent;
    expect(column).toContain('Earlier');
    expect(column).toContain('Prime Minister of Somewhere');
    expect(column).not.toContain('Now');
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

  it('opens a related entity in the same place, and goes back', async () => {
    const root = await show([view]);
    root.querySelector<HTMLElement>('.entity-link')?.click();
    await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('The office'));
    root.querySelector<HTMLElement>('[aria-label=Back]')?.click();
    await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toContain('Somebody'));
  });

  it('says so when a related entity cannot be read', async () => {
    const root = await show([view], 'en', { loadViews: () => Promise.reject(new TypeError('no answer')) });
    root.querySelector<HTMLElement>('.entity-link')?.click();
    await vi.waitFor(() => expect(root.textContent).toContain('The fact pack could not be read'));
  });

  it('copies a fact with its period, source and address', async () => {
    const copied: string[] = [];
    const root = await show([view], 'en', { copy: async (text) => void copied.push(text) });
    root.querySelector<HTMLElement>('.copy')?.click();
    expect(copied[0]).toBe(
      'Péter <b>Somebody</b> – position held: Prime Minister of Somewhere (29 May 2010 – 9 May 2026). no-such-publisher, 10 May 2026, https://example.org/',
    );
    await vi.waitFor(() => expect(root.querySelector('.done-line')?.textContent).toContain('Copied'));
  });

  it('takes back what was put on a list', async () => {
    const calls: unknown[] = [];
    const root = await show([view], 'en', { setKnown: async (...call) => void calls.push(call) });
    const button = [...root.querySelectorAll('button')].find((found) => found.textContent === 'I know this one');
    button?.click();
    await vi.waitFor(() => expect(root.querySelector('.done-line button')).not.toBeNull());
    root.querySelector<HTMLElement>('.done-line button')?.click();
    expect(calls).toEqual([
      ['Q1', true],
      ['Q1', false],
    ]);
  });

  it('marks facts that were not there the last time, and none the first time', async () => {
    const news = (root: HTMLElement) => root.querySelectorAll('.new').length;
    const again = await show([view], 'en', { recall: async () => ['core//a'] });
    await vi.waitFor(() => expect(news(again)).toBe(1));
    const shown: (readonly string[])[] = [];
    const first = await show([view], 'en', {
      recall: async (_key, ids) => {
        shown.push(ids);
        return null;
      },
    });
    await vi.waitFor(() => expect(shown).toEqual([['core//a', 'core//b']]));
    expect(news(first)).toBe(0);
  });
});
