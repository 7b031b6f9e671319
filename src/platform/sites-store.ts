import { isTooMany, type SitesChange, type SitesEdit } from '../sites/edit-sites.ts';
import type { SiteRule } from '../sites/site-rule.ts';
import { readSites, type SitesReading, storedSites } from '../sites/stored-sites.ts';
import { browser } from './browser.ts';

/** Where the rules are in `storage.local`. */
export const SITES_KEY = 'sites';
/** Where unusable stored rules are kept aside, so that nothing of the user's is overwritten. */
const BROKEN_KEY = 'sites-broken';

/** The user's rules for sites, and which stored rows are unusable. Rejects when storage fails. */
export async function loadSites(): Promise<SitesReading> {
  return readSites((await browser.storage.local.get(SITES_KEY))[SITES_KEY]);
}

/**
 * Changes the rules, one writer at a time over all contexts of the extension. What is stored but
 * unusable is copied aside before it is replaced. Rejects when storage fails.
 */
export async function changeSites(edit: SitesEdit): Promise<SitesChange> {
  return navigator.locks.request('qingdu-sites', async () => {
    const stored = (await browser.storage.local.get(SITES_KEY))[SITES_KEY];
    const { rules: before, broken } = readSites(stored);
    const after = edit(before);
    if (after === before) return { ok: true, before, after };
    if (isTooMany(after)) return { ok: false, reason: 'rules' };
    const items: Record<string, unknown> = { [SITES_KEY]: storedSites(after) };
    if (broken.length > 0) items[BROKEN_KEY] = stored;
    await browser.storage.local.set(items);
    return { ok: true, before, after };
  });
}

/** Calls back with the rules whenever any context changed them. */
export function onSitesChanged(listener: (rules: readonly SiteRule[]) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[SITES_KEY];
    if (change) listener(readSites(change.newValue).rules);
  });
}
