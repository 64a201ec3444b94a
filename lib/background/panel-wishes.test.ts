import { describe, expect, it } from 'vitest';
import { PanelWishes } from './panel-wishes.ts';

function aSession() {
  const items: Record<string, unknown> = {};
  return {
    get: async (key: string) => ({ [key]: items[key] }),
    set: async (more: Record<string, unknown>) => void Object.assign(items, more),
  };
}

describe('PanelWishes', () => {
  it('gives a wish once, to the panel of its tab', async () => {
    const wishes = new PanelWishes(aSession(), () => 0);
    await wishes.set(3, 'Q1');
    expect(await wishes.take(4)).toBeNull();
    expect(await wishes.take(3)).toBe('Q1');
    expect(await wishes.take(3)).toBeNull();
  });

  it('forgets what nobody opened a panel for', async () => {
    let now = 0;
    const wishes = new PanelWishes(aSession(), () => now);
    await wishes.set(3, 'Q1');
    now = 200_000;
    expect(await wishes.take(3)).toBeNull();
  });
});
