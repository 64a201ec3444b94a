import type { Entity, EntityKey, NameRecord } from '#lib/pack/schema.ts';
import { foldWord } from '#lib/text/fold-word.ts';
import { splitWords } from '#lib/text/words.ts';
import type { IndexedPack } from './open-packs.ts';
import type { Referee } from './score-mentions.ts';

interface GoldEntity {
  readonly canonical: string;
  readonly qid?: string | null | undefined;
  readonly type?: string | undefined;
}

/**
 * Judges by our packs. A gold entity is found by its Q-id, else by `map` (canonical name → id, or name of a source file),
 * else by its canonical name among the labels and names of the packs ("Golden Dam" is the headed name Golden).
 */
export function createReferee(packs: readonly IndexedPack[], map: ReadonlyMap<string, string>): Referee {
  const byName = namesOf(packs);
  const find = ({ canonical, qid, type }: GoldEntity): ReadonlySet<EntityKey> => {
    const byQid = qid ? keysOf(packs, qid) : [];
    if (byQid.length > 0) return new Set(byQid);
    const mapped = map.get(canonical);
    const byMap = mapped === undefined ? [] : keysOf(packs, mapped);
    return byMap.length > 0 ? new Set(byMap) : (namedAs(byName, canonical, type) ?? new Set());
  };
  return {
    isCovered: (mention) => find(mention).size > 0,
    isEntity: (entity, gold) => find(gold).has(entity) || entity === gold.qid || fold(entity) === fold(gold.canonical),
  };
}

/**
 * By the whole name, else by the parts of "Trans-Anatolian gas pipeline (TANAP)"; a project also by its name before words
 * that say what it is ("Shah Deniz gas field"), which no body is ("European Commission" is not the power station European).
 */
function namedAs(
  byName: ReadonlyMap<string, ReadonlySet<EntityKey>>,
  canonical: string,
  type: string | undefined,
): ReadonlySet<EntityKey> | undefined {
  const [, outside = '', inside = ''] = /^(.*?)\s*\((.*)\)$/.exec(canonical) ?? [];
  const headed = fold(canonical).split(' ');
  const isHeaded = type === undefined || type === 'project';
  const bases = (isHeaded ? [1, 2, 3] : []).map((behind) => `${HEADED} ${headed.slice(0, -behind).join(' ')}`);
  const texts = [...[canonical, outside, inside].map(fold), ...bases];
  return texts.map((text) => byName.get(text)).find((keys) => keys !== undefined);
}

/** Marks names of projects that words of their kind may follow, and bases of headed names, which need them. */
const HEADED = '^';

function keysOf(packs: readonly IndexedPack[], id: string): readonly EntityKey[] {
  return packs.flatMap(({ id: pack, entities, slugs }) =>
    [id, `${pack}:${id}`, `${pack}:x-${id}`, slugs.get(id)].filter((key) => key !== undefined && entities.has(key)),
  ) as readonly EntityKey[];
}

function namesOf(packs: readonly IndexedPack[]): ReadonlyMap<string, ReadonlySet<EntityKey>> {
  const byName = new Map<string, Set<EntityKey>>();
  for (const [key, entity] of packs.flatMap(({ entities }) => [...entities])) {
    for (const name of entity.type === 'office' ? [] : foldedNames(entity)) {
      byName.set(name, (byName.get(name) ?? new Set()).add(key));
    }
  }
  return byName;
}

function foldedNames({ label, names, type }: Entity): readonly string[] {
  const whole = [...Object.values(label).map(fold), ...names.flatMap(wholeNames)];
  return type === 'project' ? [...whole, ...whole.map((name) => `${HEADED} ${name}`)] : whole;
}

/** A name as it stands, and of a person with more names the given name and the surname alone. */
function wholeNames({ text, kind, given, surname }: NameRecord): readonly string[] {
  if (kind === 'headed') return [`${HEADED} ${fold(text)}`];
  if (kind !== 'full' && kind !== 'acronym' && kind !== 'phrase') return [];
  return given && surname ? [fold(text), fold(`${given} ${surname}`)] : [fold(text)];
}

function fold(text: string): string {
  return splitWords(text)
    .map((word) => foldWord(word.text))
    .join(' ');
}
