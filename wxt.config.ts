import { defineConfig } from 'wxt';
import { compileAtOnce } from './tools/compile-at-once.ts';
import { leaveOutReasons } from './tools/leave-out-reasons.ts';
import { packagedData } from './tools/packaged-data.ts';

/** Pages that the extension reads: what a person reads on the web. */
const PAGES = ['http://*/*', 'https://*/*'];

export default defineConfig({
  // Every symbol is imported by name, so that Vitest, tsc and Biome see what the bundler sees.
  imports: false,
  manifestVersion: 3, // WXT's default for Firefox is 2
  publicDir: 'assets/public',
  outDir: '.output',
  // light-dark() and nesting are native from here on; older targets make the styles a quarter larger.
  vite: () => ({
    plugins: [leaveOutReasons(), compileAtOnce()],
    build: {
      target: ['chrome130', 'firefox142'],
      // It fetches, and both browsers preload modules by themselves.
      modulePreload: { polyfill: false },
    },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...packagedData());
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_TW',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    // Content-script matches alone do not permit `scripting.executeScript` in Chrome.
    host_permissions: PAGES,
    content_scripts: [
      // Listed by hand: WXT's wrapper for content scripts announces itself to the page.
      { matches: PAGES, js: ['detector.js'], run_at: 'document_idle' },
    ],
    content_security_policy: {
      // `connect-src 'self'` is for our own dictionary; nothing else can be asked for anything.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      // Free in both browsers and in the extensions that share our readers (ANCHORS: keys taken).
      'toggle-reader': {
        suggested_key: { default: 'Alt+Q' },
        description: '__MSG_commandToggleReader__',
      },
      'toggle-script': {
        suggested_key: { default: 'Alt+W' },
        description: '__MSG_commandToggleScript__',
      },
      // No key suggested: three keys taken from everybody would be one too many.
      'toggle-glosses': { description: '__MSG_commandToggleGlosses__' },
    },
    ...(browser === 'chrome' && { minimum_chrome_version: '130' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'qingdu@qingdu.invalid',
          // 142 is the first version that knows `data_collection_permissions` on both platforms.
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
