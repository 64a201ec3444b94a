import type { EntityView, Fact } from '#lib/facts/entity-view.ts';
import { since } from '#lib/facts/since.ts';
import { tryParseEdtf } from '#lib/pack/edtf.ts';
import type { EntityType } from '#lib/pack/schema.ts';
import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import type { ViewFact } from './card-model.ts';

/** One dated step of a project, or one holder of an office. */
export interface TimelineItem extends ViewFact {
  /** EDTF: when it happened, began, or is planned for. */
  readonly date: string;
  readonly state: 'done' | 'planned' | 'slipped';
  /** State `slipped`: the plan before. */
  readonly before: string | null;
}

/** Types whose history is a line of steps. */
const STEPPED: readonly EntityType[] = ['project', 'programme', 'treaty', 'organisation', 'company', 'place'];

/** Properties with a step's date that are no events by the vocabulary. */
const STEPS = ['state-of-use'];

/** Earlier than anything in a pack: what changed since is all that ever did. */
const BEGINNING = '0001';

/** The steps of entities, oldest first: what is done, planned, and moved from an earlier plan. */
export function buildTimeline(
  views: readonly EntityView[],
  vocabulary: Vocabulary,
  types: readonly EntityType[] = STEPPED,
): readonly TimelineItem[] {
  return views
    .filter(({ type }) => types.includes(type))
    .flatMap((view) => stepsOf(view, vocabulary))
    .sort(byDate);
}

function stepsOf(view: EntityView, vocabulary: Vocabulary): TimelineItem[] {
  const slips = since(view, BEGINNING, { vocabulary }).filter(({ kind }) => kind === 'slipped');
  const replaced = new Set(slips.map(({ before }) => before));
  return view.facts.flatMap((fact) => {
    const date = stepDate(fact);
    if (date === null || replaced.has(fact) || !isStep(fact, vocabulary)) return [];
    const slip = slips.find((change) => change.fact === fact);
    const before = slip?.before ? stepDate(slip.before) : null;
    const planned = fact.nature === 'planned' ? 'planned' : 'done';
    return [{ fact, view, date, state: before === null ? planned : 'slipped', before }];
  });
}

function isStep(fact: Fact, vocabulary: Vocabulary): boolean {
  const temporal = vocabulary.properties[fact.property]?.temporal;
  return !fact.derivedFrom && (temporal === 'event' || STEPS.includes(fact.property));
}

function stepDate(fact: Fact): string | null {
  return fact.from ?? ('date' in fact.value ? fact.value.date : null);
}

/** What says who held an office, and which offices a person held. */
const TENURES = { office: 'officeholder', person: 'position-held' } as const;

/** The holders of an office or the offices of a person, the newest first, each from when to when; of other types none. */
export function listTenures(views: readonly EntityView[], wanted: keyof typeof TENURES): readonly ViewFact[] {
  return views
    .filter(({ type }) => type === wanted)
    .flatMap((view) =>
      view.facts.filter(({ property }) => property === TENURES[wanted]).map((fact) => ({ fact, view })),
    )
    .sort((a, b) => dayOf(b.fact.from) - dayOf(a.fact.from));
}

/** Whether a fact's span holds the day (YYYY-MM-DD) for all that its dates say. */
export function isAround(fact: Fact, date: string): boolean {
  const day = dayOf(date);
  const end = fact.to === undefined ? null : tryParseEdtf(fact.to);
  return dayOf(fact.from) <= day && (end === null || end.latest >= day);
}

function byDate(a: TimelineItem, b: TimelineItem): number {
  return dayOf(a.date) - dayOf(b.date);
}

function dayOf(date: string | undefined): number {
  return (date === undefined ? null : tryParseEdtf(date))?.earliest ?? Number.NEGATIVE_INFINITY;
}
