import { isTooMany, type SitesChange, type SitesEdit } from '../sites/edit-sites.ts';
import type { SiteRule } from '../sites/site-rule.ts';
import { readSites, type SitesReading, storedSites } from '../sites/stored-sites.ts';
import { browser } from './browser.ts';

/** Where the rules are in `storage.local`. */
export const SITES_KEY = 'sites';
/** One writer at a time, over all contexts of the extension. */
export const SITES_LOCK = 'qingdu-sites';
/** Where unusable stored rules are kept aside, so that nothing of the user's is overwritten. */
const BROKEN_KEY = 'sites-broken';

/**
 * The user's rules for sites. `broken` names rows that are unusable now and those that were so when
 * they were kept aside. Rejects when storage fails.
 */
export async function loadSites(): Promise<SitesReading> {
  const stored = await browser.storage.local.get([SITES_KEY, BROKEN_KEY]);
  const { rules, broken } = readSites(stored[SITES_KEY]);
  const aside = readSites(stored[BROKEN_KEY]).broken;
  return { rules, broken: [...new Set([...broken, ...aside])] };
}

/** Throws away what was unusable: the user has read what it was. */
export async function forgetBrokenSites(): Promise<void> {
  await navigator.locks.request(SITES_LOCK, async () => {
    const stored = (await browser.storage.local.get(SITES_KEY))[SITES_KEY];
    const { rules, broken } = readSites(stored);
    if (broken.length > 0) await browser.storage.local.set({ [SITES_KEY]: storedSites(rules) });
    await browser.storage.local.remove(BROKEN_KEY);
  });
}

/**
 * Changes the rules, one writer at a time over all contexts of the extension. What is stored but
 * unusable is copied aside before it is replaced. Rejects when storage fails.
 */
export async function changeSites(edit: SitesEdit): Promise<SitesChange> {
  return navigator.locks.request(SITES_LOCK, async () => {
    const stored = (await browser.storage.local.get(SITES_KEY))[SITES_KEY];
    const { rules: before } = readSites(stored);
    const after = edit(before);
    if (after === before) return { ok: true, before, after };
    if (isTooMany(after)) return { ok: false, reason: 'rules' };
    await browser.storage.local.set(sitesItems(after, stored));
    return { ok: true, before, after };
  });
}

/** What is written for these rules instead of what is stored; a writer holds the lock. */
export function sitesItems(after: readonly SiteRule[], stored: unknown): Record<string, unknown> {
  const isBroken = readSites(stored).broken.length > 0;
  return { [SITES_KEY]: storedSites(after), ...(isBroken && { [BROKEN_KEY]: stored }) };
}

/** Calls back with the rules whenever any context changed them. */
export function onSitesChanged(listener: (rules: readonly SiteRule[]) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[SITES_KEY];
    if (change) listener(readSites(change.newValue).rules);
  });
}
