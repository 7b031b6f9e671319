import type { AccountState, AccountWrite } from '../backup/account.ts';
import { readBackup, writeBackup } from '../backup/backup-file.ts';
import type { Everything } from '../backup/everything.ts';
import { staleKeys, syncBytes, syncedText, syncItems } from '../backup/sync-items.ts';
import { browser } from './browser.ts';

/** Looks at what the browser's account holds. Rejects when the browser has none, or fails. */
export async function readSync(): Promise<AccountState> {
  const items = await browser.storage.sync.get(null);
  const synced = syncedText(items);
  if (synced.kind !== 'text') return synced;
  const reading = readBackup(synced.text);
  return reading.ok
    ? { kind: 'stored', bytes: syncBytes(items), reading }
    : { kind: 'unreadable', fault: reading };
}

/**
 * Puts everything into the browser's account, once and because somebody asked for it; words only
 * where there is room for them. Rejects when the browser refuses.
 */
export async function writeSync({ settings, sites, words }: Everything): Promise<AccountWrite> {
  const now = new Date();
  const mark = crypto.randomUUID();
  const whole = syncItems(writeBackup({ settings, sites, words }, now), mark);
  const items = whole ?? syncItems(writeBackup({ settings, sites }, now), mark);
  if (items === undefined) throw new Error('Settings and sites are larger than storage.sync.');
  const stored = await browser.storage.sync.get(null);
  // First what is left of a longer one: there must be room for the new one.
  await browser.storage.sync.remove([...staleKeys(stored, items)]);
  await browser.storage.sync.set(items);
  return { withWords: whole !== undefined };
}

/** Takes everything of ours out of the browser's account. */
export async function clearSync(): Promise<void> {
  await browser.storage.sync.remove([...staleKeys(await browser.storage.sync.get(null), {})]);
}

/** Calls back when the account's content changed, here or on another device. */
export function onSyncChanged(listener: () => void): void {
  browser.storage.sync.onChanged.addListener(() => listener());
}
