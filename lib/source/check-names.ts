import type { NameRecord } from '#lib/pack/schema.ts';
import { anError, aWarning, type Finding, type LintContext } from './finding.ts';
import { foldName } from './fold-name.ts';
import type { SourceEntity } from './load-pack.ts';

interface Bearer {
  readonly source: SourceEntity;
  readonly index: number;
  readonly name: NameRecord;
}

/** Words that stand in every text: a name of these alone would match everywhere. */
const STOP_WORDS = new Set(
  [
    'a an and as at be but by for from has he her his i if in is it its may no not of on one or our she so than that the',
    'their there they this to was we were who will with you your new',
    'а без более был была были было в во вот вы да для до его ее если же за и из или им их к как ко когда мы на не ни но',
    'о об он она они оно от по при с со та так то тот ты у что это я',
    've bir bu da de ile icin gibi o cok daha en mi ne ya ki ise ama olan var yok',
    'və bu bir ilə üçün o da də ki ən çox daha isə amma olan var yox',
    'және бұл бір мен үшін ол да де ең көп бар жоқ еді емес деп',
  ].flatMap((words) => words.split(' ').map(foldName)),
);

/** Names that would match too much or nothing, and dominant surnames. */
export function* checkNames({ pack }: LintContext): Generator<Finding> {
  const bearers = Map.groupBy(
    pack.entities.flatMap((source) => surnamesOf(source)),
    ({ name }) => foldName(name.surname ?? name.text),
  );
  for (const source of pack.entities) {
    for (const [index, name] of source.entity.names.entries()) {
      yield* checkText(source, index, name);
      yield* checkKind(source, index, name);
      yield* checkDominant({ source, index, name }, bearers);
    }
    yield* checkRepeats(source);
    yield* checkAcronyms(source);
  }
}

function* checkText(source: SourceEntity, index: number, name: NameRecord): Generator<Finding> {
  const path = ['names', index, 'text'];
  const folded = foldName(name.text);
  if (folded === '') yield anError(source, path, `name "${name.text}" has no letter: remove it`);
  else if ([...folded].length === 1) yield anError(source, path, `name "${name.text}" is one letter: remove it`);
  else if (STOP_WORDS.has(folded) && name.kind !== 'acronym') {
    yield anError(source, path, `name "${name.text}" is an everyday word: write a longer form, or kind acronym`);
  }
}

function* checkKind(source: SourceEntity, index: number, name: NameRecord): Generator<Finding> {
  const path = ['names', index];
  if (name.kind === 'headed' && !name.head)
    yield anError(source, path, `headed name "${name.text}" without head: add its class`);
  if (name.kind !== 'headed' && name.head)
    yield anError(source, [...path, 'head'], 'head is for names of kind headed: remove it');
  if (name.near && name.kind !== 'phrase')
    yield anError(source, [...path, 'near'], 'near is for names of kind phrase: remove it');
  const isPersonal = name.kind === 'surname' || name.kind === 'patronymic';
  if (isPersonal && source.entity.type !== 'person') {
    yield anError(
      source,
      [...path, 'kind'],
      `kind ${name.kind} is for persons, not for a ${source.entity.type}: use full`,
    );
  }
}

function surnamesOf(source: SourceEntity): readonly Bearer[] {
  if (source.entity.type !== 'person') return [];
  return source.entity.names.flatMap((name, index) => {
    return name.surname !== undefined || name.kind === 'surname' ? [{ source, index, name }] : [];
  });
}

function* checkDominant(
  { source, index, name }: Bearer,
  bearers: ReadonlyMap<string, readonly Bearer[]>,
): Generator<Finding> {
  if (!name.flags?.includes('dominant')) return;
  const path = ['names', index, 'flags'];
  const surname = name.surname ?? name.text;
  if (!name.evidence) {
    yield anError(
      source,
      path,
      `dominant surname "${surname}" without evidence: add where nearly all news means this bearer`,
    );
  }
  const others = new Set(bearers.get(foldName(surname))?.map((bearer) => bearer.source.slug));
  others.delete(source.slug);
  if (others.size > 0) {
    yield anError(
      source,
      path,
      `dominant surname "${surname}" is borne by ${[...others].join(', ')} too: remove the flag`,
    );
  }
}

function* checkRepeats(source: SourceEntity): Generator<Finding> {
  const seen = new Set<string>();
  for (const [index, { text, lang, kind }] of source.entity.names.entries()) {
    const own = `${lang} ${kind} ${text}`;
    if (seen.has(own)) yield aWarning(source, ['names', index], `name "${text}" (${lang}) stands twice: remove one`);
    seen.add(own);
  }
}

/** Names match on pages of every language, so an acronym that needs context in one needs it in all. */
function* checkAcronyms(source: SourceEntity): Generator<Finding> {
  const acronyms = source.entity.names.filter(({ kind }) => kind === 'acronym');
  const needy = new Set(acronyms.filter(({ flags }) => flags?.includes('context')).map(({ text }) => text));
  for (const [index, { text, lang, kind, flags }] of source.entity.names.entries()) {
    if (kind !== 'acronym' || !needy.has(text) || flags?.includes('context')) continue;
    yield anError(
      source,
      ['names', index],
      `acronym "${text}" (${lang}) needs no context, in another language it does: add flags [context]`,
    );
  }
}
