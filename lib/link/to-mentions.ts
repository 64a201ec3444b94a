import type { EntityKey } from '#lib/pack/schema.ts';
import type { Linked, LinkState } from './link-state.ts';
import type { AnnotateOptions, Mention } from './mention.ts';
import type { Scope } from './scope.ts';

/** The mentions of a scope in order, with what the reader's settings say of marks and hidden entities. */
export function toMentions(state: LinkState, scope: Scope, options: AnnotateOptions): Mention[] {
  const hidden = options.hidden.size > 0 ? hiddenKeys(state, options) : options.hidden;
  const marked = new Set<EntityKey>();
  const mentions: Mention[] = [];
  for (const linked of state.mentions()) {
    const { key } = linked.known;
    if (hidden.has(key)) continue;
    const mention = toMention(state, linked);
    mention.marked = (options.mark === 'all' || !marked.has(key)) && mayMark(mention, scope, options);
    if (mention.marked) marked.add(key);
    mentions.push(mention);
  }
  return mentions;
}

/** Hidden keys, and the keys of the entities that took them over. */
function hiddenKeys({ knowledge }: LinkState, { hidden }: AnnotateOptions): ReadonlySet<EntityKey> {
  const heirs = [...hidden].map((key) => knowledge.byKey(key)?.key ?? key);
  return new Set([...hidden, ...heirs]);
}

/** `marked` is yet to be decided. */
function toMention(state: LinkState, linked: Linked): Mention & { marked: boolean } {
  const { start, end, kind, known, rule, evidence, alternatives, office } = linked;
  const { key: entity, type, packs } = known;
  const changed = known.changed > state.when.latest;
  const why = { rule, evidence, alternatives };
  const mention = { start, end, entity, type, packs, kind, marked: false, changed, why };
  return office === undefined ? mention : { ...mention, office };
}

/** Whether `markPlaces` decides of a mention's mark. */
export function isPlace({ type }: Mention): boolean {
  return type === 'country' || type === 'place';
}

function mayMark(mention: Mention, { zone }: Scope, options: AnnotateOptions): boolean {
  if (zone === 'furniture' && !options.markFurniture) return false;
  if (isPlace(mention) && !options.markPlaces) return false;
  return !options.known.has(mention.entity) || mention.changed;
}
