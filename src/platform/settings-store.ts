import {
  DEFAULT_SETTINGS,
  isKnownForm,
  readSettings,
  SETTING_NAMES,
  type Settings,
  type SettingsReading,
  storedForm,
  variantOfLanguage,
} from '../settings.ts';
import { browser } from './browser.ts';

/** Where the settings are in `storage.local`. */
export const SETTINGS_KEY = 'settings';
/** One writer at a time, over all contexts of the extension. */
export const SETTINGS_LOCK = 'qingdu-settings';
/** Where unusable stored settings are kept aside, so that nothing of the user's is overwritten. */
const BROKEN_KEY = 'settings-broken';

/**
 * Reads the settings; storage that fails or holds nonsense gives defaults, and says so. `broken`
 * names what is unusable now and what was so when it was kept aside.
 */
export async function loadSettings(): Promise<SettingsReading & { readonly failed: boolean }> {
  try {
    const stored = await browser.storage.local.get([SETTINGS_KEY, BROKEN_KEY]);
    const { settings, broken } = readSettings(stored[SETTINGS_KEY]);
    const aside = readSettings(stored[BROKEN_KEY]).broken;
    const named = SETTING_NAMES.filter((name) => broken.includes(name) || aside.includes(name));
    return { settings, broken: named, failed: false };
  } catch {
    return { settings: DEFAULT_SETTINGS, broken: [], failed: true };
  }
}

/**
 * Changes some settings and returns all of them. One writer at a time over all contexts of the
 * extension: three contexts writing 60 times each kept 60 of 180 changes without the lock. What is
 * stored but unusable is copied aside before it is replaced. Rejects when storage fails.
 */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return alone(async () => {
    const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    const next = { ...readSettings(stored).settings, ...change };
    await browser.storage.local.set(settingsItems(next, stored));
    return next;
  });
}

/** What is written for these settings instead of what is stored; a writer holds the lock. */
export function settingsItems(next: Settings, stored: unknown): Record<string, unknown> {
  const isBroken = readSettings(stored).broken.length > 0 || !isKnownForm(stored);
  return { [SETTINGS_KEY]: storedForm(next), ...(isBroken && { [BROKEN_KEY]: stored }) };
}

/** Throws away what was unusable: the user has read which settings it was. */
export async function forgetBrokenSettings(): Promise<void> {
  await alone(async () => {
    const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    const { settings, broken } = readSettings(stored);
    if (broken.length > 0)
      await browser.storage.local.set({ [SETTINGS_KEY]: storedForm(settings) });
    await browser.storage.local.remove(BROKEN_KEY);
  });
}

/** On a new installation: the variant of the browser's interface language, once. */
export async function chooseFirstSettings(): Promise<void> {
  const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
  if (stored !== undefined) return;
  const variant = variantOfLanguage(browser.i18n.getUILanguage());
  if (variant !== DEFAULT_SETTINGS.variant) await changeSettings({ variant });
}

/** Calls back with the settings whenever any context changed them. */
export function onSettingsChanged(listener: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[SETTINGS_KEY];
    if (change) listener(readSettings(change.newValue).settings);
  });
}

function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(SETTINGS_LOCK, work);
}
