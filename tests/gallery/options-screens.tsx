import type { VNode } from 'preact';
import { OptionsPage, type OptionsProps } from '#components/options-page.tsx';
import { INITIAL_SETTINGS } from '#lib/settings/settings.ts';
import type { Fixtures } from './fixtures.ts';

const ignore = () => undefined;

/** A second pack that comes with the extension and is put to rest. */
const WORLD = { id: 'world', title: { en: 'World' }, counts: { entities: 8_000, names: 90_000, statements: 60_000 } };

function options({ manifest, views }: Fixtures, own: Partial<OptionsProps>): VNode {
  const known = ['Q57371', 'Q200881'];
  return (
    <OptionsPage
      settings={{ ...INITIAL_SETTINGS, known, hidden: ['core:x-speca'] }}
      damaged={[]}
      locked={new Set()}
      packs={[
        { manifest, origin: 'bundled', enabled: true, previousEdition: null },
        { manifest: { ...manifest, ...WORLD }, origin: 'bundled', enabled: false, previousEdition: null },
      ]}
      labels={new Map(Object.entries(views).flatMap(([key, [view]]) => (view ? [[key, view.label] as const] : [])))}
      storage={{ usedBytes: 3_400_000, isPersisted: false }}
      chosen={null}
      notice={null}
      isSite={() => true}
      onPatch={ignore}
      onRemove={ignore}
      onPackEnabled={ignore}
      onPersist={ignore}
      onRepair={ignore}
      onExport={ignore}
      onChoose={ignore}
      onImport={ignore}
      onCancel={ignore}
      onClear={ignore}
      {...own}
    />
  );
}

export const OPTIONS_SCREENS: Readonly<Record<string, (fixtures: Fixtures) => VNode>> = {
  options: (fixtures) => options(fixtures, {}),
  'options-damaged': (fixtures) =>
    options(fixtures, {
      damaged: [{ name: 'dwellMs', reason: 'too small' }],
      notice: { text: 'A site removed.', onUndo: ignore },
    }),
  'options-import': (fixtures) => options(fixtures, { chosen: { date: '2026-11-20', count: 19, entities: 41 } }),
  'options-managed': (fixtures) => options(fixtures, { locked: new Set(['quiet', 'syncMode', 'language']) }),
};
