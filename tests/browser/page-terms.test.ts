import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageHarness, startPageHarness } from './page-harness.ts';
import { pageState } from './page-state.ts';

let harness: PageHarness;
beforeAll(async () => {
  harness = await startPageHarness();
});
afterAll(() => harness?.close());

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>body { font: 20px/2 sans-serif }</style>
<p id="a">博客里的 party 很多，feel <b>at</b> <i>home</i> 吧</p><p id="b">唱K歌和 EDM</p>
<p id="long" style="width: 9em">一二三四五 feel at home again and again 六七八</p>`;
const TERMS = ['party', 'feel at home', 'K歌', 'EDM'];

/** The middle of the first occurrence of some letters in an element, as it is shown now. */
function middleOf(selector: string, letters: string): Promise<[number, number]> {
  return harness.page.evaluate(
    (selector, letters) => {
      const element = document.querySelector(selector);
      const walker = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(letters) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + letters.length);
        const box = range.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2] as [number, number];
      }
      throw new Error(`${letters} is not in ${selector}`);
    },
    selector,
    letters,
  );
}

const hit = async (selector: string, letters: string) =>
  (await harness.ask<{ text: string } | null>('hit', await middleOf(selector, letters)))?.text;

describe('marks on the raw page', () => {
  it('are hit where they stand, across elements, and nowhere else', async () => {
    await harness.show(PAGE);
    expect(await harness.ask('mark', TERMS)).toBe(5);
    expect(await hit('#a', 'party')).toBe('party');
    expect(await hit('#a', 'feel')).toBe('feel at home');
    expect(await hit('#a', 'at')).toBe('feel at home');
    expect(await hit('#a', 'home')).toBe('feel at home');
    expect(await hit('#b', 'K歌')).toBe('K歌');
    expect(await hit('#a', '很多')).toBeUndefined();
    expect(await harness.ask('hit', [-5, -5])).toBeUndefined();
    expect(await harness.ask('hit', [900, 650])).toBeUndefined();
  });

  it('change nothing in the DOM and go without a trace', async () => {
    await harness.show(PAGE);
    const found = await harness.page.evaluate(pageState);
    await harness.ask('mark', TERMS);
    expect(await harness.page.evaluate(pageState)).toEqual(found);
    await harness.ask('unmark');
    expect(await harness.page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await hit('#a', 'party')).toBeUndefined();
  });

  it('stay with their words when the script changes and words grow', async () => {
    await harness.show(PAGE);
    await harness.ask('mark', TERMS);
    for (const target of ['zh-Hant-TW', 'zh-Hant-HK', 'original']) {
      await harness.ask('set', target);
      expect(await hit('#a', 'party')).toBe('party');
      expect(await hit('#a', 'feel')).toBe('feel at home');
      expect(await hit('#b', 'EDM')).toBe('EDM');
      expect(await hit('#a', '很多')).toBeUndefined();
    }
  });

  it('are found on the original when the page is converted first', async () => {
    await harness.show(PAGE);
    await harness.ask('set', 'zh-Hant-TW');
    expect(await harness.ask('mark', ['博客', ...TERMS])).toBe(5);
    expect(await hit('#a', 'party')).toBe('party');
    await harness.ask('set', 'original');
    expect(await hit('#a', 'party')).toBe('party');
  });

  it('answer with the line under the pointer when a term is broken over two', async () => {
    await harness.show(PAGE);
    await harness.ask('mark', ['feel at home again and again']);
    const [x, y] = await middleOf('#long', 'again and');
    const found = await harness.ask<{ rect: DOMRect }>('hit', [x, y]);
    expect(found.rect.top).toBeLessThanOrEqual(y);
    expect(found.rect.bottom).toBeGreaterThanOrEqual(y);
  });

  it('survive the loss of their text', async () => {
    await harness.show(PAGE);
    await harness.ask('mark', TERMS);
    await harness.page.evaluate(() => {
      document.querySelector('#a')?.replaceChildren('没了');
      const text = document.querySelector('#b')?.firstChild;
      if (text) text.nodeValue = '短';
    });
    expect(await harness.ask('hit', await middleOf('#a', '没了'))).toBeUndefined();
    expect(await harness.ask('hit', await middleOf('#b', '短'))).toBeUndefined();
    await harness.ask('set', 'zh-Hant-TW');
    await harness.ask('unmark');
  });
});
