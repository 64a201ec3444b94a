import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { ICON_SIZES } from './scripts/generate-icons.ts';

/** No script, style, picture or frame but our own; requests go to packs, which are https. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  // A development build also takes packs from loopback (lib/background/build-settings.ts).
  `connect-src 'self' https:${process.env.WXT_ALLOW_LOOPBACK === '1' ? ' http://127.0.0.1:*' : ''}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const DESCRIPTION =
  'Marks leaders, programmes and projects on any page, and shows dated, sourced facts about them from your own machine.';

/** Drawn from pictures/icon.svg by `npm run generate`. */
const ICONS = Object.fromEntries(ICON_SIZES.map((size) => [size, `icons/${size}.png`]));

/**
 * The views of a card with all that they import, as one chunk for the pages that show cards: a first card waits for each
 * file of its frame, and the modules that pages share would else be a file for each set of pages that shares them.
 */
const CARD_VIEWS =
  /\/components\/(?:card-deck\.tsx|card-notice\.tsx|create-ui\.ts)$|\/lib\/messages\/(?:send|limits|check-views)\.ts$|\/lib\/screens\/save-text\.ts$|vite\/preload-helper|wxt-html-plugins/;

/** Written here because the script is an unlisted one (entrypoints/reader.ts says why). */
const CONTENT_SCRIPT = {
  matches: ['<all_urls>'],
  js: ['reader.js'],
  css: ['marks.css'],
  all_frames: true,
  match_about_blank: true,
  run_at: 'document_idle' as const,
};

/** In Firefox a page's own sheets do not reach into shadow roots and those of the user do; before 142 the key is not known. */
const FIREFOX_CONTENT_SCRIPT = { ...CONTENT_SCRIPT, css_origin: 'user' };

/** What a Vite plugin sees of a built file. */
interface BuiltFile {
  readonly fileName: string;
  code?: string;
}

/**
 * The browser compiles what this heads at once: it would else parse each function twice, once to pass over it and once
 * when it is called, and nearly all are. A twentieth of what a page pays for being read.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** Names of fields and methods of lib/page that nothing outside of reader.js asks for: a twentieth of its weight. */
const INNER_NAMES =
  /^(?:addLineBreak|endsWithLineBreak|expectAround|hasText|headlines|hinted|isExpected|keepsSpaces|lastHref|lastSeen|linkUnits|liveHeadline|onAnnotated|opening|pastHeadline|stale|takeShown|tally|jsonLd|captured|isFeed|onReading|schedule|skipped|isHidden|isBlock|isInline|removed|walk|depth|container|shadowRoots|finish|flush)$/;

/**
 * These go into pages, so they are worth a second minifier: Vite's own leaves constants as variables (350 bytes of
 * 12 kB). Functions stay functions: made anew within others they would cost more time than bytes; together they pack better.
 */
const SMALL_CONTENT = {
  name: 'small-content',
  async generateBundle(_options: unknown, bundle: Readonly<Record<string, BuiltFile>>) {
    for (const file of Object.values(bundle).filter(({ fileName }) => /^(?:reader|marks)\.js$/.test(fileName))) {
      const { code } = await minify(file.code ?? '', {
        ecma: 2020,
        compress: { passes: 3, reduce_funcs: false, hoist_funs: true },
        ...(file.fileName === 'reader.js' && { mangle: { properties: { regex: INNER_NAMES } } }),
      });
      file.code = COMPILE_AT_ONCE + (code ?? '');
    }
  },
};

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [SMALL_CONTENT] }),
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  webExt: { disabled: true },
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.some(({ name }) => name === 'card')) return;
      const options = config.build?.rollupOptions;
      const output = {
        ...[options?.output].flat()[0],
        codeSplitting: { groups: [{ name: 'card-views', test: CARD_VIEWS }] },
      };
      // Both browsers know `modulepreload` themselves.
      config.build = { ...config.build, modulePreload: { polyfill: false }, rolldownOptions: { ...options, output } };
    },
    // The packs that come with the extension: packs/<id>/pack.json and its parts, built by `npm run generate`.
    async 'build:publicAssets'(_wxt, files) {
      const folder = fileURLToPath(new URL('./generated/packs/', import.meta.url));
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries.filter((found) => found.isFile())) {
        const absoluteSrc = join(entry.parentPath, entry.name);
        files.push({ absoluteSrc, relativeDest: join('packs', relative(folder, absoluteSrc)) });
      }
      const schema = fileURLToPath(new URL('./generated/managed-schema.json', import.meta.url));
      files.push({ absoluteSrc: schema, relativeDest: 'managed-schema.json' });
      for (const size of ICON_SIZES) {
        const icon = fileURLToPath(new URL(`./generated/icons/${size}.png`, import.meta.url));
        files.push({ absoluteSrc: icon, relativeDest: `icons/${size}.png` });
      }
    },
  },
  manifest: ({ browser, command }) => ({
    name: 'Sidelight',
    description: DESCRIPTION,
    // storage, unlimitedStorage: packs and settings; alarms: sync; contextMenus: "look up"; scripting: open tabs at install.
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'scripting'],
    // Reading any news page is the product (docs/threat-model.md); the content script starts where the reader is.
    host_permissions: ['<all_urls>'],
    content_scripts: [browser === 'firefox' ? FIREFOX_CONTENT_SCRIPT : CONTENT_SCRIPT],
    // Firefox takes a policy without a schema.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    icons: ICONS,
    action: { default_icon: ICONS, default_title: 'Sidelight' },
    incognito: 'spanning',
    ...(existsSync('entrypoints/card') && { web_accessible_resources: [cardPage(browser)] }),
    commands: {
      'open-next': { suggested_key: { default: 'Alt+Shift+S' }, description: 'Open the card of the next marked name' },
    },
    // The development server needs a policy of its own, which WXT writes.
    ...(command === 'build' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    ...(browser === 'firefox' ? firefoxKeys() : { minimum_chrome_version: '137' }),
  }),
});

/** The card is an extension page in a frame of the page; in Chromium its address changes with each session, so no page can probe it. */
function cardPage(browser: string) {
  const resource = { resources: ['card.html'], matches: ['<all_urls>'] };
  return browser === 'firefox' ? resource : { ...resource, use_dynamic_url: true };
}

function firefoxKeys() {
  return {
    browser_specific_settings: {
      gecko: {
        id: 'sidelight@sidelight.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none' as const] },
      },
    },
  };
}
