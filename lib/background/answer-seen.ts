import type { Answers } from '#lib/messages/receive.ts';
import type { SettingsReading } from '#lib/settings/settings-storage.ts';
import type { Packs } from './open-packs.ts';

/** Answers what of an entity the reader saw the last time; nothing of a private window is stored or told. */
export function answerSeen(packs: Packs, loadSettings: () => Promise<SettingsReading>): Answers {
  return {
    async seen({ entity, shown }, { isPrivate }) {
      const { settings } = await loadSettings();
      const { handle } = await packs.open();
      if (isPrivate || !settings.rememberSeen || !handle) return null;
      return await handle.use(async (db) => {
        const before = await db.seen.get(entity);
        await db.seen.put({ entity, statements: [...shown], at: Date.now() });
        return before ? [...before.statements] : null;
      });
    },
  };
}
