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

async function placeOf(page: Page, selector: string) {
  const found = await page.$(`>>> ${selector}`);
  await found?.scrollIntoView();
  const box = await found?.boundingBox();
  if (!box) throw new Error(`${selector} is nowhere.`);
  return box;
}

async function pointAt(page: Page, selector: string) {
  const box = await placeOf(page, selector);
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

describe('the original of a passage, without a key', () => {
  const openConverted = async () => {
    const page = await sample().open('/simplified.html');
    await actInPopup(sample(), page, 'script-zh-Hant-TW');
    await waitUntil('the script', async () => (await page.title()).includes('樓頂'));
    return page;
  };

  it('is shown under the mouse, and where a finger taps, while the popup says so', async () => {
    const page = await openConverted();
    await actInPopup(sample(), page, 'originals');
    await pointAt(page, 'article h1');
    await waitUntil('the title', async () => (await shown(page))?.startsWith('楼顶上的番茄'));
    await page.mouse.move(1, 1);
    await waitUntil('it to go', async () => (await shown(page)) === undefined);
    const { x, y } = await placeOf(page, 'article h1');
    await page.touchscreen.tap(x + 20, y + 12);
    await waitUntil('the title', async () => (await shown(page))?.startsWith('楼顶上的番茄'));
    await actInPopup(sample(), page, 'originals');
    await waitUntil('it to go', async () => (await shown(page)) === undefined);
    await pointAt(page, 'article h1');
    await page.touchscreen.tap(x + 20, y + 12);
    expect(await shown(page)).toBeUndefined();
    await page.close();
  });

  it('is shown under a finger that presses long, and the press stays the browser’s', async () => {
    const page = await openConverted();
    const { x, y } = await placeOf(page, 'article h1');
    const finger = await page.touchscreen.touchStart(x + 20, y + 12);
    expect(await shown(page)).toBeUndefined();
    // A desktop makes no long press of a finger that stays; this is what a telephone makes of it.
    const isLeftAlone = await page.evaluate(
      (clientX, clientY) => {
        const press = { bubbles: true, cancelable: true, composed: true, clientX, clientY };
        const at = document.elementFromPoint(clientX, clientY);
        return at?.dispatchEvent(new PointerEvent('contextmenu', press));
      },
      x + 20,
      y + 12,
    );
    expect(isLeftAlone).toBe(true);
    await waitUntil('the title', async () => (await shown(page))?.startsWith('楼顶上的番茄'));
    await finger.end();
    expect(await shown(page)).toBeDefined();
    await page.touchscreen.tap(2, 2);
    await waitUntil('it to go', async () => (await shown(page)) === undefined);
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
