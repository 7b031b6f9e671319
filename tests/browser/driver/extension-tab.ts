import type { Browser, Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/**
 * The tab that shows this page of the extension, once there is one. The page itself is asked: of
 * tabs that an extension opened, Firefox tells Puppeteer no address.
 */
export async function extensionTab(
  browser: Browser,
  url: string,
  patienceMs?: number,
): Promise<Page> {
  const find = async () => {
    for (const page of await browser.pages()) {
      const address: unknown = await page.evaluate('location.href').catch(() => undefined);
      if (address === url) return page;
    }
    return undefined;
  };
  return waitUntil(url, find, patienceMs);
}

/** A browser that starts while the machine builds something else has taken more than 15 s. */
const START_MS = 60_000;

/** Waits for the first-run page, which opens once after the installation, and closes its tab. */
export async function closeWelcome(browser: Browser, extensionUrl: string): Promise<void> {
  const page = await extensionTab(browser, `${extensionUrl}/welcome.html`, START_MS);
  await page.close();
}
