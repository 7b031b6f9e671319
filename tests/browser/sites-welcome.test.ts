import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserDriver } from './driver/browser-driver.ts';
import { extensionTab } from './driver/extension-tab.ts';
import { browserUnderTest, launchBrowser } from './driver/launch-browser.ts';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';

let driver: BrowserDriver;

beforeAll(async () => {
  driver = await launchBrowser(browserUnderTest(), { keepsWelcome: true, language: 'zh-HK' });
});

afterAll(() => driver?.close());

const pageAt = (path: string) => extensionTab(driver.browser, driver.extensionUrl + path);

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: judge } = globalThis as unknown as { axe: typeof axe }; // set by its source
    const { violations: found } = await judge.run(document, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

describe('the first-run page', () => {
  it('opens once, with the script of the browser chosen', async () => {
    const page = await pageAt('/welcome.html');
    await page.waitForSelector('[data-action="try"]');
    expect(await violations(page)).toEqual([]);
    const chosen = await page.$eval('input:checked', (input) => input.getAttribute('value'));
    const stored = await driver.storage();
    expect(chosen).toBe(Reflect.get(Object(stored.settings), 'variant') ?? 'zh-Hant-TW');
  });

  it('keeps another choice at once', async () => {
    const page = await pageAt('/welcome.html');
    await page.click('[data-action="variant-zh-Hant-HK"]');
    await waitUntil('the choice', async () => {
      return Reflect.get(Object((await driver.storage()).settings), 'variant') === 'zh-Hant-HK';
    });
  });

  it('opens the sample, on which the reader, the script and the glosses work', async () => {
    const welcome = await pageAt('/welcome.html');
    await welcome.click('[data-action="try"]');
    const page = await pageAt('/sample.html');
    await page.bringToFront();
    await page.waitForSelector('.sample-bar [data-action="open-reader"]');
    expect(await violations(page)).toEqual([]);
    await page.click('.sample-bar [data-action="open-reader"]');
    const reader = readerOf(page);
    await reader.waitUntilOpen();
    const text = (await reader.blocks()).join('\n');
    expect(text.split('齿轮')).toHaveLength(2);
    expect(text).not.toMatch(/扫描二维码|关注/);
    expect((await reader.receipt()).rows.length).toBeGreaterThan(0);
    await waitUntil('the glosses', async () => (await reader.terms()).includes('KPI'));
    await reader.click('script-zh-Hant-HK');
    await waitUntil('the script', async () => (await reader.title()).includes('時鐘'));
    const styled = await page.$$eval('>>> dialog.reader .body p', ([first]) =>
      first ? getComputedStyle(first).lineHeight : '',
    );
    expect(Number.parseFloat(styled)).toBeGreaterThan(30);
    await reader.click('close');
    await reader.waitUntilClosed();
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await driver.problems()).toEqual([]);
  });
});
