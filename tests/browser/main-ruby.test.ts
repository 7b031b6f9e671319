import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitUntil } from './driver/wait-until.ts';
import { openReader } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const sample = useSampleBrowser();

/** What stands in the layer over the title, and where its first mark is, against the first character. */
function marks(page: Page) {
  return page.evaluate(() => {
    const root = document.documentElement.lastElementChild?.shadowRoot;
    const layer = root?.querySelector('.ruby-layer');
    const title = root?.querySelector('.head h1');
    const mark = layer?.querySelector('span')?.getBoundingClientRect();
    const range = document.createRange();
    const text = title?.firstChild;
    if (!root || !layer || !title || !mark || !text) return undefined;
    range.setStart(text, 0);
    range.setEnd(text, 1);
    const first = range.getBoundingClientRect();
    const groups = [...layer.children].map((group) =>
      [...group.children].map((each) => each.textContent),
    );
    return {
      title: groups[0]?.join(' ') ?? '',
      blocks: groups.length,
      above: mark.bottom <= first.top + first.height / 2 && mark.bottom > first.top - 20,
      right: mark.left >= first.left + first.width / 2,
      centred: Math.abs((mark.left + mark.right) / 2 - (first.left + first.right) / 2) < 8,
      text: title.textContent,
      body: root.querySelector('.body')?.innerHTML ?? '',
    };
  });
}

/** What is printed: whether all of the article's words are there, with readings over them. */
function onPaper(page: Page) {
  return page.evaluate(() => {
    const root = document.documentElement.lastElementChild?.shadowRoot;
    const folded = (node: Element | null | undefined) =>
      node?.textContent.replace(/\s+/g, '') ?? '';
    const article = folded(root?.querySelector('.scroller .body'));
    window.dispatchEvent(new Event('beforeprint'));
    const printed = root?.querySelector('.print .body')?.cloneNode(true);
    window.dispatchEvent(new Event('afterprint'));
    if (!(printed instanceof Element)) return { article, words: '', bare: -1, texts: 0 };
    const readings = printed.querySelectorAll('rt');
    for (const reading of readings) reading.remove();
    const bare = [...printed.querySelectorAll('p')].filter(
      (line) => /\p{Script=Han}{5}/u.test(line.textContent) && !line.querySelector('ruby'),
    );
    return { article, words: folded(printed), bare: bare.length, texts: readings.length };
  });
}

/** What stands there as soon as the title has it: a look later the layer may be drawn anew. */
function waitForMarks(page: Page, want: (title: string) => boolean) {
  return waitUntil('readings', async () => {
    const found = await marks(page);
    return found !== undefined && want(found.title) && found;
  });
}

describe('readings', () => {
  it('stand over the characters, follow the script, and leave the text whole', async () => {
    const { page, reader } = await openReader(sample());
    await waitUntil('glosses', async () => (await reader.terms()).length > 0);
    const before = await page.evaluate(
      () =>
        document.documentElement.lastElementChild?.shadowRoot?.querySelector('.body')?.innerHTML,
    );
    await reader.click('appearance');
    await reader.click('ruby-pinyin');
    const pinyin = await waitForMarks(page, (title) => /[a-zāáǎà]/.test(title));
    expect(pinyin.title.normalize('NFD').replace(/\p{Mn}/gu, '')).toMatch(/^[a-z ]+$/);
    expect(pinyin.title.split(' ').length).toBe(
      [...pinyin.text.matchAll(/\p{Script=Han}/gu)].length,
    );
    expect(pinyin.above && pinyin.centred).toBe(true);
    expect(pinyin.blocks).toBeGreaterThan(3);
    expect(pinyin.body).toBe(before);

    // the layer reads what is far from the window when nothing else is to do
    await waitUntil('paper with readings', async () => {
      const { bare, texts } = await onPaper(page);
      return texts > 10 && bare === 0;
    });
    const paper = await onPaper(page);
    expect(paper.words).toBe(paper.article);
    expect(await page.evaluate(() => document.querySelector('rt'))).toBeNull();
    expect((await marks(page))?.body).toBe(before);

    await reader.click('ruby-zhuyin');
    const zhuyin = await waitForMarks(page, (title) => /[ㄅ-ㄩ]/.test(title));
    expect(zhuyin.title.split(' ').length).toBe(pinyin.title.split(' ').length);

    await reader.click('vertical');
    await waitUntil('readings on the right', async () => (await marks(page))?.right === true);
    await reader.click('vertical');
    await reader.click('ruby-pinyin');

    await reader.click('ruby-off');
    await waitUntil('no readings', async () => (await marks(page)) === undefined);
    await page.close();
  });
});
