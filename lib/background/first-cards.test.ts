import { describe, expect, it } from 'vitest';
import { readSettings } from '#lib/settings/settings.ts';
import { FirstCards } from './first-cards.ts';

const TEXT = { lang: 'en' as const, text: 'card-why = Why this?' };

function aDesk(viewsOf: (entity: string) => Promise<readonly []> = async () => []) {
  const asked: string[] = [];
  const cards = new FirstCards({
    viewsOf: (entity) => {
      asked.push(entity);
      return viewsOf(entity);
    },
    loadSettings: async () => ({ ...readSettings(null), locked: [] }),
    catalogueFor: async () => TEXT,
  });
  return { cards, asked };
}

describe('FirstCards', () => {
  it('reads the views before they are asked for, and gives them once', async () => {
    const { cards, asked } = aDesk();
    cards.prepare('one', 'Q57');
    expect(asked).toEqual(['Q57']);
    expect(await cards.take('one')).toMatchObject({ ...TEXT, first: { entity: 'Q57', views: [] } });
    expect(await cards.take('one')).toMatchObject({ ...TEXT, first: null });
  });

  it('answers without views where the worker knows nothing of the frame, or the store fails', async () => {
    const { cards } = aDesk(() => Promise.reject(new TypeError('the store is closed')));
    expect(await cards.take('unknown')).toMatchObject({ first: null });
    cards.prepare('one', 'Q57');
    expect(await cards.take('one')).toMatchObject({ ...TEXT, first: null });
  });

  it('keeps no more than a few, the newest', async () => {
    const { cards } = aDesk();
    for (let at = 0; at < 50; at += 1) cards.prepare(String(at), `Q${at + 1}`);
    expect(await cards.take('0')).toMatchObject({ first: null });
    expect(await cards.take('49')).toMatchObject({ first: { entity: 'Q50' } });
  });
});
