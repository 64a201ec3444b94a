/** What one module may import beside itself and `#generated/`. */
export interface Layer {
  /** Modules, by value and by type. */
  readonly modules?: readonly string[];
  /** Modules of which only types may be imported. */
  readonly types?: readonly string[];
  /** npm packages; a name also permits its subpaths, a trailing `*` any package with that beginning. */
  readonly packages?: readonly string[];
  /** Whether `node:*` may be used: nothing that runs in a browser does. */
  readonly node?: boolean;
}

const LIB = [
  'text',
  'pack',
  'facts',
  'tuf',
  'publish',
  'match',
  'link',
  'store',
  'sync',
  'settings',
  'i18n',
  'messages',
  'background',
  'screens',
];

/** The layers of the project (docs/architecture.md), lowest first. `*` stands for everything. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  text: {},
  pack: { packages: ['valibot', 'canonicalize'] },
  facts: { modules: ['pack'] },
  source: { modules: ['text', 'pack', 'facts'], packages: ['yaml', 'valibot'] },
  leaders: { modules: ['text', 'pack', 'source'] },
  tuf: { packages: ['@tufjs/canonical-json', 'valibot'] },
  publish: { modules: ['tuf', 'pack'], packages: ['@tufjs/canonical-json'] },
  match: { modules: ['text', 'pack'] },
  link: { modules: ['match', 'facts', 'pack', 'text'] },
  store: { modules: ['pack', 'facts', 'match'], packages: ['dexie'] },
  sync: { modules: ['tuf', 'pack', 'facts', 'store', 'match'], packages: ['valibot'] },
  settings: { modules: ['pack'], packages: ['valibot', 'wxt/utils/storage'] },
  i18n: { types: ['pack'], packages: ['@fluent/bundle', '@fluent/langneg'] },
  messages: {
    modules: ['pack', 'link', 'settings'],
    types: ['facts', 'sync', 'store'],
    packages: ['valibot', 'webextension-polyfill', 'wxt/browser'],
  },
  page: { modules: ['link'], types: ['pack'] },
  overlay: { modules: ['page', 'i18n'], types: ['link', 'pack', 'settings', 'messages'] },
  background: {
    modules: ['text', 'pack', 'facts', 'tuf', 'match', 'link', 'store', 'sync', 'settings', 'i18n', 'messages'],
    packages: ['valibot', 'wxt/browser', 'wxt/utils/storage'],
  },
  components: {
    modules: ['facts', 'pack', 'i18n'],
    types: ['link', 'messages', 'store', 'sync', 'settings'],
    packages: ['preact', 'd3-*', 'world-atlas', 'topojson-client', 'topojson-specification'],
  },
  /** State of the extension's own pages. */
  screens: {
    modules: ['messages', 'settings', 'components'],
    types: ['facts', 'link', 'pack', 'store'],
    packages: ['preact', 'wxt/browser'],
  },
  cli: {
    modules: ['text', 'pack', 'facts', 'source', 'leaders', 'tuf', 'publish', 'match', 'link', 'sync', 'i18n', 'page'],
    packages: [
      'happy-dom',
      'yaml',
      'valibot',
      '@valibot/to-json-schema',
      'canonicalize',
      '@tufjs/canonical-json',
      'wikibase-sdk',
    ],
    node: true,
  },
  entrypoints: { modules: [...LIB, 'page', 'overlay', 'components'], packages: ['wxt', 'preact'] },
  scripts: { modules: ['*'], packages: ['*'], node: true },
  tests: { modules: ['*'], packages: ['*'], node: true },
  bench: { modules: ['*'], packages: ['*'], node: true },
};

/** Files that may name a network call, and why. Everything else gets its answers through them. */
export const NETWORK_FILES: Readonly<Record<string, string>> = {
  'lib/sync/net.ts': 'the one module that makes requests, to the hosts of subscriptions only',
  'lib/background/own-file.ts': 'reads files of the extension itself, never the network',
};
