import { browser } from './browser.ts';

/**
 * Adds or removes one of our style sheets in a tab's top frame. At USER origin, so that no sheet of
 * the page can win over it and none of the page's scripts can read it.
 */
export async function setPageStyle(tabId: number, css: string, on: boolean): Promise<void> {
  const injection = { target: { tabId }, css, origin: 'USER' as const };
  // Twice the same sheet would need removing twice; removing one that is not there does nothing.
  await browser.scripting.removeCSS(injection);
  if (on) await browser.scripting.insertCSS(injection);
}
