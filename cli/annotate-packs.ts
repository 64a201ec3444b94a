import { annotate } from '#lib/link/annotate.ts';
import type { AnnotateOptions, Mention, Rejection } from '#lib/link/mention.ts';
import type { Scope } from '#lib/link/scope.ts';
import { type IndexedPack, labelOf } from './open-packs.ts';
import type { ReadText } from './read-text.ts';

/** What `annotate --json` prints; offsets are UTF-16 units of `text`, `date` and `lang` those of the main scope. */
export interface AnnotatedText {
  readonly date: string;
  readonly lang: string | null;
  readonly text: string;
  readonly scopes: readonly AnnotatedScope[];
  readonly mentions: readonly AnnotatedMention[];
}

export type AnnotatedScope = Pick<Scope, 'date' | 'dateFrom' | 'lang' | 'zone'> & {
  readonly start: number;
  readonly end: number;
};

export type AnnotatedMention = Omit<Mention, 'entity' | 'type' | 'packs'> & {
  readonly text: string;
  readonly entity: { readonly id: string; readonly label: string; readonly type: Mention['type'] };
};

/** An annotated text, and what was seen in it and left alone. */
export interface Outcome {
  readonly annotated: AnnotatedText;
  readonly rejected: readonly (Rejection & { readonly text: string })[];
  /** Units that were scanned: fewer than the text's beyond the limit. */
  readonly scannedUnits: number;
}

/** The settings of a new reader. */
const OPTIONS: AnnotateOptions = {
  mark: 'first',
  markPlaces: false,
  markFurniture: false,
  hidden: new Set(),
  known: new Set(),
};

/** Annotates every scope of a text with the given packs, as the extension does for a page. */
export function annotateWithPacks(packs: readonly IndexedPack[], { text, scopes }: ReadText): Outcome {
  const indexes = packs.map(({ index }) => index);
  const main = mainScope(scopes.map(({ scope }) => scope));
  const mentions: AnnotatedMention[] = [];
  const rejected: (Rejection & { text: string })[] = [];
  let scannedUnits = 0;
  for (const { start, scope } of scopes) {
    const annotation = annotate(indexes, scope, OPTIONS);
    mentions.push(...annotation.mentions.map((mention) => toAnnotated(packs, scope, start, mention)));
    rejected.push(
      ...annotation.rejected.map((one) => ({ ...move(one, start), text: scope.text.slice(one.start, one.end) })),
    );
    scannedUnits += annotation.scannedUnits;
  }
  return {
    annotated: {
      date: main?.date ?? '',
      lang: main?.lang ?? null,
      text,
      scopes: scopes.map(toAnnotatedScope),
      mentions,
    },
    rejected,
    scannedUnits,
  };
}

/** The longest story, else the longest scope. */
function mainScope(scopes: readonly Scope[]): Scope | undefined {
  const longest = (some: readonly Scope[]) => some.toSorted((a, b) => b.text.length - a.text.length)[0];
  return longest(scopes.filter(({ zone }) => zone === 'story')) ?? longest(scopes);
}

function toAnnotatedScope({ start, scope }: ReadText['scopes'][number]): AnnotatedScope {
  const { date, dateFrom, lang, zone } = scope;
  return { start, end: start + scope.text.length, date, dateFrom, lang, zone };
}

function toAnnotated(packs: readonly IndexedPack[], scope: Scope, offset: number, mention: Mention): AnnotatedMention {
  const { start, end, entity, type, kind, marked, changed, office, why } = mention;
  return {
    ...move({ start, end }, offset),
    text: scope.text.slice(start, end),
    entity: { id: entity, label: labelOf(packs, entity, scope.lang), type },
    ...{ kind, marked, changed, why },
    ...(office === undefined ? {} : { office }),
  };
}

function move<T extends { readonly start: number; readonly end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}
