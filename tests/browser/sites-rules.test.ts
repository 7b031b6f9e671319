import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { BrowserDriver } from './driver/browser-driver.ts';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { useSampleBrowser } from './sample-browser.ts';

const ARTICLE = readFileSync('tests/sample/simplified.html', 'utf8');

const sample = useSampleBrowser(new Map([['/story/one.html', ARTICLE]]));

afterEach(() => forgetRules(sample().driver));

/** How the popup shows that a wish was done to the page: rows come and go above the next one. */
function shownBy(action: string): string | undefined {
  if (action === 'site-reader') return '[data-action="close-reader"]';
  const script = /^site-(script-zh-.+)$/.exec(action)?.[1];
  return script && `[data-action="${script}"][aria-pressed="true"]`;
}

/** Makes a rule as people do: unfold the site, choose, look, choose; each choice is one click. */
async function choose(page: Page, ...actions: string[]): Promise<void> {
  const popup = await sample().driver.openPopup(page);
  await popup.click('[data-action="site"]');
  for (const action of actions) {
    const before = JSON.stringify((await sample().driver.storage()).sites);
    await popup.click(`.site [data-action="${action}"]`);
    if (action.startsWith('site-place')) continue;
    await waitUntil('the rule', async () => {
      return JSON.stringify((await sample().driver.storage()).sites) !== before;
    });
    const shown = shownBy(action);
    if (shown !== undefined) await popup.waitFor(shown);
  }
  await popup.close();
  await page.bringToFront();
}

async function forgetRules(driver: BrowserDriver): Promise<void> {
  const page = await driver.openExtensionPage('/popup.html?tab=999999');
  await page.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.local.remove('sites');
  });
  await page.close();
}

/** When the popup has answered, whatever the detector reported before has been dealt with. */
async function settle(page: Page): Promise<void> {
  const popup = await sample().driver.openPopup(page);
  await popup.waitFor('.summary');
  await popup.close();
  await page.bringToFront();
}

const lit = (page: Page) =>
  waitUntil('the badge', async () => (await sample().driver.badgeText(page)) !== '');

describe('a rule made in two clicks', () => {
  it('opens the reader here and on the next article, and only when that is loaded', async () => {
    const page = await sample().open('/repost.html');
    await choose(page, 'site-reader');
    await readerOf(page).waitUntilOpen();
    await page.goto(sample().url('/simplified.html'));
    await readerOf(page).waitUntilOpen();
    await readerOf(page).click('close');
    await readerOf(page).waitUntilClosed();
    await settle(page);
    expect(await readerOf(page).isOpen()).toBe(false);
    await page.close();
  });

  it('does nothing on fronts and lists, nor in other languages', async () => {
    const page = await sample().open('/repost.html');
    await choose(page, 'site-reader');
    await readerOf(page).waitUntilOpen();
    for (const path of ['/front.html', '/', '/english.html', '/japanese.html']) {
      await page.goto(sample().url(path));
      await settle(page);
      expect(await readerOf(page).isOpen(), path).toBe(false);
    }
    await page.close();
  });

  it('converts, and takes the glosses of the reader away', async () => {
    const page = await sample().open('/repost.html');
    await choose(page, 'site-script-zh-Hans-CN', 'site-glosses-off', 'site-reader');
    await page.goto(sample().url('/repost.html?again'));
    const reader = readerOf(page);
    await reader.waitUntilOpen();
    await reader.waitForScript('zh-Hans-CN');
    await waitUntil('the title', async () => (await page.title()).includes('创业'));
    expect(await reader.terms()).toEqual([]);
    await page.close();
  });

  it('holds for a part of a site only, where that was chosen', async () => {
    const page = await sample().open('/story/one.html');
    await choose(page, 'site-place-127.0.0.1/story', 'site-script-zh-Hant-TW');
    await waitUntil('the page', async () => (await page.title()).includes('樓頂'));
    await page.goto(sample().url('/simplified.html'));
    await settle(page);
    expect(await page.title()).toContain('楼顶');
    await page.goto(sample().url('/story/one.html'));
    await waitUntil('the page', async () => (await page.title()).includes('樓頂'));
    await page.close();
  });

  it('leaves a site alone: no badge, nothing by itself; keys still act', async () => {
    const page = await sample().open('/repost.html');
    await lit(page);
    await choose(page, 'site-reader');
    await readerOf(page).waitUntilOpen();
    await readerOf(page).click('close');
    await choose(page, 'site-never');
    await waitUntil('no badge', async () => (await sample().driver.badgeText(page)) === '');
    await page.goto(sample().url('/simplified.html'));
    await settle(page);
    expect(await sample().driver.badgeText(page)).toBe('');
    expect(await readerOf(page).isOpen()).toBe(false);
    await sample().driver.pressCommand('toggle-reader');
    await readerOf(page).waitUntilOpen();
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
