import { FluentBundle, FluentNumber, FluentResource, type FluentVariable, type Message } from '@fluent/bundle';
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
  const all = catalogues.map(({ lang, text }) => new Catalogue(lang, text));
  return (id, args) => {
    const [name = '', attribute] = id.split('.', 2);
    for (const { bundle, find } of all) {
      const message = find(name);
      const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
      if (pattern) return bundle.formatPattern(pattern, withOwnNumbers(args, formatNumber), []);
    }
    return `{${id}}`;
  };
}

/** Where a message begins, as Fluent itself finds it. */
const MESSAGE_START = /^[a-zA-Z][\w-]*(?= *= *)/gm;

/**
 * The messages of one language, each parsed when it is first asked for: a card speaks a tenth of what there is. That no
 * message refers to another is seen to by tests/locales.test.ts.
 */
class Catalogue {
  readonly bundle: FluentBundle;
  readonly #sources = new Map<string, string>();

  constructor(lang: UiLanguage, text: string) {
    // Values stand alone in their own elements or in <bdi>; isolation marks would end up in copied text.
    this.bundle = new FluentBundle(lang, { useIsolating: false });
    const starts = [...text.matchAll(MESSAGE_START)];
    for (const [place, { 0: id, index }] of starts.entries()) {
      if (!this.#sources.has(id)) this.#sources.set(id, text.slice(index, starts[place + 1]?.index));
    }
  }

  readonly find = (id: string): Message | undefined => {
    const source = this.#sources.get(id);
    if (source !== undefined && !this.bundle.hasMessage(id)) this.bundle.addResource(new FluentResource(source));
    return this.bundle.getMessage(id);
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
