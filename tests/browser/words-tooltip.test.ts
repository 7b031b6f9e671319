import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitUntil } from './driver/wait-until.ts';
import { actInPopup, openReader } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const sample = useSampleBrowser();

async function press(page: Page, action: string) {
  const button = await page.waitForSelector(`>>> .qingdu-tooltip [data-action=${action}]`);
  await button?.click();
}

/** Where a marked word stands in the window, after scrolling there. */
function placeOf(page: Page, word: string) {
  return page.evaluate((wanted) => {
    for (const range of CSS.highlights.get('qingdu-term') ?? []) {
      const text = String(range.startContainer.nodeValue);
      if (text.slice(range.startOffset, range.endOffset) !== wanted) continue;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      live.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = live.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    return null;
  }, word);
}

describe('the buttons of a tooltip', () => {
  it('silence a word in the reader, and on every page', async () => {
    const { page, reader } = await openReader(sample());
    const has = async (word: string) => (await reader.terms()).includes(word);
    await waitUntil('the terms', () => has('party'));
    await reader.openGloss((await reader.terms()).indexOf('party'));
    await press(page, 'know-word');
    await waitUntil('the term to go', async () => !(await has('party')));
    expect(await has('EDM')).toBe(true);
    expect((await reader.blocks()).join('')).toContain('party');
    const stored = await sample().driver.storage();
    expect(stored.words).toMatchObject({ known: ['party'] });
    await page.close();

    const again = await openReader(sample());
    await waitUntil('the terms', async () => (await again.reader.terms()).includes('EDM'));
    expect(await again.reader.terms()).not.toContain('party');
    await again.page.close();
  });

  it('keep a word in the own list, marked as such', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('the terms', async () => (await reader.terms()).includes('offline'));
    const at = (await reader.terms()).indexOf('offline');
    await reader.openGloss(at);
    await press(page, 'keep-word');
    await waitUntil('the word in storage', async () =>
      JSON.stringify((await sample().driver.storage()).words).includes('"offline"'),
    );
    await waitUntil('the mark', async () => {
      await page.mouse.move(5, 400);
      await reader.openGloss(at);
      return (await page.$('>>> .qingdu-tooltip[data-kind=own]')) !== null;
    });
    expect(await page.$('>>> .qingdu-tooltip [data-action=keep-word]')).toBeNull();
    await page.close();
  });

  it('are reached by keyboard, and Escape leads back to the term', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('the terms', async () => (await reader.terms()).length > 0);
    const open = async () => (await page.$('>>> .qingdu-tooltip')) !== null;
    for (let presses = 0; presses < 30 && !(await open()); presses++) {
      await page.keyboard.press('Tab');
    }
    const focused = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.getAttribute('data-action') ?? active?.textContent ?? '';
      });
    const [term = ''] = await reader.terms();
    expect(await focused()).toBe(term);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('know-word');
    await page.keyboard.press('Escape');
    await waitUntil('the tooltip to close', async () => !(await open()));
    expect(await focused()).toBe(term);
    expect(await reader.isOpen()).toBe(true);
    await page.keyboard.press('Enter');
    await waitUntil('the tooltip', open);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await waitUntil('the term to go', async () => !(await reader.terms()).includes(term));
    await page.close();
  });

  it('silence a word on the page itself, and leave no trace', async () => {
    const page = await sample().open('/repost.html');
    await actInPopup(sample(), page, 'glosses');
    await waitUntil('the marks', async () => (await placeOf(page, 'vibe')) !== null);
    const place = await placeOf(page, 'vibe');
    if (place === null) throw new Error('vibe is not marked.');
    await page.mouse.move(place.x - 4, place.y);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await press(page, 'know-word');
    await waitUntil('the mark to go', async () => (await placeOf(page, 'vibe')) === null);
    expect(await page.$('[data-qingdu]')).toBeNull();
    await page.close();
  });

  it('do nothing for a page that presses them itself', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('the terms', async () => (await reader.terms()).includes('EDM'));
    await reader.openGloss((await reader.terms()).indexOf('EDM'));
    await page.$$eval('>>> .qingdu-tooltip button', (buttons) => {
      for (const button of buttons) (button as HTMLElement).click();
    });
    await page.mouse.move(5, 400);
    expect(JSON.stringify((await sample().driver.storage()).words)).not.toContain('edm');
    expect(await reader.terms()).toContain('EDM');
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
