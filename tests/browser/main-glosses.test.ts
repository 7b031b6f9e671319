import { describe, expect, it } from 'vitest';
import { waitUntil } from './driver/wait-until.ts';
import { actInPopup, openReader } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const sample = useSampleBrowser();

describe('glosses', () => {
  it('opens in the reader by mouse, in the script that is shown', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('the terms', async () => (await reader.terms()).includes('party'));
    const at = (await reader.terms()).indexOf('party');
    expect(await reader.openGloss(at)).toContain('派對');
    await reader.click('script-zh-Hans-CN');
    await waitUntil('Simplified', async () => (await reader.blocks()).join('').includes('摊主们'));
    await waitUntil('the gloss in Simplified', async () => {
      await page.mouse.move(5, 400);
      return (await reader.openGloss(at)).includes('派对');
    });
    await page.close();
  });

  it('opens by keyboard, and Escape closes the gloss before the reader', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('the terms', async () => (await reader.terms()).length > 0);
    const isShown = async () => (await page.$('>>> .qingdu-tooltip')) !== null;
    for (let presses = 0; presses < 30 && !(await isShown()); presses++) {
      await page.keyboard.press('Tab');
    }
    expect(await isShown()).toBe(true);
    await page.keyboard.press('Escape');
    await waitUntil('the tooltip to close', async () => !(await isShown()));
    expect(await reader.isOpen()).toBe(true);
    await page.keyboard.press('Enter');
    await waitUntil('the tooltip', isShown);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await reader.waitUntilClosed();
    await page.close();
  });

  it('opens by touch', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('the terms', async () => (await reader.terms()).length > 0);
    const [term] = await page.$$('>>> button.qingdu-term');
    await term?.scrollIntoView();
    const box = await term?.boundingBox();
    if (!box) throw new Error('The term is nowhere.');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForSelector('>>> .qingdu-tooltip');
    await page.close();
  });

  it('uses what the author says and keeps names quiet', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('the terms', async () => (await reader.terms()).includes('feel at home'));
    const terms = await reader.terms();
    expect(await reader.openGloss(terms.indexOf('feel at home'))).toContain('家');
    expect(terms.filter((term) => /Nasi|Labs/.test(term))).toEqual([]);
    await page.close();
  });

  it('marks the page itself without changing it', async () => {
    const page = await sample().open('/repost.html');
    await page.evaluate(() => {
      const seen: string[] = [];
      new MutationObserver((records) => {
        for (const { type, target } of records) seen.push(`${type} ${target.nodeName}`);
      }).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      Object.assign(window, { seenMutations: seen });
    });
    await actInPopup(sample(), page, 'glosses');
    const marked = () => page.evaluate(() => CSS.highlights.get('qingdu-term')?.size ?? 0);
    await waitUntil('the marks', async () => (await marked()) > 10);
    const rect = await page.evaluate(() => {
      for (const range of CSS.highlights.get('qingdu-term') ?? []) {
        if (
          String(range.startContainer.nodeValue).slice(range.startOffset, range.endOffset) !==
          'deadline'
        )
          continue;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        live.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = live.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      return null;
    });
    if (rect === null) throw new Error('deadline is not marked.');
    expect(await page.evaluate(() => Reflect.get(window, 'seenMutations'))).toEqual([]);
    await page.mouse.move(rect.x - 4, rect.y);
    await page.mouse.move(rect.x, rect.y, { steps: 4 });
    await page.waitForSelector('>>> .qingdu-tooltip');
    await page.keyboard.press('Escape');
    await waitUntil('the tooltip to close', async () => {
      return (await page.$('>>> .qingdu-tooltip')) === null;
    });
    await actInPopup(sample(), page, 'glosses');
    await waitUntil('the marks to go', async () => (await marked()) === 0);
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
