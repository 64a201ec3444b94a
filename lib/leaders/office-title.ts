import type { Role } from './spell.ts';

/** Title keys of vocabulary/titles.yaml for states that have their own. */
const OWN_TITLES: Readonly<Record<Role, Readonly<Record<string, string>>>> = {
  state: {
    ...{ USA: 'president-us', CHN: 'president-cn', BIH: 'council-head', WSM: 'council-head' },
    SMR: 'council-head',
  },
  government: {
    ...{ CHN: 'premier', TWN: 'premier', RUS: 'prime-minister-ru', DEU: 'chancellor', AUT: 'chancellor' },
    ...{ IRL: 'taoiseach', KGZ: 'prime-minister', BIH: 'council-of-ministers-chair', MCO: 'government-head' },
  },
  monarch: {
    ...{ JPN: 'emperor', KWT: 'emir', QAT: 'emir', OMN: 'sultan', BRN: 'sultan', LUX: 'grand-duke' },
    ...{ MCO: 'prince', LIE: 'prince', VAT: 'pope' },
  },
  supreme: {},
};

const TITLES: Readonly<Record<Role, string>> = {
  state: 'president',
  government: 'prime-minister',
  monarch: 'monarch-king',
  supreme: 'supreme-leader',
};

/** Titles of councils and juntas, which the press does not call president or prime minister. */
const OF_COUNCILS: Readonly<Partial<Record<Role, RegExp>>> = {
  state: /^(?:Chair(?:man|person)?\b|National Council|President of the Presidium|Chief of State)/,
  government: /^(?:Chief Executive|Secretary of the General|Chairman of the General|National Council)/,
};

/** The title key of an office from the words of the source. */
export function titleKeyOf(iso3: string, role: Role, title: string, gender: string): string {
  if (role === 'monarch' && (title.startsWith('Queen') || gender === 'female') && !OWN_TITLES.monarch[iso3]) {
    return 'monarch-queen';
  }
  const own = OWN_TITLES[role][iso3];
  if (own !== undefined) return own;
  if (OF_COUNCILS[role]?.test(title)) return role === 'state' ? 'council-head' : 'government-head';
  return TITLES[role];
}
