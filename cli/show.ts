import { at } from '#lib/facts/at.ts';
import { deriveView } from '#lib/facts/derive-view.ts';
import type { Change, EntityView, Fact } from '#lib/facts/entity-view.ts';
import { since } from '#lib/facts/since.ts';
import { formatDay } from '#lib/pack/edtf.ts';
import { type Entity, toEntityKey } from '#lib/pack/schema.ts';
import type { Command } from './command.ts';
import { toScopeDate } from './date-argument.ts';
import { factWords, inEnglish, propertyWords, type WordContext } from './fact-words.ts';
import { type OpenPack, openOwnPacks, openPack } from './open-pack.ts';
import { parseArguments } from './parse-arguments.ts';
import { UsageError } from './usage-error.ts';
import { VOCABULARY } from './vocabulary.ts';

const OPTIONS = {
  date: { type: 'string' },
  pack: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/** Says what the packs know of an entity, as its card does. */
export const show: Command = {
  usage: 'ENTITY [--date YYYY[-MM[-DD]]] [--pack DIR]… [--json]',
  summary: 'Say what the packs know of an entity on a date, what changed since, and by which sources.',
  details: [
    'ENTITY is an id, a Q-id, the name of a source file, or a label or name in any language.',
    'Without --pack, in every pack of the project; without --date, as of today (UTC).',
  ],
  async run(args, context) {
    const { options, positionals } = parseArguments(args, OPTIONS, { min: 1, max: 1 });
    const today = new Date().toISOString().slice(0, 10);
    const date = toScopeDate(options.date) ?? today;
    const [wanted = ''] = positionals;
    const packs = options.pack
      ? await Promise.all(options.pack.map((path) => openPack(path, context)))
      : await openOwnPacks(context);
    const views = packs.flatMap((pack) => viewsOf(pack, wanted));
    if (views.length === 0) throw new UsageError('no-such-entity', `no pack knows "${wanted}": write an id or a name`);
    const shown = views.map((view) => showView(view, date, today));
    if (options.json)
      context.print(JSON.stringify(shown.map(({ view: { key }, ...rest }) => ({ entity: key, ...rest }))));
    else for (const line of shown.flatMap(describe)) context.print(line);
    return 0;
  },
};

function viewsOf({ manifest, entities, slugs }: OpenPack, wanted: string): readonly EntityView[] {
  const id = slugs.get(wanted) ?? wanted;
  const byId = entities.filter((entity) => entity.id === id || toEntityKey(manifest.id, entity.id) === id);
  const found = byId.length > 0 ? byId : entities.filter((entity) => isCalled(entity, wanted.toLowerCase()));
  return found.map((entity) => deriveView({ entity, related: entities, pack: manifest, vocabulary: VOCABULARY }));
}

function isCalled({ label, names }: Entity, wanted: string): boolean {
  return [...Object.values(label), ...names.map(({ text }) => text)].some((name) => name.toLowerCase() === wanted);
}

interface Shown {
  readonly view: EntityView;
  readonly date: string;
  readonly at: readonly Fact[];
  /** What holds today and did not on the date. */
  readonly now: readonly Fact[];
  readonly since: readonly (Omit<Change, 'day'> & { readonly day: string })[];
}

function showView(view: EntityView, date: string, today: string): Shown {
  const rankOf = ({ property }: Fact): number => VOCABULARY.properties[property]?.rank ?? 50;
  const factsOn = (day: string) => at(view, day, { vocabulary: VOCABULARY }).toSorted((a, b) => rankOf(a) - rankOf(b));
  const then = factsOn(date);
  const changes = since(view, date, { vocabulary: VOCABULARY });
  return {
    view,
    date,
    at: then,
    now: factsOn(today).filter((fact) => !then.includes(fact)),
    since: changes.map((change) => ({ ...change, day: formatDay(change.day) })),
  };
}

function describe({ view, ...shown }: Shown): readonly string[] {
  const context: WordContext = {
    vocabulary: VOCABULARY,
    labelOf: (key) => (view.labels[key] ? inEnglish(view.labels[key].label) : key),
  };
  const line = (fact: Fact) => `${propertyWords(fact.property, VOCABULARY)}: ${factWords(fact, context)}`;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((text) => `  ${text}`)];
  return [
    `${inEnglish(view.label)} (${view.type}, ${view.key}; pack ${view.pack.id}): ${inEnglish(view.description)}`,
    ...section(`on ${shown.date}`, shown.at.map(line)),
    ...section(
      'since',
      shown.since.map(
        ({ day, kind, fact, before }) => `${day} ${kind}: ${line(fact)}${before ? ` (before: ${line(before)})` : ''}`,
      ),
    ),
    ...section('now, and not then', shown.now.map(line)),
  ];
}
