import { type Ui, UiContext } from '#components/ui.ts';
import { type PopupParts, useReport } from '#lib/screens/use-report.ts';
import { useSettings } from '#lib/screens/use-settings.ts';
import { useUiOf } from '#lib/screens/use-ui.ts';
import type { SettingsReading } from '#lib/settings/settings-storage.ts';
import { PopupApp } from './popup-app.tsx';
import type { FirstViews } from './popup-state.ts';

export interface PopupRootProps extends PopupParts {
  readonly reading: SettingsReading;
  readonly ui: Ui;
  readonly firstViews: FirstViews;
}

/** Popup and side panel in the reader's language and theme, which may change while they are open, about a page in its own. */
export function PopupRoot({ reading: first, ui: firstUi, ...parts }: PopupRootProps) {
  const { reading } = useSettings(parts.ask, first);
  const tab = useReport(parts);
  const pageLang = tab.report.story?.lang ?? null;
  const ui = useUiOf({ settings: reading?.settings ?? null, pageLang, first: firstUi }) ?? firstUi;
  return (
    <UiContext.Provider value={ui}>
      <PopupApp ask={parts.ask} isPanel={parts.isPanel} tab={tab} firstViews={parts.firstViews} />
    </UiContext.Provider>
  );
}
