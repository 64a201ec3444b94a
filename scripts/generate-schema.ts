import { readFile } from 'node:fs/promises';
import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { parseWith } from '#lib/pack/parse-border.ts';
import { entitySchema } from '#lib/pack/schema.ts';
import { type Vocabulary, vocabularySchema } from '#lib/pack/vocabulary.ts';
import { packYamlSchema } from '#lib/source/pack-yaml.ts';
import type { GeneratedFile } from './generated-file.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** Keys of an entity whose values the vocabulary lists, by the name under which a source writes them. */
type KeyLists = Readonly<Record<string, readonly string[]>>;

/** Checks on values (dates, whole characters) that JSON Schema cannot say; `sidelight lint` has them. */
const CONVERSION: ConversionConfig = { errorMode: 'ignore', typeMode: 'input' };

/**
 * JSON Schemas for editors of YAML sources, from the schemas of the code and the keys of the vocabulary. Sources are
 * read as text throughout, so what an editor takes for a number (`from: 2019`) is allowed wherever a text is.
 */
export async function generateSchema(root: URL): Promise<readonly GeneratedFile[]> {
  const text = await readFile(new URL('generated/vocabulary.json', root), 'utf8').catch(() => null); // no vocabulary yet
  if (text === null) return [];
  const subject = 'generated/vocabulary.json';
  const vocabulary = parseWith(vocabularySchema, JSON.parse(text), { code: 'bad-source-file', subject });
  const lists = listKeys(vocabulary);
  return [
    toFile('entity', 'A source of a Sidelight pack: one entity', toJsonSchema(entitySchema, CONVERSION), lists),
    toFile('pack', 'pack.yaml of a Sidelight pack', toJsonSchema(packYamlSchema, CONVERSION), lists),
  ];
}

function listKeys({ properties, publishers, units, titleGroups }: Vocabulary): KeyLists {
  return {
    property: Object.keys(properties),
    publisher: Object.keys(publishers),
    unit: Object.keys(units),
    title: Object.keys(titleGroups ?? {}),
  };
}

function toFile(name: string, title: string, schema: object, lists: KeyLists): GeneratedFile {
  const rewritten = rewrite(JSON.parse(JSON.stringify(schema)), lists);
  const content = { ...rewritten, $schema: 'https://json-schema.org/draft/2020-12/schema', title };
  return { path: `schema/${name}.schema.json`, content: `${JSON.stringify(content, null, 2)}\n` };
}

function rewrite(schema: JsonObject, lists: KeyLists): JsonObject {
  const entries = Object.entries(schema).map(([key, value]): [string, Json] => [key, rewriteMember(key, value, lists)]);
  const rewritten = Object.fromEntries(entries);
  return isOpenText(schema) ? { ...rewritten, type: ['string', 'number', 'boolean'] } : rewritten;
}

function rewriteMember(key: string, value: Json, lists: KeyLists): Json {
  if (key === 'properties' && isObject(value)) return rewriteProperties(value, lists);
  if (key === 'propertyNames') return value; // a key is always a text
  return rewriteValue(value, lists);
}

function rewriteValue(value: Json, lists: KeyLists): Json {
  if (isList(value)) return value.map((item) => rewriteValue(item, lists));
  return isObject(value) ? rewrite(value, lists) : value;
}

/** A key of the vocabulary becomes a list to choose from: editors complete it, and mark what is not in it. */
function rewriteProperties(properties: JsonObject, lists: KeyLists): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]): [string, Json] => {
      const list = lists[name] ?? [];
      const isKey = isObject(schema) && schema.type === 'string' && schema.enum === undefined;
      return [name, isKey && list.length > 0 ? { enum: [...list] } : rewriteValue(schema, lists)];
    }),
  );
}

function isOpenText(schema: JsonObject): boolean {
  return schema.type === 'string' && schema.enum === undefined && schema.const === undefined;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
