import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type SampleServer, serveSample } from '../../tools/serve-sample.ts';
import type { BrowserDriver } from './driver/browser-driver.ts';
import { browserUnderTest, launchBrowser } from './driver/launch-browser.ts';

/** A browser with the extension and the sample site, for the length of a test file. */
export interface SampleBrowser {
  readonly driver: BrowserDriver;
  /** Address of a sample page: `url('/repost.html')`. */
  url(path: string): string;
  /** Loads a sample page in a new tab and waits until it is complete. */
  open(path: string): Promise<Page>;
}

/**
 * Starts browser and server before the first test of the file and ends them after the last.
 * `pages` are bodies of further HTML pages by path.
 */
export function useSampleBrowser(
  pages: ReadonlyMap<string, string> = new Map(),
): () => SampleBrowser {
  let started: SampleBrowser | undefined;
  let server: SampleServer | undefined;
  beforeAll(async () => {
    const site = await serveSample({ pages });
    server = site;
    const driver = await launchBrowser(browserUnderTest());
    const url = (path: string) => new URL(path, site.url).href;
    started = {
      driver,
      url,
      async open(path) {
        const page = await driver.newPage();
        await page.goto(url(path));
        await page.bringToFront();
        return page;
      },
    };
  });
  afterAll(async () => {
    await started?.driver.close();
    await server?.close();
  });
  return () => {
    if (started === undefined) throw new Error('The browser is started by the first test.');
    return started;
  };
}
