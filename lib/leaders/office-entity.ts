import titles from '#generated/titles.json' with { type: 'json' };
import type { Entity, LangMap } from '#lib/pack/schema.ts';
import { capitalise, type StateNames } from './state-names.ts';

type Language = 'en' | 'ru' | 'az' | 'kk' | 'tr';

interface TitleSource {
  readonly group: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly izafet?: Partial<Readonly<Record<Language, readonly string[]>>>;
}

const TITLES = titles as unknown as Readonly<Record<string, TitleSource>>;

/** Offices without words of their own are labelled by these. */
const LABELLED_AS: Readonly<Record<string, string>> = {
  'council-head': 'head-of-state',
  'government-head': 'head-of-government',
  'prime-minister-ru': 'prime-minister',
  'president-of-government': 'prime-minister',
  taoiseach: 'prime-minister',
};

/** Titles whose label names the state itself. */
const WITH_STATE = new Set(['president-us', 'president-cn', 'pope']);

/** Group of a title key: titles that answer for each other. */
export function groupOfTitle(title: string): string {
  return TITLES[title]?.group ?? title;
}

/** An office of a state, its label put together by the grammar of each language, never listed. */
export function officeEntity(id: string, title: string, state: StateNames): Entity {
  return {
    id,
    type: 'office',
    label: labelOf(title, state),
    description: describe(groupOfTitle(title), state),
    office: { title, of: state.qid },
    names: [],
    statements: [],
  };
}

function labelOf(title: string, state: StateNames): LangMap {
  const { label } = TITLES[title] ??
    TITLES['president'] ?? { label: { en: title, ru: title, az: title, kk: title, tr: title } };
  if (WITH_STATE.has(title)) {
    const own = Object.entries(label).map(([language, text]) => [language, capitalise(text, language)]);
    return Object.fromEntries(own) as LangMap;
  }
  const words = TITLES[LABELLED_AS[title] ?? title]?.label ?? label;
  return {
    en: `${label.en} of ${state.en}`,
    ru: `${capitalise(words.ru, 'ru')} ${state.genitive}`,
    az: `${state.az} ${capitalise(izafetOf(title, 'az'), 'az')}`,
    kk: `${state.kk} ${capitalise(izafetOf(title, 'kk'), 'kk')}`,
    tr: `${state.tr} ${izafetOf(title, 'tr')
      .split(' ')
      .map((word) => capitalise(word, 'tr'))
      .join(' ')}`,
  };
}

/** The form behind a country ("prezidenti"): the title's own, else that of the first title of its group. */
function izafetOf(title: string, language: Language): string {
  const own = TITLES[LABELLED_AS[title] ?? title];
  const group = Object.values(TITLES).find((one) => one.group === own?.group && one.izafet?.[language]);
  return own?.izafet?.[language]?.[0] ?? group?.izafet?.[language]?.[0] ?? own?.label[language] ?? title;
}

function describe(group: string, { en, genitive, az, kk, tr }: StateNames): LangMap {
  if (group === 'government') {
    return {
      en: `Head of the government of ${en}`,
      ru: `Глава правительства ${genitive}`,
      az: `${az} hökumətinin başçısı`,
      kk: `${kk} үкіметінің басшысы`,
      tr: `${tr} hükûmetinin başı`,
    };
  }
  return {
    en: `Head of state of ${en}`,
    ru: `Глава государства ${genitive}`,
    az: `${az} dövlətinin başçısı`,
    kk: `${kk} мемлекетінің басшысы`,
    tr: `${tr} devletinin başı`,
  };
}
