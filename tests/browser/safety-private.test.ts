import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { actInPopup } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

/**
 * Of the user's own glosses a page learns those whose tooltip the user opened, and no other, however
 * it looks and whatever it presses by itself.
 */

const PROSE = '夜市的燈一盞一盞亮起來,攤主們不看天氣預報,只看雲;雲低了就收,雲散了再擺出來。';
const ENTRIES = 1000;
/** Entries that the page guesses: it prints their words. */
const GUESSED = 12;
/** Letters only, and no word of any language. */
const wordOf = (index: number) =>
  `qz${[...String(index).padStart(4, '0')].map((digit) => 'bcdfghjkmp'[Number(digit)]).join('')}`;
const glossOf = (index: number) => `私註${String(index).padStart(4, '0')}號`;

/** Keeps every text and attribute that ever stands in the page or in an open root of it. */
const WATCH = `<script>
  const seen = new Set();
  window.seenGlosses = () => [...seen].join('\\n').match(/私註\\d{4}號/g) ?? [];
  const roots = new Set();
  const look = (root) => {
    for (const node of [root, ...root.querySelectorAll('*')]) {
      if (node.shadowRoot && !roots.has(node.shadowRoot)) watch(node.shadowRoot);
      for (const { value } of node.attributes ?? []) seen.add(value);
    }
    seen.add(root.textContent ?? document.documentElement.textContent);
  };
  const watch = (root) => {
    roots.add(root);
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        for (const node of [target, ...addedNodes]) {
          if (node.querySelectorAll) look(node); else seen.add(node.data);
        }
      }
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    look(root);
  };
  watch(document);
</script>`;

const PAGE = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>夜市</title>${WATCH}
  <article><h1>夜市</h1><p>${PROSE}</p><p>${PROSE.slice(4)}</p>
  ${Array.from({ length: GUESSED }, (_, index) => `<p>他們說那是「${wordOf(index)}」,${PROSE.slice(index)}</p>`).join('')}
  </article>`;

const sample = useSampleBrowser(new Map([['/guess.html', PAGE]]));

beforeAll(async () => {
  const terms = Array.from({ length: ENTRIES }, (_, index) => ({
    term: wordOf(index),
    gloss: glossOf(index),
  }));
  const options = await sample().driver.openExtensionPage('/options.html');
  await options.evaluate(async (rows) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.local.set({ words: { version: 1, terms: rows } });
  }, terms);
  await options.close();
});

const learnt = async (page: Page): Promise<string[]> => [
  ...new Set(await page.evaluate((): string[] => Reflect.get(window, 'seenGlosses')())),
];

/** A page's own events on each element: pointing, pressing, keys, focus. */
async function forge(page: Page, selector: string): Promise<number> {
  const pressed = await page.evaluate(async (wanted) => {
    const root = document.querySelector('[data-qingdu=reader]')?.shadowRoot;
    const targets = [...(root?.querySelectorAll<HTMLElement>(wanted) ?? [])];
    for (const target of targets) {
      const { left, top } = target.getBoundingClientRect();
      const at = { bubbles: true, composed: true, cancelable: true, clientX: left, clientY: top };
      for (const name of ['over', 'enter', 'move', 'down', 'up']) {
        target.dispatchEvent(new PointerEvent(`pointer${name}`, { ...at, pointerType: 'mouse' }));
      }
      target.dispatchEvent(new PointerEvent('click', { ...at, detail: 1, pointerType: 'touch' }));
      target.click();
      target.focus();
      target.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
      target.dispatchEvent(new KeyboardEvent('keydown', { ...at, key: 'Enter' }));
      target.dispatchEvent(new Event('change', { bubbles: true }));
    }
    // longer than a tooltip takes to open (ANCHORS: 400 ms)
    await new Promise((done) => setTimeout(done, 700));
    return targets.length;
  }, selector);
  return pressed;
}

describe('the reader', () => {
  it('gives no gloss to a page that looks, points and presses by itself', async () => {
    const page = await sample().open('/guess.html');
    await sample().driver.pressCommand('toggle-reader');
    const reader = readerOf(page);
    await reader.waitUntilOpen();
    await waitUntil('the terms', async () => (await reader.terms()).includes(wordOf(0)));
    await page.waitForSelector('>>> [data-action=terms]');
    expect(await forge(page, '.qingdu-term')).toBeGreaterThanOrEqual(GUESSED);
    expect(
      await forge(page, 'button:not(.qingdu-term), input, select, summary, label'),
    ).toBeGreaterThan(5);
    expect(await learnt(page)).toEqual([]);
    expect(await reader.isOpen()).toBe(true);
    // what the user opens, the page sees: our root is open on purpose
    expect(await reader.openGloss((await reader.terms()).indexOf(wordOf(3)))).toContain(glossOf(3));
    expect(await learnt(page)).toEqual([glossOf(3)]);
    await page.close();
  });
});

describe('the marks on the page', () => {
  it('give no gloss to a page that points at each of them', async () => {
    const page = await sample().open('/guess.html');
    await actInPopup(sample(), page, 'glosses');
    const marked = () => page.evaluate(() => CSS.highlights.get('qingdu-term')?.size ?? 0);
    await waitUntil('the marks', async () => (await marked()) >= GUESSED);
    const places = await page.evaluate(async () => {
      const found: { x: number; y: number; word: string }[] = [];
      for (const range of CSS.highlights.get('qingdu-term') ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const { left, top, width, height } = live.getBoundingClientRect();
        found.push({ x: left + width / 2, y: top + height / 2, word: String(live) });
      }
      for (const { x, y } of found) {
        const at = { bubbles: true, composed: true, clientX: x, clientY: y };
        for (const kind of ['mouse', 'touch']) {
          for (const name of ['pointermove', 'pointerdown', 'pointerup', 'click']) {
            const event = new PointerEvent(name, { ...at, detail: 1, pointerType: kind });
            document.elementFromPoint(x, y)?.dispatchEvent(event);
          }
          await new Promise((done) => setTimeout(done, kind === 'mouse' ? 60 : 0));
        }
      }
      await new Promise((done) => setTimeout(done, 700));
      return found;
    });
    expect(await learnt(page)).toEqual([]);
    const place = places.find(({ word }) => word === wordOf(1));
    if (place === undefined) throw new Error('A word of the list is not marked.');
    await page.mouse.move(place.x - 4, place.y);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await waitUntil('the gloss', async () => (await learnt(page)).length > 0);
    expect(await learnt(page)).toEqual([glossOf(1)]);
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
