import { formatDay } from '#lib/pack/edtf.ts';
import type { Entity } from '#lib/pack/schema.ts';
import { foldName } from '#lib/source/fold-name.ts';
import { firstDay, lastDay, NO_END } from './days.ts';
import { groupOfTitle } from './office-entity.ts';
import type { Settled } from './settle-ends.ts';

/** An office that the other pack has. */
export interface CoreOffice {
  readonly id: string;
  readonly title: string;
}

interface CoreSpan {
  readonly from: number;
  readonly to: number;
}

/** What the pack beside says already, so that nothing is said twice: offices, their holders, persons. */
export class CoreKnowledge {
  readonly #offices = new Map<string, CoreOffice>();
  readonly #spans = new Map<string, CoreSpan[]>();
  readonly #persons: ReadonlySet<string>;
  readonly #local: ReadonlyMap<string, string>;

  constructor(entities: readonly Entity[]) {
    const keys = new Map<string, string>();
    for (const { id, office } of entities) {
      if (!office) continue;
      const key = `${groupOfTitle(office.title)} ${office.of}`;
      keys.set(id, key);
      this.#offices.set(key, { id, title: office.title });
    }
    for (const entity of entities) this.#addSpans(entity, keys);
    const persons = entities.filter(({ type }) => type === 'person');
    this.#persons = new Set(persons.map(({ id }) => id));
    this.#local = new Map(
      persons
        .filter(({ id }) => id.startsWith('x-'))
        .flatMap(({ id, names }) => names.map(({ text }) => [foldName(text), id])),
    );
  }

  #addSpans({ statements }: Entity, keys: ReadonlyMap<string, string>): void {
    for (const { property, value, from, to } of statements) {
      const key = property === 'position-held' && 'entity' in value ? keys.get(value.entity) : undefined;
      if (key === undefined) continue;
      this.#spans.set(key, [...(this.#spans.get(key) ?? []), { from: firstDay(from ?? ''), to: lastDay(to ?? '') }]);
    }
  }

  /** The office that answers for a title there. */
  office(title: string, of: string): CoreOffice | undefined {
    return this.#offices.get(`${groupOfTitle(title)} ${of}`);
  }

  /** What of a spell the other pack leaves to say: null where its own holders cover most of the days. */
  left(spell: Settled, title: string, of: string): Settled | null {
    const spans = this.#spans.get(`${groupOfTitle(title)} ${of}`) ?? [];
    return spans.reduce<Settled | null>((left, span) => (left ? cutBy(left, span) : null), spell);
  }

  hasPerson(id: string): boolean {
    return this.#persons.has(id);
  }

  /** The person's id there, if it is local to that pack: a statement of another pack cannot reach it. */
  localPerson(names: readonly string[]): string | undefined {
    return names.map((name) => this.#local.get(foldName(name))).find((id) => id !== undefined);
  }
}

/** Days for which two packs may differ on a hand-over: the spell then ends or begins with the other pack's. */
const HAND_OVER_DAYS = 45;

function cutBy(spell: Settled, span: CoreSpan): Settled | null {
  const [from, to] = [
    lastDay(spell.from === '' ? spell.firstSeen : spell.from),
    spell.to === '' ? NO_END : firstDay(spell.to),
  ];
  const shared = Math.min(span.to, to) - Math.max(span.from, from);
  if (shared <= 1) return spell;
  if (shared > HAND_OVER_DAYS || shared > (to - from) / 2) return null;
  return span.from > from ? { ...spell, to: formatDay(span.from) } : { ...spell, from: formatDay(span.to) };
}
