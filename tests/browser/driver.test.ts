import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleServer, serveSample } from '../../tools/serve-sample.ts';
import type { BrowserDriver } from './driver/browser-driver.ts';
import { browserUnderTest, launchBrowser } from './driver/launch-browser.ts';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';

/** Every way into the extension that the driver offers, once, on the sample page. */

let server: SampleServer;
let driver: BrowserDriver;

beforeAll(async () => {
  server = await serveSample();
  driver = await launchBrowser(browserUnderTest());
});

afterAll(async () => {
  await driver?.close();
  await server?.close();
});

async function openSample(name: string) {
  const page = await driver.newPage();
  await page.goto(`${server.url}/${name}.html`);
  return page;
}

const lit = (page: Awaited<ReturnType<typeof openSample>>) =>
  waitUntil('the badge', async () => (await driver.badgeText(page)) !== '');

test('the popup over the page opens the reader', async () => {
  const page = await openSample('repost');
  await lit(page);
  const popup = await driver.openPopup(page);
  await popup.click('[data-action=open-reader]');
  await readerOf(page).waitUntilOpen();
  await popup.close();
  await page.close();
});

test('the popup in a tab of its own acts on the page', async () => {
  const page = await openSample('simplified');
  await lit(page);
  const popup = await driver.openPopupAsTab(page);
  const button = await popup.waitForSelector('[data-action=open-reader]');
  await button?.click();
  await readerOf(page).waitUntilOpen();
  await popup.close();
  await page.close();
});

test('the keyboard command opens and closes the reader', async () => {
  const page = await openSample('repost');
  await lit(page);
  await driver.pressCommand('toggle-reader');
  await readerOf(page).waitUntilOpen();
  await driver.pressCommand('toggle-reader');
  await readerOf(page).waitUntilClosed();
  await page.close();
});

test('the context menu opens the reader', async () => {
  const page = await openSample('repost');
  await lit(page);
  await driver.chooseMenuItem('open-reader', page, 'h1');
  await readerOf(page).waitUntilOpen();
  await page.close();
});

test.each(['english', 'japanese', 'front'])('no badge on the page %s', async (name) => {
  const page = await openSample(name);
  // A Chinese article opened afterwards is found; by then this page has had its chance.
  const article = await openSample('repost');
  await lit(article);
  expect(await driver.badgeText(page)).toBe('');
  await article.close();
  await page.close();
});

test('without access to hosts nothing runs in a page', async () => {
  await driver.setHostAccess(false);
  const page = await openSample('repost');
  const options = await driver.openExtensionPage('/options.html');
  await options.close();
  expect(await driver.badgeText(page)).toBe('');
  await driver.setHostAccess(true);
  await page.reload();
  await lit(page);
  await page.close();
});

test('loaded again, as by an update, it works in pages opened afterwards', async () => {
  await driver.reinstall();
  const page = await openSample('repost');
  await lit(page);
  await page.close();
});

test('storage can be read, and the browser has nothing to complain of', async () => {
  expect(typeof (await driver.storage())).toBe('object');
  expect(await driver.problems()).toEqual([]);
});
