import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

/**
 * Lets only the extension's own pages (popup, options) go on: what acts on any tab is not for the
 * scripts in pages, which a hostile page might get hold of. Throws otherwise.
 */
export function expectOwnPage({ url }: Runtime.MessageSender): void {
  if (url?.startsWith(browser.runtime.getURL('')) !== true) {
    throw new Error('Only a page of the extension may ask for this.');
  }
}
