/** Russian letters as Azerbaijani writes foreign names from Russian: «Джонсон» → "Conson", «Шольц» → "Şolts". */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'q', д: 'd', е: 'e', ё: 'yo', ж: 'j', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'x', ц: 'ts', ч: 'ç', ш: 'ş' },
  ...{ щ: 'şç', ъ: '', ы: 'ı', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

/** A name in Azerbaijani letters from its Russian form, by letter. */
export function toAzerbaijani(russian: string): string {
  return russian.replace(/Дж|дж|Ия|ия|\p{L}/gu, (letters) => toLetters(letters));
}

function toLetters(letters: string): string {
  const small = letters.toLowerCase();
  const latin = small === 'дж' ? 'c' : small === 'ия' ? 'iya' : (LETTERS[small] ?? letters);
  if (letters === small) return latin;
  return latin.slice(0, 1).toLocaleUpperCase('az') + latin.slice(1);
}
