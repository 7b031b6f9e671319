import type { ActTab } from './act-tab.ts';
import { browser } from './browser.ts';

/** Keyboard commands of the manifest. */
export const SHORTCUTS = ['toggle-reader', 'toggle-script', 'toggle-glosses'] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** A command and the key it is really bound to; '' when the browser or the user bound none. */
export interface BoundShortcut {
  readonly name: Shortcut;
  readonly key: string;
}

/** Calls back when the user presses the key of a command. Firefox for Android has none. */
export function onShortcut(listener: (name: Shortcut, tab: ActTab) => void): void {
  browser.commands?.onCommand.addListener(async (command, told) => {
    const name = SHORTCUTS.find((each) => each === command);
    const tab = told ?? (await activeTab());
    if (name !== undefined && tab?.id !== undefined) listener(name, { id: tab.id, url: tab.url });
  });
}

/** The commands as they are bound now; empty where the browser has no commands. */
export async function boundShortcuts(): Promise<readonly BoundShortcut[]> {
  const all = (await browser.commands?.getAll()) ?? [];
  return SHORTCUTS.flatMap((name) => {
    const command = all.find((each) => each.name === name);
    return command ? [{ name, key: command.shortcut ?? '' }] : [];
  });
}

/** Whose page of shortcuts it is; undefined where the browser has no commands. */
export function shortcutsOf(): 'chromium' | 'firefox' | undefined {
  if (browser.commands === undefined) return undefined;
  return 'getBrowserInfo' in browser.runtime ? 'firefox' : 'chromium';
}

/** Opens the browser's page on which keys are changed. */
export async function openShortcutPage(): Promise<void> {
  // Firefox has a call for it since 137, and lets no extension open its own pages.
  const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
  if (typeof open === 'function') await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The tab the user looks at. Older Firefox hands no tab to `onCommand`. */
async function activeTab(): Promise<Partial<ActTab> | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
