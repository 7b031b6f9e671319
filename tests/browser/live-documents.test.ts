import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE } from '../live/live-fixture.ts';
import type { BrowserDriver } from './driver/browser-driver.ts';
import { browserUnderTest, launchBrowser } from './driver/launch-browser.ts';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { type LiveServer, startLiveServer } from './live-server.ts';
import { serialised } from './main-steps.ts';

/*
 * Documents that come late, and that come back. Pages that are driven are never prerendered:
 * Chromium 156 answers `PrerenderingDisabledByDevTools`.
 */

let driver: BrowserDriver;
let server: LiveServer;
let control: Page;

beforeAll(async () => {
  server = await startLiveServer();
  driver = await launchBrowser(browserUnderTest());
  control = await driver.openExtensionPage('/popup.html?tab=999999');
});
afterAll(async () => {
  await driver?.close();
  await server?.close();
});

const lit = (page: Page) =>
  waitUntil('the badge', async () => (await driver.badgeText(page)) !== '');

describe('a page that comes back from the cache of pages', () => {
  it('has its badge again, and its reader where it was', async () => {
    const page = await driver.newPage();
    await page.goto(server.show({ name: 'first', body: ARTICLE }));
    await page.evaluate(() => {
      addEventListener('pageshow', (event) => {
        Object.assign(window, { cameBack: event.persisted });
      });
    });
    await lit(page);
    const before = await serialised(page);
    await send(page, { kind: 'open-reader' });
    await send(page, { kind: 'set-script', script: 'zh-Hant-TW' });
    await readerOf(page).waitUntilOpen();
    await waitUntil('the conversion', async () =>
      (await readerOf(page).blocks()).join('').includes('時間'),
    );
    await page.evaluate((url) => location.assign(url), server.url('/inner.html'));
    await waitUntil('the other page', async () => (await addressOf(page)).endsWith('/inner.html'));
    await page.evaluate(() => history.back());
    await waitUntil('the first page', async () => (await addressOf(page)).includes('/live-'));
    expect(await page.evaluate(() => Reflect.get(window, 'cameBack'))).toBe(true);
    await lit(page);
    expect(await readerOf(page).isOpen()).toBe(true);
    await send(page, { kind: 'close-reader' });
    await send(page, { kind: 'set-script', script: 'original' });
    await waitUntil('the page as it was', async () => (await serialised(page)) === before);
    await page.close();
  });
});

describe('a page that still loads', () => {
  it('is read as far as it is, and comes whole', async () => {
    const page = await driver.newPage();
    await page.goto(server.url('/inner.html'));
    await page.evaluate((url) => location.assign(url), server.url('/stream.html'));
    await page.waitForSelector('p:nth-of-type(8)');
    // The page script comes when the document is there: `executeScript` waits for nothing else.
    const acting = send(page, { kind: 'set-script', script: 'zh-Hant-TW' });
    server.stream.finish();
    await acting;
    await waitUntil('all of it', () =>
      page.evaluate(
        () =>
          document.readyState === 'complete' &&
          document.body.innerText.split('頭髮').length === 9 &&
          document.body.innerText.split('經濟').length === 9,
      ),
    );
    await send(page, { kind: 'set-script', script: 'original' });
    const source = await page.evaluate(() => document.body.innerText);
    expect(source.split('头发')).toHaveLength(9);
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await driver.problems()).toEqual([]);
  });
});

/** Puppeteer is not told of a page that comes back from Firefox's cache. */
const addressOf = (page: Page) => page.evaluate(() => location.href).catch(() => '');

/** As the popup does. */
async function send(page: Page, command: object): Promise<void> {
  const tabId = await driver.tabId(page);
  const answer: unknown = await control.evaluate(
    (json) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return api.runtime.sendMessage(JSON.parse(json));
    },
    JSON.stringify({ kind: 'act', tabId, command }),
  );
  expect(answer).toMatchObject({ ok: true, value: { kind: 'page' } });
}
