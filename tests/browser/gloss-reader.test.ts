import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { actInPopup } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const FILLER =
  '<p>巷子口的老樹底下,每到傍晚就坐滿了乘涼的人,孩子在旁邊追來追去,大人說著一天的瑣事,賣豆花的推車慢慢經過,鈴聲很遠就聽得見。</p>';
const BODY = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>巷口的夜晚</title>
<article><h1>巷口的夜晚</h1>${FILLER.repeat(3)}
<p>詳情請看<a href="#there">活動的schedule</a>,現場氣氛很chill,也有人帶麻將桌來。</p>${FILLER.repeat(3)}
<p>賣豆花的阿伯說,他的祕方叫zuzu,誰也學不會,隔壁的KPI壓力他不懂。</p>${FILLER.repeat(2)}</article></html>`;

const sample = useSampleBrowser(new Map([['/lane.html', BODY]]));
let page: Page;
const reader = () => readerOf(page);

/** The terms of the reader, in order, links' included. */
const terms = () => page.$$eval('>>> .qingdu-term', (all) => all.map((it) => it.textContent ?? ''));
const gloss = async () =>
  (await page.$('>>> .qingdu-tooltip .gloss'))?.evaluate((it) => it.textContent);

async function type(options: Page, list: string, ...cells: readonly string[]) {
  const click = (action: string) =>
    options.$eval(`[data-action="${action}"]`, (button) => (button as HTMLElement).click());
  await click(`word-list-${list}`);
  const fields = await options.$$('.word-form input');
  for (const [index, cell] of cells.entries()) await fields[index]?.type(cell);
  await click('add-word');
  await waitUntil('the row', () =>
    options.$$eval(
      'table.words',
      (tables, word) => tables.some((table) => table.textContent?.includes(word)),
      cells[0] ?? '',
    ),
  );
}

beforeAll(async () => {
  page = await sample().open('/lane.html');
  await page.setViewport({ width: 1000, height: 700 });
  await actInPopup(sample(), page, 'open-reader');
  await reader().waitUntilOpen();
  await waitUntil('the terms', async () => (await terms()).length === 3);
});

describe('in the reader', () => {
  it('a term in a link has a gloss by mouse and by the focus of the link', async () => {
    expect(await terms()).toEqual(['schedule', 'chill', 'KPI']);
    const term = await page.$('>>> a .qingdu-term');
    await term?.scrollIntoView();
    await term?.hover();
    await waitUntil('the gloss', async () => (await gloss()) === '行程／時程表');
    await page.mouse.move(5, 300, { steps: 3 });
    await waitUntil('nothing', async () => (await gloss()) === undefined);
    for (let presses = 0; presses < 20 && (await gloss()) !== '行程／時程表'; presses++) {
      await page.keyboard.press('Tab');
    }
    const described = await page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      const active = root?.activeElement;
      const id = active?.getAttribute('aria-describedby') ?? '';
      return [active?.localName, root?.getElementById(id)?.textContent ?? ''];
    });
    expect(described[0]).toBe('a');
    expect(described[1]).toContain('行程');
    await page.keyboard.press('Escape');
    await waitUntil('nothing', async () => (await gloss()) === undefined);
    expect(await reader().isOpen()).toBe(true);
  });

  it('copied text holds no gloss', async () => {
    const copied = await page.evaluate(() => {
      const body = document
        .querySelector('[data-qingdu="reader"]')
        ?.shadowRoot?.querySelector('.body');
      return body?.textContent ?? '';
    });
    expect(copied).toContain('現場氣氛很chill,也有人');
    expect(copied).not.toContain('放鬆');
  });

  it('a new word of the own is explained at once, in a converted text too', async () => {
    await reader().click('script-zh-Hans-CN');
    await waitUntil('the script', async () => (await reader().blocks()).join('').includes('乘凉'));
    const options = await sample().driver.openExtensionPage('/options.html');
    await options.waitForSelector('.own-words');
    await type(options, 'terms', 'zuzu', '豆花祕方');
    await page.bringToFront();
    await waitUntil('the new term', async () => (await terms()).includes('zuzu'));
    expect(await terms()).toEqual(['schedule', 'chill', 'zuzu', 'KPI']);
    await waitUntil('the script', async () => (await reader().blocks()).join('').includes('乘凉'));
    expect(await reader().openGloss((await reader().terms()).indexOf('zuzu'))).toContain('祕方');

    // and a known one is not, until it is unknown again
    await options.bringToFront();
    await type(options, 'known', 'chill');
    await page.bringToFront();
    await waitUntil('the term to go', async () => !(await terms()).includes('chill'));
    await options.bringToFront();
    await options.$eval('[data-action="undo-words"]', (it) => (it as HTMLElement).click());
    await page.bringToFront();
    await waitUntil('the term', async () => (await terms()).includes('chill'));
    await options.close();
    await reader().click('script-original');
    await waitUntil('the script', async () => (await reader().blocks()).join('').includes('乘涼'));
    expect((await reader().blocks()).join('')).toContain('他的祕方叫zuzu,誰也學不會,隔壁的KPI');
  });

  it('the level of the glosses can be changed while it is open', async () => {
    const options = await sample().driver.openExtensionPage('/options.html');
    const level = (to: string) =>
      options.$eval(`[data-action="gloss-level-${to}"]`, (it) => (it as HTMLElement).click());
    await level('specialist');
    await page.bringToFront();
    // words of the own are of no level
    await waitUntil('own words only', async () => (await terms()).join() === 'zuzu');
    await options.bringToFront();
    await level('everyday');
    await page.bringToFront();
    await waitUntil('all terms', async () => (await terms()).length === 4);
    await options.close();
  });

  it('the browser holds no error against the extension', async () => {
    await page.close();
    expect(await sample().driver.problems()).toEqual([]);
  });
});
