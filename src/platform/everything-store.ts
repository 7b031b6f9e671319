import type { Everything, EverythingChange, EverythingEdit } from '../backup/everything.ts';
import { readSettings } from '../settings.ts';
import { isTooMany } from '../sites/edit-sites.ts';
import { readSites } from '../sites/stored-sites.ts';
import { excessOf } from '../words/own-words.ts';
import { browser } from './browser.ts';
import { SETTINGS_KEY, SETTINGS_LOCK, settingsItems } from './settings-store.ts';
import { SITES_KEY, SITES_LOCK, sitesItems } from './sites-store.ts';
import { WORDS_KEYS, WORDS_LOCK, wordsIn, wordsItems } from './words-store.ts';

/** All that is the user's own, as it is stored now. Rejects when storage fails. */
export async function loadEverything(): Promise<Everything> {
  return everythingIn(await readAll());
}

/**
 * Changes everything at once: one write, while no other context writes any part, so that a crash
 * leaves all of it as before or all as after. Rejects when storage fails.
 */
export async function changeEverything(edit: EverythingEdit): Promise<EverythingChange> {
  // Always in this order: nobody else holds two of these.
  const { locks } = navigator;
  return locks.request(SETTINGS_LOCK, () =>
    locks.request(WORDS_LOCK, () => locks.request(SITES_LOCK, () => write(edit))),
  );
}

async function write(edit: EverythingEdit): Promise<EverythingChange> {
  const stored = await readAll();
  const before = everythingIn(stored);
  const after = edit(before);
  if (isTooMany(after.sites) || excessOf(after.words) !== undefined) {
    return { ok: false, reason: 'too-much' };
  }
  await browser.storage.local.set({
    ...settingsItems(after.settings, stored[SETTINGS_KEY]),
    ...wordsItems(after.words, stored),
    ...sitesItems(after.sites, stored[SITES_KEY]),
  });
  return { ok: true, before, after };
}

function readAll(): Promise<Record<string, unknown>> {
  return browser.storage.local.get([SETTINGS_KEY, SITES_KEY, ...WORDS_KEYS]);
}

function everythingIn(stored: Readonly<Record<string, unknown>>): Everything {
  return {
    settings: readSettings(stored[SETTINGS_KEY]).settings,
    sites: readSites(stored[SITES_KEY]).rules,
    words: wordsIn(stored),
  };
}
