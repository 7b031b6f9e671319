import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { useFaultBrowser } from './fault-browser.ts';
import { serialised } from './main-steps.ts';

/**
 * The background is killed in the middle of everything it does: Chromium's service worker, and
 * Firefox's event page. What the user asked for happens all the same; only a key or a menu item,
 * of which nobody but the killed background knew, has to be chosen again.
 */

/** Every step under `npm run torture`; in `npm test` those of which the others are variations. */
const isTorture = process.env.QINGDU_TORTURE === '1';
const stepsOf = <Step>(always: readonly Step[], torture: readonly Step[]): readonly Step[] =>
  isTorture ? [...always, ...torture] : always;

/** Long enough for several batches: 500 texts each, and what is in view before. */
const LONG = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>长页</title><body>
${Array.from({ length: 1_600 }, (_, index) => `<p>第${index}段：头发里有经济问题，后来发展了。</p>`).join('\n')}</body></html>`;

const faults = useFaultBrowser(new Map([['/long.html', LONG]]));

/** A page, the popup that acts on it, and the background as yet unharmed. */
async function prepare(path = '/repost.html') {
  const { driver, open } = faults();
  const page = await open(path);
  const popup = await driver.openPopupAsTab(page);
  await popup.waitForSelector('[data-action=open-reader]');
  return { page, popup, reader: readerOf(page) };
}

async function press(popup: Page, action: string): Promise<void> {
  await popup.waitForSelector(`[data-action="${action}"]`);
  // The popup's tab is behind the page: clicked by script, not by the mouse.
  await popup.$eval(`[data-action="${action}"]`, (button) => (button as HTMLElement).click());
}

async function end(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.close();
}

describe('the background dies while', () => {
  it.each(stepsOf(['detected:before'], ['action.setBadgeText:before']))(
    'a page is looked at: %s',
    async (step) => {
      const { driver, haltAt, killWhereHalted, open } = faults();
      await haltAt(step);
      const page = await open('/repost.html');
      await killWhereHalted();
      const popup = await driver.openPopupAsTab(page);
      await popup.waitForSelector('.summary .finding');
      await waitUntil('the badge', async () => (await driver.badgeText(page)) !== '');
      await end(popup, page);
    },
  );

  it('the popup opens: status:before', async () => {
    const { driver, haltAt, killWhereHalted, open } = faults();
    const page = await open('/repost.html');
    const popup = await driver.openPopupAsTab(page);
    await popup.waitForSelector('[data-action=open-reader]');
    await haltAt('status:before');
    await popup.reload({ waitUntil: [] });
    await killWhereHalted();
    await popup.waitForSelector('[data-action=open-reader]');
    await end(popup, page);
  });

  it.each(
    stepsOf(
      ['act:before', 'scripting.executeScript:after', 'storage.local.get:after', 'gloss:before'],
      [
        'scripting.executeScript:before',
        'storage.local.get:before',
        'act:after',
        'style:before',
        'scripting.insertCSS:after',
        'gloss:after',
      ],
    ),
  )('the reader is opened: %s', async (step) => {
    const { haltAt, killWhereHalted } = faults();
    const { page, popup, reader } = await prepare();
    await haltAt(step);
    await press(popup, 'open-reader');
    await killWhereHalted();
    await page.bringToFront();
    await reader.waitUntilOpen();
    await waitUntil('the terms', async () => (await reader.terms()).includes('party'));
    await waitUntil('the style', () =>
      page.evaluate(() => getComputedStyle(document.documentElement).scrollbarColor !== 'auto'),
    );
    expect(await page.$$('[data-qingdu=reader]')).toHaveLength(1);
    await end(popup, page);
  });

  it.each([
    ['at the start', 'convert:before', 1],
    ['in the middle', 'convert:before', 3],
    ['at the end', 'convert:after', 4],
  ])('a page is converted, %s', async (_when, step, nth) => {
    const { haltAt, killWhereHalted } = faults();
    const { page, popup } = await prepare('/long.html');
    const before = await serialised(page);
    await haltAt(step, nth);
    await press(popup, 'script-zh-Hant-TW');
    await killWhereHalted();
    await page.bringToFront();
    const left = () => page.evaluate(() => document.body.innerText.split('头发').length - 1);
    await waitUntil('every paragraph', async () => (await left()) === 0);
    await press(popup, 'script-original');
    await waitUntil('the restoration', async () => (await serialised(page)) === before);
    await end(popup, page);
  });

  it.each(
    stepsOf(['storage.local.set:after'], ['changeSettings:before', 'storage.local.set:before']),
  )('a setting is changed in the reader: %s', async (step) => {
    const { callApi, haltAt, killWhereHalted } = faults();
    const { page, popup, reader } = await prepare();
    await press(popup, 'open-reader');
    await page.bringToFront();
    await reader.waitUntilOpen();
    const theme = () => page.$eval('>>> dialog.reader', (dialog) => dialog.dataset.theme ?? '');
    const before = await theme();
    await haltAt(step);
    await reader.click('theme');
    await killWhereHalted();
    await waitUntil('the theme', async () => (await theme()) !== before);
    const { settings } = Object(await callApi('storage.local.get', 'settings'));
    expect(settings.theme ?? 'system').toBe(await theme());
    await end(popup, page);
  });

  it.each(stepsOf(['addWord:after'], ['addWord:before']))('a word is kept: %s', async (step) => {
    const { callApi, haltAt, killWhereHalted } = faults();
    const { page, popup, reader } = await prepare();
    await press(popup, 'open-reader');
    await page.bringToFront();
    await waitUntil('the terms', async () => (await reader.terms()).includes('deadline'));
    await reader.openGloss((await reader.terms()).indexOf('deadline'));
    await haltAt(step);
    await (await page.waitForSelector('>>> .qingdu-tooltip [data-action=know-word]'))?.click();
    await killWhereHalted();
    await waitUntil('the word', async () => {
      const { words } = Object(await callApi('storage.local.get', 'words'));
      return JSON.stringify(words?.known) === '["deadline"]';
    });
    await waitUntil('the term to go', async () => !(await reader.terms()).includes('deadline'));
    await callApi('storage.local.remove', ['words', 'words-last-good']);
    await end(popup, page);
  });

  it('the options are opened', async () => {
    const { callApi, haltAt, killWhereHalted } = faults();
    const { page, popup } = await prepare();
    await haltAt('openOptions:before');
    await press(popup, 'options');
    await killWhereHalted();
    const options = await waitUntil('the options', async () => {
      const tabs = await callApi('tabs.query', {});
      return Array.isArray(tabs) && tabs.find(({ url }) => url?.endsWith('/options.html'));
    });
    await callApi('tabs.remove', options.id);
    await page.close();
    if (!popup.isClosed()) await popup.close();
  });

  it('a menu item or a key is dealt with: the next time it works', async () => {
    const { driver, haltAt, killWhereHalted, open } = faults();
    const page = await open('/repost.html');
    await waitUntil('the badge', async () => (await driver.badgeText(page)) !== '');
    await page.bringToFront();
    await haltAt('scripting.executeScript:before');
    await driver.chooseMenuItem('open-reader', page, 'h1');
    await killWhereHalted();
    await driver.chooseMenuItem('open-reader', page, 'h1');
    await readerOf(page).waitUntilOpen();
    await driver.pressCommand('toggle-reader');
    await readerOf(page).waitUntilClosed();
    await end(page);
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await faults().driver.problems()).toEqual([]);
  });
});
