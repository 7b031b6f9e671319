import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitUntil } from './driver/wait-until.ts';
import { actInPopup, openReader } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const sample = useSampleBrowser();

const shown = async (page: Page) => {
  const [text] = await page.$$eval('>>> .qingdu-tooltip[data-kind=original] .original', (all) =>
    all.map((it) => it.textContent),
  );
  return text;
};

async function pointAt(page: Page, selector: string) {
  const found = await page.$(`>>> ${selector}`);
  await found?.scrollIntoView();
  const box = await found?.boundingBox();
  if (!box) throw new Error(`${selector} is nowhere.`);
  await page.mouse.move(box.x + 20, box.y + 12);
  await page.mouse.move(box.x + 24, box.y + 13);
}

describe('the original of a passage', () => {
  it('is shown on a converted page while Alt is held, and not before', async () => {
    const page = await sample().open('/simplified.html');
    await page.keyboard.down('Alt');
    await pointAt(page, 'article h2');
    expect(await shown(page)).toBeUndefined();
    await page.keyboard.up('Alt');
    await actInPopup(sample(), page, 'script-zh-Hant-TW');
    await waitUntil('the script', async () => (await page.title()).includes('樓頂'));
    await pointAt(page, 'article h2');
    expect(await shown(page)).toBeUndefined();
    await page.keyboard.down('Alt');
    await pointAt(page, 'article h1');
    await waitUntil('the title', async () => (await shown(page))?.startsWith('楼顶上的番茄'));
    await page.keyboard.up('Alt');
    await waitUntil('it to go', async () => (await shown(page)) === undefined);
    expect(await page.$('[data-qingdu]')).toBeNull();
    await page.close();
  });

  it('is one sentence in the reader', async () => {
    const { page, reader } = await openReader(sample(), '/simplified.html');
    await reader.click('script-zh-Hant-TW');
    await waitUntil('the script', async () => (await reader.blocks()).join('').includes('許蔓'));
    await page.keyboard.down('Alt');
    await pointAt(page, 'dialog.reader .body p:first-of-type');
    const text = await waitUntil('the original', () => shown(page));
    expect(text).toMatch(/^(?:周六早上七点|成都玉林)[^。]*。$/);
    await page.keyboard.up('Alt');
    await page.close();
  });

  it('is never shown in inputs', async () => {
    const page = await sample().open('/repost.html');
    await actInPopup(sample(), page, 'script-zh-Hans-CN');
    await waitUntil('the script', async () => (await page.title()).includes('创业'));
    await page.keyboard.down('Alt');
    await pointAt(page, '.crumbs');
    await waitUntil('an original', async () => (await shown(page)) !== undefined);
    await pointAt(page, '.search input');
    await waitUntil('none', async () => (await shown(page)) === undefined);
    await page.keyboard.up('Alt');
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
