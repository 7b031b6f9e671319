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
export function onShortcut(listener: (name: Shortcut, tabId: number) => void): void {
  browser.commands?.onCommand.addListener(async (command, tab) => {
    const name = SHORTCUTS.find((each) => each === command);
    const id = tab?.id ?? (await activeTab());
    if (name !== undefined && id !== undefined) listener(name, id);
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

/** The tab the user looks at. Older Firefox hands no tab to `onCommand`. */
async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
