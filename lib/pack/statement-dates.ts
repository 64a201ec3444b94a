import { parseEdtf, tryParseEdtf } from './edtf.ts';
import type { Statement } from './schema.ts';

/** Dates that a statement's sources say by themselves (docs/pack-format.md 4.1): '' is told by neither. */
interface ImpliedDates {
  /** Of the oldest source. */
  readonly known: string;
  /** Of the newest source. */
  readonly confirmed: string;
}

/** The statement with `known` and `confirmed` filled in from its sources where it leaves them out. */
export function withImpliedDates<S extends Statement>(statement: S): S {
  if (statement.known !== undefined && statement.confirmed !== undefined) return statement;
  const implied = impliedDates(statement);
  const known = statement.known ?? implied.known;
  const confirmed = statement.confirmed ?? implied.confirmed;
  return { ...statement, ...(known === '' ? {} : { known }), ...(confirmed === '' ? {} : { confirmed }) };
}

/** The statement without the `known` and `confirmed` that its sources say by themselves: a twentieth of a pack. */
export function withoutImpliedDates(statement: Statement): Statement {
  const implied = impliedDates(statement);
  const { known, confirmed, ...rest } = statement;
  return {
    ...rest,
    ...(known === undefined || known === implied.known ? {} : { known }),
    ...(confirmed === undefined || confirmed === implied.confirmed ? {} : { confirmed }),
  };
}

function impliedDates({ sources }: Statement): ImpliedDates {
  let [known, confirmed] = ['', ''];
  for (const { date = '' } of sources) {
    if (tryParseEdtf(date) === null) continue;
    if (known === '' || parseEdtf(date).earliest < parseEdtf(known).earliest) known = date;
    if (confirmed === '' || parseEdtf(date).latest > parseEdtf(confirmed).latest) confirmed = date;
  }
  return { known, confirmed };
}
