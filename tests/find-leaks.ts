import { LAYERS, type Layer, NETWORK_FILES } from './layers.ts';
import type { SourceFile } from './source-files.ts';

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

const STATIC = /^\s*(?:import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]/g;
const NETWORK = /(?<![.\w])(?:fetch\(|XMLHttpRequest|WebSocket\(|EventSource\(|WebTransport\()|\.sendBeacon\(/;

/** The module of a file: the folder under lib/, or the top folder. */
export function moduleOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? second : top;
}

/** Every import in `file` that its module's row does not permit, and every network call out of place; in words. */
export function findLeaks(file: SourceFile): readonly string[] {
  const module = moduleOf(file.path);
  const layer = LAYERS[module];
  if (!layer) return [`${file.path}: the module "${module}" has no row in tests/layers.ts`];
  const leaks = readImports(file.text)
    .filter((found) => !isPermitted(found, module, layer))
    .map(({ target, typeOnly }) => `${file.path}: may not import ${typeOnly ? 'types of ' : ''}${target}`);
  return callsNetwork(file, layer) ? [...leaks, `${file.path}: makes a request; only lib/sync/net.ts may`] : leaks;
}

function readImports(text: string): readonly Import[] {
  const fixed = [...text.matchAll(STATIC)].map(([, type, target = '']) => ({ target, typeOnly: type !== undefined }));
  const dynamic = [...text.matchAll(DYNAMIC)].map(([, target = '']) => ({ target, typeOnly: false }));
  return [...fixed, ...dynamic];
}

function isPermitted({ target, typeOnly }: Import, module: string, layer: Layer): boolean {
  if (target.startsWith('./') || target.startsWith('#generated/')) return true;
  if (target.startsWith('../')) return layer.node === true;
  if (target.startsWith('node:')) return layer.node === true;
  if (target.startsWith('#')) {
    const other = moduleOf(target.slice(1));
    return other === module || includes(layer.modules, other) || (typeOnly && includes(layer.types, other));
  }
  return (layer.packages ?? []).some((name) => matchesPackage(name, target));
}

function includes(list: readonly string[] | undefined, name: string): boolean {
  return list !== undefined && (list.includes('*') || list.includes(name));
}

function matchesPackage(name: string, target: string): boolean {
  if (name.endsWith('*')) return target.startsWith(name.slice(0, -1));
  return target === name || target.startsWith(`${name}/`);
}

function callsNetwork({ path, text }: SourceFile, layer: Layer): boolean {
  return layer.node !== true && !(path in NETWORK_FILES) && NETWORK.test(text);
}
