import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { actInPopup, count, openReader, serialised } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

/**
 * Takes seconds to convert on any machine: work goes by frames, and every paragraph is another and
 * laid out. The popup keeps quiet for the first half second.
 */
const COUNT = 16_000;
const HUGE = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>长页</title><body>
${Array.from({ length: COUNT }, (_, index) => `<p>第${index}段：头发里有经济问题，<b>后来</b>发展了。</p>`).join('\n')}</body></html>`;

/** Two to three seconds on a quiet machine; behind the popup's tab browsers give it little time. */
const BUSY_MACHINE_MS = 40_000;

const sample = useSampleBrowser(new Map([['/huge.html', HUGE]]));

/** Paragraphs that still stand there as they were. */
function unconverted(page: Page): Promise<number> {
  return page.evaluate(() => document.body.innerText.split('头发').length - 1);
}

describe('conversion in place', () => {
  it.each([
    ['/repost.html', 'zh-Hans-CN', '摊主们不看天气预报'],
    ['/simplified.html', 'zh-Hant-TW', undefined],
  ])('%s to %s and back, byte for byte', async (path, script, expected) => {
    const page = await sample().open(path);
    const before = await serialised(page);
    await actInPopup(sample(), page, `script-${script}`);
    await waitUntil('the conversion', async () => (await serialised(page)) !== before);
    const lang = await page.evaluate(() => document.documentElement.lang);
    expect(lang).toBe(script);
    if (expected !== undefined) {
      await waitUntil('both prints of the body', async () => {
        return count(await page.evaluate(() => document.body.innerText), expected) === 2;
      });
    }
    await actInPopup(sample(), page, 'script-original');
    await waitUntil('the restoration', async () => (await serialised(page)) === before);
    await page.close();
  });

  it('mends the faults of machine conversion', async () => {
    const { page, reader } = await openReader(sample());
    await actInPopup(sample(), page, 'script-zh-Hant-TW');
    await waitUntil('the repair', async () => (await reader.blocks()).join('').includes('背包'));
    const text = (await reader.blocks()).join('');
    expect(text).not.toContain('揹包');
    await page.close();
  });

  it('goes through every variant in the reader and back', async () => {
    const { page, reader } = await openReader(sample());
    const original = await reader.blocks();
    for (const [script, sign] of [
      ['zh-Hans-CN', '摊主们'],
      ['zh-Hant-HK', '攤主們'],
      ['zh-Hant-TW', '攤主們'],
    ] as const) {
      await reader.click(`script-${script}`);
      await waitUntil(script, async () => (await reader.blocks()).join('').includes(sign));
      expect(await reader.language()).toBe(script);
    }
    await reader.click('script-original');
    await waitUntil('the original', async () => {
      return (await reader.blocks()).join('\n') === original.join('\n');
    });
    await page.close();
  });

  it('reads the page as the author wrote it when it is converted already', async () => {
    const page = await sample().open('/repost.html');
    const before = await serialised(page);
    await actInPopup(sample(), page, 'script-zh-Hans-CN');
    await waitUntil('the conversion', async () => (await serialised(page)) !== before);
    const reader = readerOf(page);
    await actInPopup(sample(), page, 'open-reader');
    await reader.waitUntilOpen();
    await waitUntil('Simplified', async () => (await reader.blocks()).join('').includes('摊主们'));
    await reader.click('script-original');
    await waitUntil('the original', async () =>
      (await reader.blocks()).join('').includes('攤主們'),
    );
    await page.close();
  });

  it.each(['/english.html', '/japanese.html'])('leaves %s as it is', async (path) => {
    const page = await sample().open(path);
    const text = await page.evaluate(() => document.body.textContent);
    await actInPopup(sample(), page, 'script-zh-Hans-CN');
    const popup = await sample().driver.openPopup(page);
    await popup.waitFor('[data-action="script-zh-Hans-CN"]');
    await popup.close();
    expect(await page.evaluate(() => document.body.textContent)).toBe(text);
    await page.close();
  });
});

describe('a conversion that takes its time', () => {
  it('tells its progress in the popup, and ends', async () => {
    const page = await sample().open('/huge.html');
    const popup = await sample().driver.openPopup(page);
    await popup.click('[data-action="script-zh-Hant-TW"]');
    const told = await waitUntil(
      'progress',
      async () => (await popup.text('.progress')) || undefined,
    );
    expect(told).toMatch(/\d+ ?%/);
    const isOver = async () => (await popup.text('.progress')) === '';
    await waitUntil('the end', isOver, BUSY_MACHINE_MS);
    await popup.close();
    expect(await unconverted(page)).toBe(0);
    await page.close();
  });

  it('ends also when the background dies in the middle, and is taken back', async () => {
    const page = await sample().open('/huge.html');
    const before = await serialised(page);
    await actInPopup(sample(), page, 'script-zh-Hant-TW');
    await waitUntil('the first screen', async () => (await unconverted(page)) < COUNT);
    await sample().driver.killBackground();
    expect(await unconverted(page)).toBeGreaterThan(0);
    const isOver = async () => (await unconverted(page)) === 0;
    await waitUntil('every paragraph', isOver, BUSY_MACHINE_MS);
    await actInPopup(sample(), page, 'script-original');
    const isAsFound = async () => (await serialised(page)) === before;
    await waitUntil('the restoration', isAsFound, BUSY_MACHINE_MS);
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
