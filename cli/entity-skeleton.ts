import type { EntityType } from '#lib/pack/schema.ts';
import type { Property, Vocabulary } from '#lib/pack/vocabulary.ts';
import type { Minimum } from '#lib/source/minimum.ts';

type Requirement = NonNullable<Minimum[EntityType]>[string];

/** What a skeleton is made of. */
export interface SkeletonParts {
  readonly type: EntityType;
  readonly slug: string;
  /** Path of the JSON Schema as seen from the file. */
  readonly schema: string;
  readonly asked: Readonly<Record<string, Requirement>>;
  readonly vocabulary: Vocabulary;
}

/** The YAML of an entity that is to be filled in: what its minimum asks for stands there as comments to be uncommented. */
export function entitySkeleton({ type, slug, schema, asked, vocabulary }: SkeletonParts): string {
  const name = slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  return [
    `# yaml-language-server: $schema=${schema.replaceAll('\\', '/')}`,
    '# The Wikidata id (Q…) where it is certain; else x- and the name of this file.',
    `id: x-${slug}`,
    `type: ${type}`,
    ...(type === 'office' ? ['office: { title: president, of: kazakhstan }'] : []),
    ...(type === 'country' ? ['iso3: XXX'] : []),
    '# As large news sites of each language write it.',
    `label: { en: ${name}, ru: ${name}, az: ${name}, kk: ${name}, tr: ${name} }`,
    '# What it is, not what it did: the facts below say that.',
    `description: { en: '${type}' }`,
    'names:',
    ...nameLines(type, name),
    'statements: []',
    `# What the minimum of a ${type} asks for (vocabulary/minimum.yaml):`,
    ...Object.entries(asked).flatMap(([what, requirement]) => requirementLines(what, requirement, vocabulary)),
    '',
  ].join('\n');
}

function nameLines(type: EntityType, name: string): readonly string[] {
  if (type !== 'person') return [`  - { text: ${name}, lang: en, kind: full }`];
  const [given = name, ...rest] = name.split(' ');
  const surname = rest.at(-1) ?? given;
  return [`  - { text: ${name}, lang: en, kind: full, given: ${given}, surname: ${surname}, gender: male }`];
}

function requirementLines(what: string, requirement: Requirement, { properties }: Vocabulary): readonly string[] {
  const own = requirement.any.find((property) => Object.hasOwn(properties, property));
  const property = own === undefined ? undefined : properties[own];
  const optional = requirement.optional ? ' (where there is one)' : '';
  if (!property || own === undefined) return [`# ${what}${optional}`];
  return [
    `# ${what}${optional}`,
    `#  - id: ${own}`,
    `#    property: ${own}`,
    `#    value: ${exampleValue(property)}`,
    ...(requirement.dated ? ['#    from: 2024-01-31'] : []),
    '#    known: 2024-01-31',
    '#    confirmed: 2024-01-31',
    "#    sources: [{ publisher: wikidata, url: 'https://www.wikidata.org/wiki/Q1', date: 2024-01-31 }]",
  ];
}

function exampleValue({ values }: Property): string {
  switch (values[0]) {
    case 'entity':
      return '{ entity: kazakhstan }';
    case 'quantity':
      return '{ quantity: 1, unit: km }';
    case 'date':
      return '{ date: 2024-01-31 }';
    case 'url':
      return "{ url: 'https://example.org/' }";
    case 'route':
      return '{ route: [{ label: { en: Baku }, lat: 40.4, lon: 49.9 }] }';
    default:
      return '{ text: { en: …, ru: …, az: …, kk: …, tr: … } }';
  }
}
