import type { NameIndex } from '#lib/match/name-index.ts';
import { type DayRange, tryParseEdtf } from '#lib/pack/edtf.ts';
import { joinBodies } from './join-body.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { linkNames } from './link-names.ts';
import { linkAlone, linkOffices } from './link-offices.ts';
import { LinkState } from './link-state.ts';
import { linkByContext, linkSurnames } from './link-surnames.ts';
import type { AnnotateOptions, Annotation } from './mention.ts';
import { joinOffice } from './office-phrases.ts';
import { IN_CONTEXT } from './places.ts';
import { MAX_CONTEXT_UNITS, MAX_SCOPE_UNITS, type Scope } from './scope.ts';
import { readWords } from './scope-words.ts';
import { Sightings } from './sighting.ts';
import { findTitles } from './title-words.ts';
import { toMentions } from './to-mentions.ts';

/**
 * Finds the entities that a scope's text means: the same pure function in the background, the CLI and the tests.
 * Linear in the text's length; of earlier calls only what stands in the indexes is remembered. Indexes stand in subscription order.
 */
export function annotate(indexes: readonly NameIndex[], scope: Scope, options: AnnotateOptions): Annotation {
  const knowledge = knowledgeOf(indexes);
  const when = daysOf(scope);
  const inherited = linkText(knowledge, scope, { text: scope.context, blocks: [0], limit: MAX_CONTEXT_UNITS, when });
  const state = linkText(
    knowledge,
    scope,
    { text: scope.text, blocks: scope.blocks, limit: MAX_SCOPE_UNITS, when },
    inherited,
  );
  return {
    mentions: toMentions(state, scope, options),
    scannedUnits: Math.min(scope.text.length, MAX_SCOPE_UNITS),
    rejected: state.rejected.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

interface Reading {
  readonly text: string;
  readonly blocks: readonly number[];
  readonly limit: number;
  readonly when: DayRange;
}

function linkText(
  knowledge: Knowledge,
  scope: Scope,
  { text, blocks, limit, when }: Reading,
  inherited?: LinkState,
): LinkState {
  const sightings = new Sightings(knowledge);
  const words = readWords(text, blocks, limit, (block, first) => sightings.addBlock(block, first));
  const state = new LinkState(words, knowledge, when, scope);
  for (const { known } of inherited?.linked ?? []) state.named.note(known.key, IN_CONTEXT);
  const phrases = findTitles(words).map((title) => joinOffice(words, title));
  for (const phrase of phrases) {
    state.phrases.set(phrase.last, phrase);
    state.see(phrase.first, phrase.last);
  }
  const unlinked = linkNames(state, sightings.found);
  const joined = joinBodies(state, phrases);
  const open = linkSurnames(state, unlinked);
  const alone = linkOffices(state, joined);
  linkByContext(state, open);
  linkAlone(state, alone);
  return state;
}

/** Days that the scope's date can mean; a date that is none is never silently today: it means no day at all. */
function daysOf({ date }: Scope): DayRange {
  return tryParseEdtf(date) ?? { earliest: Number.MIN_SAFE_INTEGER, latest: Number.MIN_SAFE_INTEGER };
}
