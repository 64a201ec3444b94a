import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { generateSchema } from './generate-schema.ts';

const property = {
  label: { en: 'p' },
  values: ['text'],
  types: [],
  temporal: 'state',
  reviewDays: 0,
  rank: 0,
  weight: 0,
};
const publisher = { name: 'W', country: 'int', kind: 'wire' };
const VOCABULARY = {
  version: 1,
  properties: { note: property, cost: property },
  qualifiers: {},
  units: { km: { label: { en: 'km' } } },
  publishers: { wire: publisher },
  labels: {},
};

async function schemaOf(name: string): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'schema-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'generated'));
  await writeFile(join(folder, 'generated/vocabulary.json'), JSON.stringify(VOCABULARY));
  const files = await generateSchema(pathToFileURL(`${folder}/`));
  return JSON.parse(String(files.find(({ path }) => path === `schema/${name}.schema.json`)?.content));
}

it('offers the keys of the vocabulary where a source takes one', async () => {
  const statement = { property: { enum: ['note', 'cost'] } };
  const source = { publisher: { enum: ['wire'] } };
  expect(await schemaOf('entity')).toMatchObject({
    properties: {
      type: { enum: expect.arrayContaining(['person', 'treaty']) },
      statements: { items: { properties: { ...statement, sources: { items: { properties: source } } } } },
    },
    required: expect.arrayContaining(['id', 'label']),
    additionalProperties: false,
  });
});

it('allows what an editor takes for a number wherever a text is', async () => {
  const open = ['string', 'number', 'boolean'];
  expect(await schemaOf('entity')).toMatchObject({
    properties: {
      label: { additionalProperties: { type: open }, propertyNames: { type: 'string' } },
      statements: { items: { properties: { from: { type: open } } } },
    },
  });
});

it('describes pack.yaml', async () => {
  expect(await schemaOf('pack')).toMatchObject({ required: expect.arrayContaining(['id', 'licence', 'contact']) });
});

it('generates nothing where there is no vocabulary', async () => {
  expect(await generateSchema(new URL('./nowhere/', import.meta.url))).toEqual([]);
});
