import type { Entity } from '#lib/pack/schema.ts';

const HEADER = '# Written by `sidelight import world`: mend packs/world/inputs/, not this file.\n';

/** The entities of one state as a YAML list, a name and a statement a line; equal entities are equal bytes. */
export function leadersYaml(entities: readonly Entity[]): string {
  const sorted = [...entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return HEADER + sorted.map(entityYaml).join('');
}

function entityYaml({ id, type, label, description, office, names, statements }: Entity): string {
  const lines = [`- id: ${id}`, `type: ${type}`, `label: ${flow(label)}`, `description: ${flow(description)}`];
  if (office) lines.push(`office: ${flow(office)}`);
  lines.push(...list('names', names), ...list('statements', statements));
  return `${lines.join('\n  ')}\n`;
}

function list(key: string, items: readonly unknown[]): readonly string[] {
  return items.length === 0 ? [`${key}: []`] : [`${key}:`, ...items.map((item) => `  - ${flow(item)}`)];
}

/** JSON with spaces is YAML in flow style; plain words need no quotes. */
function flow(value: unknown): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const entries = Object.entries(value as Record<string, unknown>);
  return `{ ${entries.map(([key, inner]) => `${key}: ${flow(inner)}`).join(', ')} }`;
}

/** Letters, digits and single marks that YAML gives no meaning in flow style. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ./_’-]|:(?=\/))*$/u.test(text) && !text.endsWith(' ') && !text.endsWith(':');
}
