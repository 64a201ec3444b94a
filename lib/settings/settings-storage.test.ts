import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { INITIAL_SETTINGS } from './settings.ts';
import { loadSettings, saveSettings, watchSettings } from './settings-storage.ts';

// WXT's storage takes the browser when it is imported, so the fake one must stand there before.
await vi.hoisted(async () => {
  const { fakeBrowser: fake } = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fake });
});

beforeEach(() => fakeBrowser.reset());

describe('saveSettings', () => {
  it('keeps changes made at the same moment', async () => {
    await Promise.all([
      saveSettings(() => ({ quiet: true })),
      saveSettings(() => ({ dwellMs: 300 })),
      saveSettings(() => ({ theme: 'dark' })),
    ]);
    const { settings } = await loadSettings();
    expect(settings).toEqual({ ...INITIAL_SETTINGS, quiet: true, dwellMs: 300, theme: 'dark' });
  });

  it('mends a damaged value with the next change', async () => {
    await storage.setItem('local:settings', { theme: 'mauve', quiet: true });
    expect((await loadSettings()).damaged).toHaveLength(1);
    await saveSettings(() => ({ dwellMs: 300 }));
    expect(await loadSettings()).toEqual({
      settings: { ...INITIAL_SETTINGS, quiet: true, dwellMs: 300 },
      damaged: [],
      locked: [],
    });
  });
});

describe('watchSettings', () => {
  it('tells of a change until the signal aborts', async () => {
    const told: boolean[] = [];
    const stop = new AbortController();
    watchSettings(({ settings }) => told.push(settings.quiet), stop.signal);
    await saveSettings(() => ({ quiet: true }));
    stop.abort();
    await saveSettings(() => ({ quiet: false }));
    expect(told).toEqual([true]);
  });
});

describe('a policy', () => {
  it('holds over the reader’s own settings, which are kept for the day it goes', async () => {
    await saveSettings(() => ({ quiet: false, dwellMs: 300 }));
    await storage.setItem('managed:quiet', true);
    await saveSettings(() => ({ quiet: false, theme: 'dark' }));
    expect(await loadSettings()).toMatchObject({
      settings: { quiet: true, dwellMs: 300, theme: 'dark' },
      locked: ['quiet'],
    });
    await storage.removeItem('managed:quiet');
    expect((await loadSettings()).settings.quiet).toBe(false);
  });
});
