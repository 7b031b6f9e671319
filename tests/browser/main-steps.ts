import type { Page } from 'puppeteer-core';
import { readerOf } from './driver/reader-view.ts';
import type { SampleBrowser } from './sample-browser.ts';

/** The page as it stands, serialised. */
export function serialised(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** How often `part` stands in `text`. */
export function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Presses a control of the popup over this page, and closes the popup. */
export async function actInPopup(
  { driver }: SampleBrowser,
  page: Page,
  action: string,
): Promise<void> {
  const popup = await driver.openPopup(page);
  await popup.click(`[data-action="${action}"]`);
  await popup.waitFor('[data-action]');
  await popup.close();
  await page.bringToFront();
}

/** Loads a sample page and opens the reader over it from the popup. */
export async function openReader(sample: SampleBrowser, path = '/repost.html') {
  const page = await sample.open(path);
  const reader = readerOf(page);
  await actInPopup(sample, page, 'open-reader');
  await reader.waitUntilOpen();
  return { page, reader };
}
