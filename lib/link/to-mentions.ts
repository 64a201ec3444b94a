import type { EntityKey } from '#lib/pack/schema.ts';
import type { Known } from './knowledge.ts';
import type { Linked, LinkState } from './link-state.ts';
import type { AnnotateOptions, Mention } from './mention.ts';
import type { Scope } from './scope.ts';

/** The mentions of a scope in order, with what the reader's settings say of marks and hidden entities. */
export function toMentions(state: LinkState, scope: Scope, options: AnnotateOptions): Mention[] {
  const hidden = hiddenKeys(state, options);
  const marked = new Set<EntityKey>();
  const mentions: Mention[] = [];
  for (const linked of state.mentions()) {
    const { key } = linked.known;
    if (hidden.has(key)) continue;
    const mention = toMention(state, linked);
    const isMarked = mayMark(mention, scope, options) && (options.mark === 'all' || !marked.has(key));
    if (isMarked) marked.add(key);
    mentions.push({ ...mention, marked: isMarked });
  }
  return mentions;
}

/** Hidden keys, and the keys of the entities that took them over. */
function hiddenKeys({ knowledge }: LinkState, { hidden }: AnnotateOptions): ReadonlySet<EntityKey> {
  const heirs = [...hidden].map((key) => knowledge.byKey(key)?.key ?? key);
  return new Set([...hidden, ...heirs]);
}

function toMention(state: LinkState, linked: Linked): Mention {
  const { known, rule, evidence, alternatives } = linked;
  return {
    start: linked.start,
    end: linked.end,
    entity: known.key,
    type: known.type,
    packs: packsOf(known),
    kind: linked.kind,
    marked: false,
    changed: state.knowledge.changed(known) > state.when.latest,
    ...(linked.office === undefined ? {} : { office: linked.office }),
    why: { rule, evidence, alternatives },
  };
}

function packsOf({ refs }: Known): readonly string[] {
  return refs.map(({ index }) => index.packId);
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
