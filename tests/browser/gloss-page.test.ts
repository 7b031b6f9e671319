import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings } from './accessibility.ts';
import { waitUntil } from './driver/wait-until.ts';
import { actInPopup } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const FILLER = '<p>山下的村子到了秋天,家家戶戶都在曬柿子,屋簷下一串一串的。</p>'.repeat(30);
const BODY = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>週末</title>
<style>body { font: 20px/2 sans-serif; margin: 40px } textarea { width: 20em }</style>
<article><h1>週末的市集</h1>
<p id="first">這個市集有很多party,氣氛很chill,大家都帶朋友來。</p>
<p id="link">詳情請看<a href="#there">活動的schedule</a>,也可以先問店家。</p>
<p id="write"><textarea>在這裡寫party的事</textarea></p>
<p id="edit" contenteditable>這一段party可以改</p>
${FILLER}<p id="last">最後記得帶coupon去換飲料。</p></article></html>`;

const sample = useSampleBrowser(new Map([['/market.html', BODY]]));
let page: Page;

/** The terms that are marked, in order. */
const marked = () =>
  page.evaluate(() =>
    [...(CSS.highlights.get('qingdu-term') ?? [])].map(
      ({ startContainer, startOffset, endOffset }) =>
        String(startContainer.nodeValue).slice(startOffset, endOffset),
    ),
  );
/** The text of the open tooltip. */
const gloss = () =>
  page.evaluate(() => {
    const root = document.querySelector('[data-qingdu="tooltip"]')?.shadowRoot;
    return root?.querySelector('.gloss')?.textContent ?? null;
  });
const untilGloss = (wanted: string | null) =>
  waitUntil(`the gloss ${wanted}`, async () => (await gloss()) === wanted);
/** Longer than a tooltip takes to open (450 ms). */
const rest = () => new Promise((resolve) => setTimeout(resolve, 600));

/** The middle of some letters in an element, after scrolling there. */
function placeOf(selector: string, letters: string) {
  return page.evaluate(
    (wanted, word) => {
      const walker = document.createTreeWalker(
        document.querySelector(wanted) ?? document,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(word) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        const { left, top, width, height, bottom } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2, top, bottom };
      }
      throw new Error(`${word} is not in ${wanted}`);
    },
    selector,
    letters,
  );
}

async function hover(selector: string, letters: string) {
  const { x, y } = await placeOf(selector, letters);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y, { steps: 3 });
}

async function alt(key: 'KeyG', shift = false) {
  await page.keyboard.down('Alt');
  if (shift) await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  if (shift) await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

/** The pointer rests far from every term and nothing is open. */
async function calm() {
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await untilGloss(null);
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    (document.activeElement as HTMLElement | null)?.blur();
  });
}

beforeAll(async () => {
  page = await sample().open('/market.html');
  await page.setViewport({ width: 1000, height: 700 });
  await page.evaluate(() => {
    const seen: string[] = [];
    new MutationObserver((records) => {
      for (const { type, target } of records) seen.push(`${type} ${target.nodeName}`);
    }).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    Object.assign(window, { seen });
  });
  await actInPopup(sample(), page, 'glosses');
  await waitUntil('the marks', async () => (await marked()).length === 4);
});

describe('on the page itself', () => {
  it('terms are marked in text and links, not where somebody writes', async () => {
    expect(await marked()).toEqual(['party', 'chill', 'schedule', 'coupon']);
    expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([]);
    expect(await page.evaluate(() => CSS.supports('color', 'LinkText'))).toBe(true);
  });

  it('a gloss opens above its line and leaves nothing to copy or find', async () => {
    await calm();
    await hover('#first', 'party');
    await untilGloss('派對／聚會');
    const { top } = await placeOf('#first', 'party');
    const bottom = await page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="tooltip"]')?.shadowRoot;
      return root?.querySelector('.qingdu-tooltip')?.getBoundingClientRect().bottom ?? Infinity;
    });
    expect(bottom).toBeLessThanOrEqual(top);
    await calm();
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      return getSelection()?.toString() ?? '';
    });
    expect(copied).toContain('party');
    expect(copied).not.toContain('派對');
    await calm();
  });

  it('nothing opens on a fast movement', async () => {
    await calm();
    const { x, y } = await placeOf('#first', 'party');
    for (let round = 0; round < 12; round++) {
      await page.mouse.move(round % 2 === 0 ? 10 : 900, y);
      await page.mouse.move(x, y);
    }
    await page.mouse.move(900, y + 200);
    await rest();
    expect(await gloss()).toBeNull();
  });

  it('nothing opens while a button is down, on a drag, or over selected text', async () => {
    await calm();
    const { x, y } = await placeOf('#first', 'party');
    await page.mouse.move(x - 120, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 5 });
    await rest();
    expect(await gloss()).toBeNull();
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString())).not.toBe('');
    await page.mouse.move(x + 1, y);
    await rest();
    expect(await gloss()).toBeNull();
  });

  it('nothing opens by the right button, and what is open goes', async () => {
    await calm();
    await hover('#first', 'chill');
    await waitUntil('the gloss', async () => (await gloss()) !== null);
    const { x, y } = await placeOf('#first', 'chill');
    await page.evaluate(() => {
      addEventListener('contextmenu', (event) => event.preventDefault(), { once: true });
    });
    await page.mouse.click(x, y, { button: 'right' });
    await untilGloss(null);
    await rest();
    expect(await gloss()).toBeNull();
  });

  it('nothing opens where the page was scrolled under the pointer', async () => {
    await calm();
    await hover('#first', 'party');
    await page.mouse.wheel({ deltaY: 300 });
    await rest();
    expect(await gloss()).toBeNull();
  });

  it('nothing opens over what can be written in', async () => {
    await calm();
    for (const selector of ['#write textarea', '#edit']) {
      const { x, y } = await page.$eval(selector, (element) => {
        element.scrollIntoView({ block: 'center' });
        const { left, top } = element.getBoundingClientRect();
        // in the word, the fourth or fifth character of 20 px
        return { x: left + 95, y: top + 20 };
      });
      await page.mouse.move(x - 3, y);
      await page.mouse.move(x, y, { steps: 3 });
      await rest();
      expect(await gloss(), selector).toBeNull();
    }
  });

  it('nothing opens by events that the page makes', async () => {
    await calm();
    const { x, y } = await placeOf('#first', 'party');
    await page.evaluate(
      (clientX, clientY) => {
        const place = { clientX, clientY, bubbles: true, detail: 1 };
        const target = document.querySelector('#first');
        for (const name of ['pointermove', 'pointermove', 'pointerdown', 'pointerup', 'click']) {
          target?.dispatchEvent(new PointerEvent(name, { ...place, pointerType: 'touch' }));
          target?.dispatchEvent(new PointerEvent(name, { ...place, pointerType: 'mouse' }));
        }
        const key = { code: 'KeyG', key: 'g', altKey: true, bubbles: true };
        document.body.dispatchEvent(new KeyboardEvent('keydown', key));
      },
      x,
      y,
    );
    await rest();
    expect(await gloss()).toBeNull();
  });

  it('a term in a link has a gloss by mouse, and a click still follows the link', async () => {
    await calm();
    await hover('#link', 'schedule');
    await untilGloss('行程／時程表');
    const { x, y } = await placeOf('#link', 'schedule');
    await page.mouse.click(x, y);
    await waitUntil('the link', () => page.evaluate(() => location.hash === '#there'));
    await untilGloss(null);
    await page.evaluate(() => history.replaceState(null, '', '/market.html'));
    await page.touchscreen.tap(x, y);
    await waitUntil('the link', () => page.evaluate(() => location.hash === '#there'));
    expect(await gloss()).toBeNull();
  });

  it('a tap opens when the finger is lifted, a second one closes', async () => {
    await calm();
    const { x, y } = await placeOf('#first', 'party');
    const touch = await page.touchscreen.touchStart(x, y);
    expect(await gloss()).toBeNull();
    await touch.end();
    await untilGloss('派對／聚會');
    await page.touchscreen.tap(x, y);
    await untilGloss(null);
  });
});

describe('by keyboard', () => {
  it('Alt+G walks the terms in order and brings them into view, Shift goes back', async () => {
    await calm();
    await page.evaluate(() => scrollTo(0, 0));
    const walked: (string | null)[] = [];
    for (let step = 0; step < 5; step++) {
      await alt('KeyG');
      walked.push(await gloss());
    }
    expect(walked).toEqual(['派對／聚會', '放鬆悠閒', '行程／時程表', '折價券', '派對／聚會']);
    await alt('KeyG', true);
    expect(await gloss()).toBe('折價券');
    const place = await page.evaluate(() => {
      const current = [...(CSS.highlights.get('qingdu-current-term') ?? [])];
      const top = document.querySelector('#last')?.getBoundingClientRect().top ?? -1;
      return { marks: current.length, isInView: top > 0 && top < innerHeight };
    });
    expect(place).toEqual({ marks: 1, isInView: true });
    const said = await page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="tooltip"]')?.shadowRoot;
      const alert = root?.querySelector('[role="alert"]');
      return [alert?.querySelector('[lang="en"]')?.textContent, alert?.textContent];
    });
    expect(said[0]).toBe('coupon');
    expect(await accessibilityFindings(page, '[data-qingdu="tooltip"]')).toEqual([]);
    expect(said[1]).toMatch(/^coupon.*折價券$/);
  });

  it('Escape closes the tooltip, Enter opens it again and goes to its buttons', async () => {
    await calm();
    await alt('KeyG');
    const shown = await gloss();
    await page.keyboard.press('Escape');
    await untilGloss(null);
    await page.keyboard.press('Enter');
    await untilGloss(shown);
    await page.keyboard.press('Enter');
    const focused = () =>
      page.evaluate(() => {
        const root = document.querySelector('[data-qingdu="tooltip"]')?.shadowRoot;
        return root?.activeElement?.getAttribute('data-action') ?? null;
      });
    expect(await focused()).toBe('know-word');
    await page.keyboard.press('Escape');
    await untilGloss(null);
    // nobody walks any more: the key is the page's again
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    expect(await gloss()).toBeNull();
    expect(await page.evaluate(() => CSS.highlights.has('qingdu-current-term'))).toBe(false);
  });

  it('the keys stay with who writes', async () => {
    await calm();
    await page.click('#write textarea');
    await alt('KeyG');
    await page.keyboard.press('Enter');
    expect(await gloss()).toBeNull();
    expect(
      await page.$eval('#write textarea', (it) => (it as HTMLTextAreaElement).value),
    ).toContain('\n');
    await calm();
  });
});

describe('text that comes late', () => {
  it('is marked, by names and authors of the whole page, and loses no open tooltip', async () => {
    await calm();
    await hover('#first', 'party');
    await untilGloss('派對／聚會');
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.id = 'late';
      paragraph.textContent = '晚上還有buffet和EDM(電子音樂)。';
      document.querySelector('#first')?.after(paragraph);
    });
    await waitUntil('the late marks', async () => (await marked()).includes('buffet'));
    expect(await marked()).toEqual(['party', 'chill', 'buffet', 'EDM', 'schedule', 'coupon']);
    expect(await gloss()).toBe('派對／聚會');
    await calm();
    await page.evaluate(() => {
      const text = document.querySelector('#late')?.firstChild;
      if (text) text.nodeValue = '晚上還有brunch。';
    });
    await waitUntil('the edited text', async () => (await marked()).includes('brunch'));
    expect(await marked()).not.toContain('buffet');
    await page.evaluate(() => document.querySelector('#late')?.remove());
    await hover('#first', 'chill');
    await untilGloss('放鬆悠閒');
    await calm();
  });

  it('is marked in a converted page too, and conversion itself is no change', async () => {
    await actInPopup(sample(), page, 'script-zh-Hans-CN');
    await waitUntil('the script', async () => (await page.title()) === '周末');
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = '散場以後還有after party。';
      document.querySelector('#first')?.after(paragraph);
    });
    await waitUntil('the late marks', async () => (await marked()).includes('after party'));
    await hover('#first', 'party');
    await untilGloss('派对／聚会');
    await calm();
    await actInPopup(sample(), page, 'script-original');
    await waitUntil('the script', async () => (await page.title()) === '週末');
    await hover('#first', 'party');
    await untilGloss('派對／聚會');
  });
});

describe('switched off', () => {
  it('nothing is left, and no key, hover or tap opens anything', async () => {
    await actInPopup(sample(), page, 'glosses');
    await waitUntil('the marks to go', async () => (await marked()).length === 0);
    expect(await page.$('[data-qingdu]')).toBeNull();
    const { x, y } = await placeOf('#first', 'party');
    await page.touchscreen.tap(x, y);
    await alt('KeyG');
    await hover('#first', 'party');
    await rest();
    expect(await gloss()).toBeNull();
  });

  it('the browser holds no error against the extension', async () => {
    await page.close();
    expect(await sample().driver.problems()).toEqual([]);
  });
});
