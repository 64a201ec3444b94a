import type { Ui } from './ui.ts';

/** Languages by their names in the UI's language, where the browser knows them; else by their code. */
export function languageNames(ui: Ui, codes: readonly string[]): string {
  const names = new Intl.DisplayNames([ui.lang], { type: 'language' });
  return codes.map((code) => nameOf(names, code)).join(', ');
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code; // no language tag: a publisher's slip, not worth a failure here
  }
}
