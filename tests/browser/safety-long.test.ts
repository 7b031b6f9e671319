import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useSampleBrowser } from './sample-browser.ts';

/** An article so long that it is mounted in slices and laid out near the window only. */
const COUNT = 4_000;
const PAGE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>夜市</title><article><h1>夜市</h1>${Array.from(
  { length: COUNT },
  (_, at) =>
    `<p>第<b>${at}</b>段：攤主們不看天氣預報,只看雲;${'雲低了就收,'.repeat(at % 7)}雲散了再擺出來。</p>`,
).join('')}</article>`;
const sample = useSampleBrowser(new Map([['/long.html', PAGE]]));

/** Runs `script` in the page with the reader's `root`, its `scroller` and the article's `lines`. */
const inReader = (page: Page, script: string) =>
  page.evaluate(`(() => {
    const { shadowRoot: root } = document.querySelector('[data-qingdu="reader"]');
    const scroller = root.querySelector('.scroller');
    const lines = [...root.querySelectorAll('.body p')];
    return ${script};
  })()`);

async function openLong(page: Page): Promise<void> {
  await sample().driver.pressCommand('toggle-reader');
  await page.waitForFunction(() =>
    document
      .querySelector('[data-qingdu="reader"]')
      ?.shadowRoot?.querySelector('[data-action="appearance"]'),
  );
}

it('a long article is whole, laid out where it is read, and left where it was', async () => {
  const page = await sample().open('/long.html');
  await openLong(page);
  expect(await inReader(page, 'lines.length')).toBe(COUNT);
  expect(
    await inReader(
      page,
      "lines.every((line, at) => line.textContent.startsWith('第' + at + '段'))",
    ),
  ).toBe(true);
  const isLaidOut =
    "lines.at(-1).querySelector('b').checkVisibility({ contentVisibilityAuto: true })";
  expect(await inReader(page, isLaidOut)).toBe(false);

  await inReader(page, "(scroller.scrollTop = 1, lines[2000].scrollIntoView({ block: 'start' }))");
  const offset =
    'Math.round(lines[2000].getBoundingClientRect().top - scroller.getBoundingClientRect().top)';
  // the place is kept when scrolling has ended
  await new Promise((later) => setTimeout(later, 600));
  const before = Number(await inReader(page, offset));
  await sample().driver.pressCommand('toggle-reader');
  await page.waitForFunction(() => document.querySelector('[data-qingdu]') === null);
  await openLong(page);
  await page.waitForFunction(() =>
    document.querySelector('[data-qingdu="reader"]')?.shadowRoot?.querySelector('.resumed'),
  );
  await new Promise((later) => setTimeout(later, 600));
  expect(Math.abs(Number(await inReader(page, offset)) - before)).toBeLessThan(80);
  await page.close();
});
