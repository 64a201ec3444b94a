import { LANGUAGE_NAMES, type UiLanguage } from '#lib/i18n/languages.ts';
import type { LangMap } from '#lib/pack/schema.ts';
import { packText, useUi } from './ui.ts';

/** A text of a pack, isolated in its own direction and language; says so where it fell back to another language. */
export function PackText({ map, quiet = false }: { map: LangMap; quiet?: boolean }) {
  const ui = useUi();
  const picked = packText(ui, map);
  return (
    <>
      <bdi lang={picked.lang}>{picked.text}</bdi>
      {picked.fallback && !quiet && picked.lang !== ui.lang ? (
        <small class="lang"> ({ui.t('card-fallback', { language: nameOf(picked.lang) })})</small>
      ) : null}
    </>
  );
}

function nameOf(lang: string): string {
  return Object.hasOwn(LANGUAGE_NAMES, lang) ? LANGUAGE_NAMES[lang as UiLanguage] : lang;
}
