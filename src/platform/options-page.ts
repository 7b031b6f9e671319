import { browser } from './browser.ts';

/** Opens the options page, or shows the one that is open. */
export async function openOptionsPage(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
