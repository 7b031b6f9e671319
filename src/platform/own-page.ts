import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

/**
 * Lets only the extension's own pages (popup, options) go on: what acts on any tab is not for the
 * scripts in pages, which a hostile page might get hold of. Throws otherwise.
 */
export function expectOwnPage(sender: Runtime.MessageSender): void {
  if (!isOwnPage(sender)) throw new Error('Only a page of the extension may ask for this.');
}

/** Whether a message is from one of the extension's own pages. */
export function isOwnPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true;
}

/** Opens a page of the extension (`/sample.html`) in a new tab. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** The number of the tab that this page of the extension is in. */
export async function ownTab(): Promise<number | undefined> {
  return (await browser.tabs.getCurrent())?.id;
}
