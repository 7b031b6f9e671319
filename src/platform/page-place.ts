import { placeOfPage, rulesFor, sectionOf } from '../sites/rule-for.ts';
import type { SiteStatus } from '../ui/popup/popup-status.ts';
import { browser } from './browser.ts';
import { loadSites } from './sites-store.ts';

/** Whether a tab still shows this page. Never rejects. */
export async function isAt(tabId: number, url: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url === url;
}

/** The address of what a tab shows; undefined where we may not know it. Rejects without a tab. */
export async function urlOf(tabId: number): Promise<string | undefined> {
  return (await browser.tabs.get(tabId)).url;
}

/** What the popup shows of a tab's site; null where no rule can be made. */
export async function siteStatus(tabId: number): Promise<SiteStatus | null> {
  const url = (await urlOf(tabId)) ?? '';
  const place = placeOfPage(url);
  if (place === undefined) return null;
  const { rules } = await loadSites();
  const origin = `${new URL(url).protocol}//${new URL(url).hostname}/*`;
  return {
    host: place.host,
    section: sectionOf(url) ?? null,
    rules: rulesFor(url, rules),
    origin,
    access: await browser.permissions.contains({ origins: [origin] }),
  };
}

/**
 * Asks the user for lasting access to a site. Must be called while a click is being handled. Says
 * whether it was given; the question may close the popup, so nothing may wait for the answer.
 */
export async function askForAccess(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] });
}
