import { MAX_HISTORY_ROWS } from '#lib/messages/limits.ts';
import type { Answers } from '#lib/messages/receive.ts';
import type { SettingsReading } from '#lib/settings/settings-storage.ts';
import { mergeSeen, readSeen } from '#lib/store/seen-history.ts';
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
    ...answerHistory(packs),
  };
}

/** The history as export and import move it; where packs are in memory only there is none. */
function answerHistory(packs: Packs): Answers {
  return {
    async 'history-get'({ after }) {
      const { handle } = await packs.open();
      const rows = (await handle?.use((db) => readSeen(db, after, MAX_HISTORY_ROWS))) ?? [];
      return rows.map(({ entity, statements, at }) => ({ entity, facts: [...statements], at }));
    },
    async 'history-add'({ rows }) {
      const { handle } = await packs.open();
      const seen = rows.map(({ entity, facts, at }) => ({ entity, statements: facts, at }));
      await handle?.use((db) => mergeSeen(db, seen));
      return null;
    },
    async 'history-clear'() {
      const { handle } = await packs.open();
      await handle?.use((db) => db.seen.clear());
      return null;
    },
  };
}
