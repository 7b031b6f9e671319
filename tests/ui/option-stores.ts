import type { AccountState } from '../../src/backup/account.ts';
import type { Everything } from '../../src/backup/everything.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import type { OptionStores } from '../../src/ui/options/options-page.tsx';
import { NO_WORDS } from '../../src/words/own-words.ts';

/** Nothing of anybody's. */
export const NOTHING: Everything = { settings: DEFAULT_SETTINGS, sites: [], words: NO_WORDS };

/** Stores that hold `now` in memory and tell who listens, as the browser's do. */
export function storesOf(now: Everything, account: AccountState = { kind: 'nothing' }) {
  let all = now;
  const listeners: (() => void)[] = [];
  const set = (next: Everything) => {
    all = next;
    for (const tell of listeners) tell();
  };
  const stores: OptionStores = {
    loadSettings: async () => ({ settings: all.settings, broken: [], failed: false }),
    changeSettings: async (change) => set({ ...all, settings: { ...all.settings, ...change } }),
    forgetBrokenSettings: async () => undefined,
    onSettingsChanged: (tell) => listeners.push(() => tell(all.settings)),
    loadWords: async () => ({ words: all.words, broken: 0 }),
    changeWords: async (edit) => {
      const before = all.words;
      set({ ...all, words: edit(before) });
      return { ok: true, before, after: all.words };
    },
    forgetBrokenWords: async () => undefined,
    onWordsChanged: (tell) => listeners.push(tell),
    loadSites: async () => ({ rules: all.sites, broken: [] }),
    changeSites: async (edit) => {
      const before = all.sites;
      set({ ...all, sites: edit(before) });
      return { ok: true, before, after: all.sites };
    },
    forgetBrokenSites: async () => undefined,
    onSitesChanged: (tell) => listeners.push(tell),
    loadEverything: async () => all,
    changeEverything: async (edit) => {
      const before = all;
      set(edit(before));
      return { ok: true, before, after: all };
    },
    readSync: async () => account,
    writeSync: async () => ({ withWords: true }),
    clearSync: async () => undefined,
    onSyncChanged: () => undefined,
  };
  return { stores, now: () => all };
}
