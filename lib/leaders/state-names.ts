import countries from '#generated/countries.json' with { type: 'json' };
import type { LangMap } from '#lib/pack/schema.ts';

interface CountrySource {
  readonly qid: string;
  readonly name: Readonly<Record<'en' | 'ru' | 'az' | 'kk' | 'tr', string>>;
  readonly adjectives: readonly string[];
  readonly genitive: string;
  readonly stems: readonly string[];
}

/** A state as labels of its offices and people name it. */
export interface StateNames {
  readonly iso3: string;
  readonly qid: string;
  /** With "the" where English has it. */
  readonly en: string;
  readonly ru: string;
  /** Russian genitive. */
  readonly genitive: string;
  readonly az: string;
  readonly kk: string;
  readonly tr: string;
  /** English and Russian (masculine) adjective, '' where there is none. */
  readonly english: string;
  readonly russian: string;
}

const STATES = countries as unknown as Readonly<Record<string, CountrySource>>;

const WITH_THE = new Set('ARE BHS CAF COD COG COM DOM GBR GMB MDV MHL NLD PHL SLB SYC USA'.split(' '));

/** Where CLDR's names are those of a list rather than of a sentence. */
const IN_SENTENCES: Readonly<Record<string, Partial<CountrySource['name']>>> = {
  COD: {
    en: 'Democratic Republic of the Congo',
    az: 'Konqo Demokratik Respublikası',
    tr: 'Demokratik Kongo Cumhuriyeti',
  },
  COG: { en: 'Republic of the Congo', az: 'Konqo Respublikası', kk: 'Конго Республикасы', tr: 'Kongo Cumhuriyeti' },
  MMR: { en: 'Myanmar', kk: 'Мьянма', tr: 'Myanmar' },
  PSE: { en: 'Palestine', ru: 'Палестина', az: 'Fələstin', kk: 'Палестина', tr: 'Filistin' },
};

/** The names of a state, or null where the vocabulary has no such state. */
export function stateNames(iso3: string): StateNames | null {
  const state = STATES[iso3];
  if (!state) return null;
  const name = { ...state.name, ...IN_SENTENCES[iso3] };
  const en = name.en.replaceAll('&', 'and').replace('St. Vincent and Gren', 'St. Vincent and the Gren');
  const [stem] = state.stems;
  return {
    ...{ iso3, qid: state.qid, ru: name.ru, az: name.az, kk: name.kk, tr: name.tr },
    en: WITH_THE.has(iso3) ? `the ${en}` : en,
    genitive: state.genitive === '' ? name.ru : state.genitive,
    english: state.adjectives[0] ?? '',
    russian: stem === undefined ? '' : `${stem}ий`,
  };
}

/** What the monarch of a state is called where "monarch" would puzzle readers. */
const OWN_MONARCHS: Readonly<Record<string, LangMap>> = {
  VAT: { en: 'Pope', ru: 'Папа Римский', az: 'Roma Papası', kk: 'Рим Папасы', tr: 'Papa' },
};

/** What a person of a state is, in five languages. */
export function describePerson(
  { iso3, en, genitive, az, kk, tr, english, russian }: StateNames,
  isMonarch: boolean,
): LangMap {
  if (isMonarch) {
    return (
      OWN_MONARCHS[iso3] ?? {
        en: `Monarch of ${en}`,
        ru: `Монарх ${genitive}`,
        az: `${az} monarxı`,
        kk: `${kk} монархы`,
        tr: `${tr} hükümdarı`,
      }
    );
  }
  return {
    en: english === '' ? `Politician of ${en}` : `${english} politician`,
    ru: russian === '' ? `Политик ${genitive}` : `${capitalise(russian)} политик`,
    az: `${az} siyasətçisi`,
    kk: `${kk} саясаткері`,
    tr: `${tr} siyasetçisi`,
  };
}

/** With its first letter large. */
export function capitalise(text: string, language = 'en'): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
