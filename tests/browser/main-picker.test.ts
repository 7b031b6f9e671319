import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { openReader, serialised } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const prose = (name: string) =>
  `${name}:巷子裡的燈一盞一盞亮起來,賣粥的人把火調小,等最後一班船靠岸。`.repeat(3);
const PAGES = new Map([
  [
    '/more.html',
    `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>又兩欄</title>
     <div class="col left"><p>${prose('左三')}</p></div><div class="col right"><p>${prose('右三')}</p></div>`,
  ],
  [
    '/columns.html',
    `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>兩欄</title>
     <style>body { display: flex; margin: 0 } .col { width: 45vw; padding: 10px }</style>
     <div class="col left"><p id="a">${prose('左一')}</p><p id="b">${prose('左二')}</p></div>
     <div class="col right"><p id="c">${prose('右一')}</p><p id="d">${prose('右二')}</p></div>
     <script>window.heard = []; for (const name of ['click', 'keydown', 'pointerdown', 'mousedown'])
       document.addEventListener(name, () => heard.push(name), true);</script>`,
  ],
]);

const sample = useSampleBrowser(PAGES);

async function pickOn(page: Page): Promise<void> {
  const popup = await sample().driver.openPopup(page);
  await popup.click('[data-action="pick-block"]');
  await waitUntil('the cover over the page', () =>
    page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div'),
  );
  await page.bringToFront();
}

describe('pick a block', () => {
  it('reads what was clicked; the page hears nothing of it and stays as it was', async () => {
    const page = await sample().open('/columns.html');
    const before = await serialised(page);
    await pickOn(page);
    const place = await page.$eval('#c', (block) => {
      const { left, top } = block.getBoundingClientRect();
      return { x: left + 40, y: top + 10 };
    });
    await page.mouse.move(place.x, place.y);
    await page.mouse.click(place.x, place.y);
    const reader = readerOf(page);
    await reader.waitUntilOpen();
    expect((await reader.blocks()).map((block) => block.slice(0, 2))).toEqual(['右一']);
    expect(await page.evaluate('heard')).toEqual([]);
    await page.keyboard.press('Escape');
    await reader.waitUntilClosed();
    expect(await serialised(page)).toBe(before);
    await page.close();
  });

  it('is remembered for the other pages of the site, and forgotten in the popup', async () => {
    const page = await sample().open('/columns.html');
    await pickOn(page);
    for (const key of ['ArrowDown', 'ArrowRight'] as const) await page.keyboard.press(key);
    await page.evaluate(() => {
      const root = document.documentElement.lastElementChild?.shadowRoot;
      root?.querySelector<HTMLElement>('input')?.focus();
    });
    await page.keyboard.press(' ');
    await page.keyboard.press('Enter');
    const reader = readerOf(page);
    await reader.waitUntilOpen();
    await page.close();

    const other = await openReader(sample(), '/more.html');
    expect((await other.reader.blocks()).map((block) => block.slice(0, 2))).toEqual(['右三']);
    await other.page.keyboard.press('Escape');
    await other.reader.waitUntilClosed();
    const popup = await sample().driver.openPopup(other.page);
    await popup.click('.site summary');
    await popup.click('[data-action="site-block"]');
    await waitUntil('the rule to go', async () => {
      const { sites } = await sample().driver.storage();
      return !JSON.stringify(sites ?? {}).includes('block');
    });
    await popup.close();
    await other.page.close();
  });

  it('goes by keyboard alone: wider, the next one, read; Escape leaves', async () => {
    const page = await sample().open('/columns.html');
    const before = await serialised(page);
    await pickOn(page);
    await page.keyboard.press('Escape');
    await waitUntil('the cover to go', async () => (await serialised(page)) === before);

    await pickOn(page);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'Enter'] as const) {
      await page.keyboard.press(key);
    }
    const reader = readerOf(page);
    await reader.waitUntilOpen();
    expect((await reader.blocks()).map((block) => block.slice(0, 2))).toEqual(['右一', '右二']);
    expect(await page.evaluate('heard')).toEqual([]);
    await page.close();
  });
});
