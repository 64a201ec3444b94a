import { useEffect, useRef, useState } from 'preact/hooks';
import { loadUi } from '#components/load-ui.ts';
import type { Ui } from '#components/ui.ts';
import type { Settings } from '#lib/settings/settings.ts';

/** What a page of the extension speaks with under these settings; `pageLang` is the language of the page that it is about. */
export function loadScreenUi({ language }: Pick<Settings, 'language'>, pageLang: string | null): Promise<Ui> {
  return loadUi({ setting: language, requested: navigator.languages, pageLang, now: new Date() });
}

/** What follows the settings on a page. */
export interface Screen {
  readonly settings: Pick<Settings, 'language' | 'theme'> | null;
  readonly pageLang?: string | null;
  /** What the page speaks with first, where it was loaded before the page was drawn. */
  readonly first?: Ui;
  /** Words for the window's title; none: as it stands in the document. */
  readonly title?: (ui: Ui) => string;
}

/** The UI in the language of the settings; the document's language, theme and title follow it. */
export function useUiOf({ settings, pageLang = null, first, title }: Screen): Ui | null {
  const [ui, setUi] = useState<Ui | null>(first ?? null);
  const spoken = useRef(first && settings ? keyOf(settings, pageLang) : '');
  useEffect(() => {
    if (!settings || spoken.current === keyOf(settings, pageLang)) return;
    spoken.current = keyOf(settings, pageLang);
    void loadScreenUi(settings, pageLang).then(setUi);
  }, [settings?.language, pageLang]);
  useEffect(() => {
    if (!ui || !settings) return;
    const { documentElement: root } = document;
    root.lang = ui.lang;
    if (settings.theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = settings.theme;
    if (title) document.title = title(ui);
  }, [ui, settings?.theme]);
  return ui;
}

function keyOf({ language }: Pick<Settings, 'language'>, pageLang: string | null): string {
  return `${language} ${pageLang}`;
}
