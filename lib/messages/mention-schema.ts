import * as v from 'valibot';
import type { Annotation, Evidence, MentionKind, Rejection, RuleId } from '#lib/link/mention.ts';
import { MAX_SCOPE_UNITS } from '#lib/link/scope.ts';
import { packIdSchema } from '#lib/pack/manifest.ts';
import { ENTITY_TYPES } from '#lib/pack/schema.ts';
import { entityKeySchema } from './entity-key.ts';

const MENTION_KINDS = [
  'full',
  'initials',
  'surname',
  'patronymic',
  'acronym',
  'phrase',
  'headed',
  'office',
] as const satisfies readonly MentionKind[];

const RULES = [
  'full-name',
  'initials',
  'patronymic',
  'surname-after-full-name',
  'surname-after-title',
  'surname-in-context',
  'dominant-surname',
  'acronym',
  'phrase',
  'phrase-with-neighbour',
  'head-noun',
  'office-on-date',
  'office-last-confirmed',
  'possible',
] as const satisfies readonly RuleId[];

const EVIDENCE_KINDS = [
  'name',
  'antecedent',
  'title',
  'country',
  'date',
  'context',
  'related',
  'dominant',
  'neighbour',
  'head',
] as const satisfies readonly Evidence['kind'][];

const REASONS = [
  'left-guard',
  'container',
  'foreign-initial',
  'blocker',
  'no-antecedent',
  'needs-context',
  'ambiguous',
  'office-unknown',
  'former-or-plural',
  'case',
] as const satisfies readonly Rejection['reason'][];

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SCOPE_UNITS));
const pageText = v.pipe(v.string(), v.maxLength(1_000));

export const mentionKindSchema = v.picklist(MENTION_KINDS);

export const whySchema = v.strictObject({
  rule: v.picklist(RULES),
  evidence: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(EVIDENCE_KINDS),
        text: v.exactOptional(pageText),
        entity: v.exactOptional(entityKeySchema),
        date: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
      }),
    ),
    v.maxLength(40),
  ),
  alternatives: v.pipe(v.array(v.strictObject({ entity: entityKeySchema, score: v.number() })), v.maxLength(40)),
  unsure: v.exactOptional(v.picklist(REASONS)),
});

export const mentionSchema = v.strictObject({
  start: offset,
  end: offset,
  entity: entityKeySchema,
  type: v.picklist(ENTITY_TYPES),
  packs: v.array(packIdSchema),
  kind: mentionKindSchema,
  marked: v.boolean(),
  changed: v.boolean(),
  office: v.exactOptional(entityKeySchema),
  why: whySchema,
});

export const rejectionSchema = v.strictObject({
  start: offset,
  end: offset,
  reason: v.picklist(REASONS),
  candidates: v.array(entityKeySchema),
  scores: v.exactOptional(v.array(v.number())),
});

/** The answer of `annotate` as extension pages parse it; the content script has narrower checks of its own. */
export const annotationSchema = v.strictObject({
  mentions: v.array(mentionSchema),
  scannedUnits: offset,
  rejected: v.array(rejectionSchema),
}) satisfies v.GenericSchema<Annotation>;
