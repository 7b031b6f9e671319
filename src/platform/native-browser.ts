import type { Browser } from 'webextension-polyfill';

/** The part of the browser API that a content script has, without its callback forms. */
export type ContentBrowser = Pick<Browser, 'runtime' | 'i18n'>;

/**
 * The browser's own API object, for scripts that run in pages: the polyfill would cost every page
 * 10 kB for nothing, because Manifest V3 promises are native in both browsers. Read at call time,
 * since an updated extension invalidates it.
 */
export function nativeBrowser(): ContentBrowser {
  // Neither name is declared for scripts at large; both are the same API in a promise world.
  const scope = globalThis as { browser?: ContentBrowser; chrome?: ContentBrowser };
  const api = scope.browser ?? scope.chrome;
  if (!api?.runtime) throw new Error('The extension is gone.');
  return api;
}
