import type { Translate } from '../ui/translate.ts';
import type { ActTab } from './act-tab.ts';
import { browser } from './browser.ts';

/** Entries of the context menu; the names are also those that the tests press. */
export const MENU_ITEMS = ['open-reader', 'read-selection', 'toggle-script'] as const;
export type MenuItem = (typeof MENU_ITEMS)[number];

/**
 * Creates the context menu. Belongs in `runtime.onInstalled`: both browsers keep it from then on.
 * Firefox for Android has no context menus, and the permission leaves no API there.
 */
export async function createMenus(translate: Translate): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'open-reader',
    title: translate('menuOpenReader'),
    contexts: ['page'],
  });
  browser.contextMenus.create({
    id: 'read-selection',
    title: translate('menuReadSelection'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: 'toggle-script',
    title: translate('menuConvertPage'),
    contexts: ['page', 'selection'],
  });
}

/** Calls back when one of our entries is chosen in a tab. */
export function onMenuItem(listener: (item: MenuItem, tab: ActTab) => void): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    const item = MENU_ITEMS.find((each) => each === info.menuItemId);
    if (item === undefined || tab?.id === undefined) return;
    listener(item, { id: tab.id, url: tab.url });
  });
}
