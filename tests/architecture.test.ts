import { describe, expect, it } from 'vitest';
import { findLeaks, moduleOf } from './find-leaks.ts';
import { LAYERS } from './layers.ts';
import { readSourceFiles } from './source-files.ts';

const files = (await readSourceFiles('{lib,components,cli,entrypoints,scripts,bench}/**/*.{ts,tsx}')).filter(
  ({ path }) => !/(?:\.(?:test|bench)|\/test-builders)\.tsx?$/.test(path),
);
const modules = [...new Set(files.map(({ path }) => moduleOf(path)))];

describe('layers', () => {
  it.each(modules)('%s imports only what its row permits', (module) => {
    expect(files.filter(({ path }) => moduleOf(path) === module).flatMap(findLeaks)).toEqual([]);
  });

  it('permits no module to import one that imports it', () => {
    const imports = (from: string, to: string) => LAYERS[from]?.modules?.includes(to) === true;
    const names = Object.keys(LAYERS);
    expect(names.flatMap((a) => names.filter((b) => imports(a, b) && imports(b, a)).map((b) => [a, b]))).toEqual([]);
  });

  it.each([
    ['lib/match/scan.ts', "import { openStore } from '#lib/store/open-store.ts';"],
    ['lib/match/scan.ts', "import type { Settings } from '#lib/settings/settings.ts';"],
    ['lib/match/scan.ts', "import {\n  a,\n  b,\n} from '#lib/store/open-store.ts';"],
    ['lib/overlay/card-host.ts', "import { request } from '#lib/messages/protocol.ts';"],
    ['lib/facts/at.ts', "const { x } = await import('#lib/store/open-store.ts');"],
    ['lib/facts/at.ts', "export { x } from '#lib/store/open-store.ts';"],
    ['lib/facts/at.ts', "import Dexie from 'dexie';"],
    ['lib/facts/at.ts', "import { readFile } from 'node:fs/promises';"],
    ['lib/facts/at.ts', "import { x } from '../pack/schema.ts';"],
    ['lib/facts/at.ts', "await fetch('https://example.org/');"],
    ['lib/page/walk.ts', "navigator.sendBeacon('/x');"],
    ['lib/helpers/x.ts', ''],
  ])('finds a leak planted in %s: %s', (path, text) => {
    expect(findLeaks({ path, text })).toHaveLength(1);
  });

  it.each([
    ['lib/overlay/card-host.ts', "import type { CardRequest } from '#lib/messages/story.ts';"],
    ['lib/link/annotate.ts', "import { scan } from '#lib/match/scan.ts';\nimport { x } from './gates.ts';"],
    ['lib/sync/net.ts', 'const answer = await fetch(address);'],
    ['lib/sync/fetch-edition.ts', 'const answer = await net.fetch(address);'],
    ['components/route-map.tsx', "import { geoPath } from 'd3-geo';"],
  ])('permits what the row of %s says: %s', (path, text) => {
    expect(findLeaks({ path, text })).toEqual([]);
  });
});
