import { browser } from './browser.ts';

/**
 * The tab that the popup acts on: the one in front of its window, or, when the popup was opened as a
 * page of its own, the one that `popup.html?tab=<id>` names.
 */
export async function popupTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) {
    const id = Number(named);
    return Number.isSafeInteger(id) && id >= 0 ? id : undefined;
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
