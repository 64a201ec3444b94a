import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { UiLanguage } from './languages.ts';

/** Gives the text of a message id; `args` are the variables that the catalogue names. */
export type Translate = (id: string, args?: Record<string, FluentVariable>) => string;

/**
 * A translator over Fluent catalogues (locales/<lang>.ftl), asked in order: the reader's language, then English.
 * An id that no catalogue has comes back as `{id}`; tests/locales.test.ts sees to it that there is none.
 */
export function createTranslator(
  catalogues: readonly { lang: UiLanguage; text: string }[],
  formatNumber: (value: number) => string = String,
): Translate {
  const bundles = catalogues.map(({ lang, text }) => {
    // Values stand alone in their own elements or in <bdi>; isolation marks would end up in copied text.
    const bundle = new FluentBundle(lang, { useIsolating: false });
    bundle.addResource(new FluentResource(text));
    return bundle;
  });
  return (id, args) => {
    const [name, attribute] = id.split('.', 2);
    for (const bundle of bundles) {
      const message = bundle.getMessage(name ?? '');
      const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
      if (pattern) return bundle.formatPattern(pattern, withOwnNumbers(args, formatNumber), []);
    }
    return `{${id}}`;
  };
}

/** Chromium's Intl writes Azerbaijani and Kazakh numbers in English: ours come from CLDR, plural rules still from Intl. */
class OwnNumber extends FluentNumber {
  readonly #text: string;

  constructor(value: number, text: string) {
    super(value);
    this.#text = text;
  }

  override toString(): string {
    return this.#text;
  }
}

function withOwnNumbers(
  args: Record<string, FluentVariable> | undefined,
  formatNumber: (value: number) => string,
): Record<string, FluentVariable> | null {
  if (!args) return null;
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? new OwnNumber(value, formatNumber(value)) : value,
    ]),
  );
}
