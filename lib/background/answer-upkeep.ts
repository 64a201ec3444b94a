import { browser } from 'wxt/browser';
import bundled from '#generated/bundled-packs.json' with { type: 'json' };
import type { Answers } from '#lib/messages/receive.ts';
import { setEnabled } from '#lib/store/activate-edition.ts';
import { storeError } from '#lib/store/classify-error.ts';
import { deleteDatabase, forgetPacks } from '#lib/store/forget-packs.ts';
import type { Packs } from './open-packs.ts';

/** The answers to what the options page does to packs and storage; `onChanged` tells the tabs. */
export function answerUpkeep(packs: Packs, onChanged: () => void): Answers {
  return {
    async 'set-pack-enabled'({ pack, on }) {
      const { handle } = await packs.open();
      if (!handle) throw storeError('refused');
      await handle.use((db) => setEnabled(db, pack, on));
      onChanged();
      return null;
    },
    async repair() {
      await packs.reinstall((handle) => handle.use((db) => forgetPacks(db, bundled)));
      onChanged();
      return null;
    },
    async clear() {
      // The session's area holds the nonces of open cards: those close with the packs that they read.
      await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
      await packs.reinstall(() => deleteDatabase());
      onChanged();
      return null;
    },
  };
}
