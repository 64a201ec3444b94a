import { useEffect, useState } from 'preact/hooks';
import type { PackUpdatesNoteProps } from '#components/pack-updates-note.tsx';
import { packText, type Ui } from '#components/ui.ts';
import { bundledAddresses } from '#lib/background/build-settings.ts';
import type { Ask } from '#lib/messages/ask.ts';
import type { AnswerTo } from '#lib/messages/protocol.ts';

/** The packs that this build gives addresses, and whether they are kept up to date. */
export function usePackUpdatesNote(ask: Ask, ui: Ui): PackUpdatesNoteProps {
  const [packs, setPacks] = useState<AnswerTo<'packs'>>([]);
  const [isAutomatic, setAutomatic] = useState(true);
  useEffect(() => {
    void ask('packs', {}).then(setPacks);
    void ask('settings-get', {}).then(({ settings }) => setAutomatic(settings.syncMode === 'auto'));
  }, [ask]);
  const titleOf = (pack: string): string => {
    const known = packs.find(({ manifest }) => manifest.id === pack);
    return known ? packText(ui, known.manifest.title).text : pack;
  };
  return {
    packs: bundledAddresses().map(({ pack, address }) => ({
      pack,
      title: titleOf(pack),
      address: address.replace(/#.*$/, ''),
    })),
    isAutomatic,
    onAutomatic: (on) => {
      const syncMode = on ? 'auto' : 'manual';
      void ask('settings-set', { patch: { syncMode } }).then(() => setAutomatic(on));
    },
  };
}

/** Asks the browser once, at the reader's first click here, to keep the packs when the disk runs low. */
export function useKeepStorage(): void {
  useEffect(() => {
    const ask = (event: Event): void => {
      if (!event.isTrusted) return;
      removeEventListener('click', ask);
      // Whether it was granted is told among the packs (options); where it cannot be asked nothing is lost.
      void navigator.storage.persist().catch(() => undefined);
    };
    addEventListener('click', ask);
    return () => removeEventListener('click', ask);
  }, []);
}
