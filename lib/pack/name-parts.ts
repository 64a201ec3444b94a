import type { NameRecord } from './schema.ts';

/** The name with `given` filled in where it leaves it out: what its surname leaves of the text (docs/pack-format.md 3.5). */
export function withImpliedGiven(name: NameRecord): NameRecord {
  if (name.given !== undefined) return name;
  const given = impliedGiven(name);
  return given === '' ? name : { ...name, given };
}

/** The name without a `given` that its text and surname say by themselves: some hundredths of a pack. */
export function withoutImpliedGiven(name: NameRecord): NameRecord {
  const { given, ...rest } = name;
  return given !== undefined && given === impliedGiven(rest) ? rest : name;
}

function impliedGiven({ kind, text, surname, patronymic }: NameRecord): string {
  if (kind !== 'full' || surname === undefined || patronymic !== undefined) return '';
  if (text.endsWith(` ${surname}`)) return text.slice(0, -surname.length - 1);
  return text.startsWith(`${surname} `) ? text.slice(surname.length + 1) : '';
}
