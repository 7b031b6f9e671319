import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gallery } from './ui-gallery.tsx';
import { startUiHarness, type UiHarness } from './ui-harness.ts';
import { ReaderPage } from './ui-reader-page.ts';

declare const gallery: Gallery;

let harness: UiHarness;

beforeAll(async () => {
  harness = await startUiHarness();
});

afterAll(() => harness?.close());

describe('glosses in the reader', () => {
  const term = '.body > p:nth-of-type(3) .qingdu-term';

  it('open under a resting mouse, stay under it, and close when it leaves', async () => {
    const reader = await ReaderPage.open(harness);
    const { x, y } = await reader.middleOf(term);
    await reader.page.mouse.move(x - 2, y);
    await reader.page.mouse.move(x, y);
    expect(await reader.gloss()).toBeNull();
    await reader.untilGloss('截止時間');
    const box = await reader.inReader((root) => {
      const found = root.querySelector('.qingdu-tooltip')?.getBoundingClientRect();
      const own = root
        .querySelector('.body > p:nth-of-type(3) .qingdu-term')
        ?.getBoundingClientRect();
      return {
        x: found?.x ?? 0,
        y: found?.y ?? 0,
        bottom: found?.bottom ?? 0,
        line: own?.top ?? 0,
      };
    });
    expect(box.bottom).toBeLessThanOrEqual(box.line);
    await reader.page.mouse.move(box.x + 10, box.y + 10, { steps: 4 });
    await new Promise((done) => setTimeout(done, 600));
    expect(await reader.gloss()).toBe('截止時間');
    await reader.page.mouse.move(20, 600, { steps: 3 });
    await reader.untilGloss(null);
  });

  it('open by keyboard focus, and Escape closes them before the reader', async () => {
    const reader = await ReaderPage.open(harness);
    await reader.page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      root?.querySelector<HTMLElement>('[data-action="appearance"]')?.focus();
    });
    for (let presses = 0; presses < 6 && (await reader.gloss()) === null; presses++) {
      await reader.page.keyboard.press('Tab');
    }
    expect(await reader.gloss()).toBe('應用程式');
    await reader.page.keyboard.press('Tab');
    await reader.untilGloss('截止時間');
    const described = await reader.inReader((root) => {
      const id = root.activeElement?.getAttribute('aria-describedby');
      return id ? root.getElementById(id)?.textContent : undefined;
    });
    expect(described).toBe('deadline名詞截止時間');
    await reader.page.keyboard.press('Escape');
    expect(await reader.gloss()).toBeNull();
    expect(await reader.isOpen).toBe(true);
    await reader.page.keyboard.press('Escape');
    expect(await reader.isOpen).toBe(false);
  });

  it('never leave a line to begin with closing punctuation or to end with opening', async () => {
    const reader = await ReaderPage.open(harness);
    const broken = await reader.inReader((root) => {
      const body = root.querySelector<HTMLElement>('.body');
      if (!body) throw new Error('no body');
      const lineOf = (node: Node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { top, bottom } = range.getBoundingClientRect();
        return (top + bottom) / 2;
      };
      const found: string[] = [];
      for (let width = 180; width < 700; width += 7) {
        body.style.inlineSize = `${width}px`;
        for (const button of root.querySelectorAll('.qingdu-term')) {
          for (const mark of [button.previousSibling, button.nextSibling]) {
            if (mark === null || Math.abs(lineOf(mark) - lineOf(button)) < 10) continue;
            found.push(`${width}: ${button.parentElement?.textContent}`);
          }
        }
      }
      const tied = [...root.querySelectorAll('.qingdu-gloss')].filter(
        ({ childNodes }) => childNodes.length > 1,
      );
      return { found, tied: tied.length };
    });
    expect(broken.tied).toBeGreaterThan(2);
    expect(broken.found).toEqual([]);
  });

  it('open by a click and close by the next', async () => {
    const reader = await ReaderPage.open(harness);
    await reader.click(term);
    await reader.untilGloss('截止時間');
    await reader.click(term);
    await reader.untilGloss(null);
  });
});

describe('glosses on the raw page', () => {
  it('show in a host of their own, only while open, and leave no trace', async () => {
    const reader = await ReaderPage.bare(harness);
    const before = await reader.page.evaluate(() => document.documentElement.outerHTML);
    await reader.page.evaluate(() => gallery.rawPage());
    const { x, y } = await reader.page.evaluate(() => {
      const box = document.querySelector('mark')?.getBoundingClientRect();
      if (!box) throw new Error('no mark');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await reader.page.mouse.move(x - 2, y);
    await reader.page.mouse.move(x, y);
    await reader.page.waitForSelector('[data-qingdu="tooltip"]', { timeout: 3000 });
    const looks = await reader.page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="tooltip"]')?.shadowRoot;
      const box = root?.querySelector<HTMLElement>('.qingdu-tooltip');
      if (!box) throw new Error('no tooltip');
      return { text: box.innerText, outline: getComputedStyle(box).outlineStyle };
    });
    expect(looks.text).toContain('截止時間');
    expect(looks.outline).toBe('none');
    await reader.page.keyboard.press('Escape');
    expect(await reader.page.$('[data-qingdu="tooltip"]')).toBeNull();
    expect(await reader.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});
