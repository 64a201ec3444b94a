/** States whose Latin names of places are Cyrillic ones, written by the romanisation of BGN/PCGN and its kin. */
const ROMANISED: ReadonlySet<string> = new Set([
  'RUS',
  'KAZ',
  'KGZ',
  'UZB',
  'TKM',
  'TJK',
  'AZE',
  'BLR',
  'UKR',
  'MNG',
  'BGR',
]);

/**
 * A name of a place in Cyrillic as Russian writes it, by rule; '' where no rule is safe: other states, English words.
 * Marked `transliterated` wherever it is used.
 */
export function toCyrillic(name: string, iso3: string): string {
  if (iso3 === 'CHN') return byWord(name, toPalladius);
  return ROMANISED.has(iso3) ? byWord(name, fromRomanised) : '';
}

/** English words in names: such a name is translated in Russian, not transcribed. */
const ENGLISH =
  /\b(?:and|of|the|north|south|east|west|central|center|sea|bay|river|lake|upper|lower|new|old|great|ring|region|power|gas|oil|field|island|far|project|phase|pumped|storage|system|line|network|city|county|district|floating|cape)\b/i;

function byWord(name: string, convert: (word: string) => string): string {
  if (ENGLISH.test(name)) return '';
  const parts = name.split(/(\p{L}[\p{L}\p{M}'’]*)/u);
  const converted = parts.map((part) =>
    /^\p{L}/u.test(part) && !/^[IVX]+$/.test(part) ? capitalised(part, convert) : part,
  );
  return converted.some((part, index) => part === '' && parts[index] !== '') ? '' : converted.join('');
}

function capitalised(word: string, convert: (word: string) => string): string {
  const made = convert(word.toLowerCase());
  return word[0] === word[0]?.toUpperCase() ? made.charAt(0).toUpperCase() + made.slice(1) : made;
}

/** Longest first; a word is read from left to right. */
const ROMAN_LETTERS: readonly (readonly [string, string])[] = Object.entries({
  ...{
    shch: 'щ',
    tsk: 'тск',
    zhzh: 'ж',
    iya: 'ия',
    ia: 'ия',
    zh: 'ж',
    kh: 'х',
    ts: 'ц',
    ch: 'ч',
    sh: 'ш',
    yu: 'ю',
    ya: 'я',
    ye: 'е',
    yo: 'ё',
    iy: 'ий',
    yy: 'ый',
  },
  ...{ a: 'а', b: 'б', v: 'в', g: 'г', d: 'д', e: 'е', z: 'з', i: 'и', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п' },
  ...{ r: 'р', s: 'с', t: 'т', u: 'у', f: 'ф', h: 'х', q: 'к', w: 'в', x: 'х', c: 'к', j: 'дж' },
  ...{ "'": 'ь', '’': 'ь' },
}).sort(([a], [b]) => b.length - a.length);

const VOWEL_AT_END = /[aeiou]$/;

/** "sayano-shushenskaya" → «саяно-шушенская», "novy" → «новый», "kovykta" → «ковыкта». */
function fromRomanised(word: string): string {
  const plain = word
    .replace(/skoe$/, 'skoye')
    .replace(/sky$/, 'skiy')
    .replace(/zhny$/, 'zhniy')
    .replace(/([^aeiou])y$/, '$1yy');
  let [made, at] = ['', 0];
  while (at < plain.length) {
    const [from, to] = letterAt(plain, at);
    if (from === '') return '';
    made += to;
    at += from.length;
  }
  return made;
}

function letterAt(word: string, at: number): readonly [string, string] {
  const found = ROMAN_LETTERS.find(([from]) => word.startsWith(from, at));
  if (found) return found;
  if (word[at] !== 'y') return ['', ''];
  return ['y', VOWEL_AT_END.test(word.slice(0, at)) ? 'й' : 'ы'];
}

const INITIALS: Readonly<Record<string, string>> = {
  ...{
    zh: 'чж',
    ch: 'ч',
    sh: 'ш',
    b: 'б',
    p: 'п',
    m: 'м',
    f: 'ф',
    d: 'д',
    t: 'т',
    n: 'н',
    l: 'л',
    g: 'г',
    k: 'к',
    h: 'х',
  },
  ...{ j: 'цз', q: 'ц', x: 'с', r: 'ж', z: 'цз', c: 'ц', s: 'с' },
};

const FINALS: Readonly<Record<string, string>> = {
  ...{
    a: 'а',
    o: 'о',
    e: 'э',
    ai: 'ай',
    ei: 'эй',
    ao: 'ао',
    ou: 'оу',
    an: 'ань',
    en: 'энь',
    ang: 'ан',
    eng: 'эн',
    ong: 'ун',
  },
  ...{ i: 'и', ia: 'я', ie: 'е', iao: 'яо', iu: 'ю', ian: 'янь', in: 'инь', iang: 'ян', ing: 'ин', iong: 'юн' },
  ...{ u: 'у', ua: 'уа', uo: 'о', uai: 'уай', ui: 'уй', uan: 'уань', un: 'унь', uang: 'уан', ü: 'юй', üe: 'юэ' },
};

/** Finals after j, q and x, where u is ü. */
const SOFT_FINALS: Readonly<Record<string, string>> = { u: 'юй', ue: 'юэ', uan: 'юань', un: 'юнь' };

/** Syllables without an initial, and those that the tables do not give. */
const WHOLE: Readonly<Record<string, string>> = {
  ...{ a: 'а', o: 'о', e: 'э', ai: 'ай', ei: 'эй', ao: 'ао', ou: 'оу', an: 'ань', en: 'энь', ang: 'ан', er: 'эр' },
  ...{
    yi: 'и',
    ya: 'я',
    yo: 'ё',
    ye: 'е',
    yao: 'яо',
    you: 'ю',
    yan: 'янь',
    yin: 'инь',
    yang: 'ян',
    ying: 'ин',
    yong: 'юн',
  },
  ...{
    yu: 'юй',
    yue: 'юэ',
    yuan: 'юань',
    yun: 'юнь',
    wu: 'у',
    wa: 'ва',
    wo: 'во',
    wai: 'вай',
    wei: 'вэй',
    wan: 'вань',
  },
  ...{ wen: 'вэнь', wang: 'ван', weng: 'вэн', zi: 'цзы', ci: 'цы', si: 'сы', hui: 'хуэй' },
};

const SYLLABLES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(INITIALS).flatMap(([initial, made]) => [
    ...Object.entries(FINALS).map(([final, end]) => [initial + final, made + end] as const),
    ...(/^[jqx]$/.test(initial) ? Object.entries(SOFT_FINALS) : []).map(
      ([final, end]) => [initial + final, made + end] as const,
    ),
  ]),
  ...Object.entries(WHOLE),
]);

/** Hanyu pinyin in the Palladius transcription: "baihetan" → «байхэтань»; '' where it is no pinyin. */
function toPalladius(word: string): string {
  let made = '';
  for (const stretch of word.split(/['’]/)) {
    const syllables = cutSyllables(stretch);
    if (!syllables) return '';
    for (const syllable of syllables) made += join(made, syllable);
  }
  return made;
}

function join(before: string, syllable: string): string {
  const isHard = before.endsWith('н') && /^[аэоуяюе]/.test(syllable);
  return isHard ? `ъ${syllable}` : syllable;
}

/** Syllables from left to right, the longest that leaves a beginning for the next: "lanan" is la-nan, "tian" one. */
function cutSyllables(text: string): readonly string[] | null {
  if (text === '') return [];
  for (let length = Math.min(6, text.length); length > 0; length -= 1) {
    const made = SYLLABLES.get(text.slice(0, length));
    const rest = text.slice(length);
    const takesNext = /[ng]$/.test(text.slice(0, length)) && /^[aeiouü]/.test(rest);
    if (made === undefined || takesNext) continue;
    const others = cutSyllables(rest);
    if (others) return [made, ...others];
  }
  return null;
}
