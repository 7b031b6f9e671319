import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { actInPopup, count, openReader, serialised } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

/** Words of the share widgets of the sample page; none of them is the author's. */
const WIDGET_WORDS = ['掃描二維碼分享', '分享到手機', '+關註', '微信公眾號', '相關閱讀', '熱榜'];
/** Stands once in each print of the body. */
const SENTENCE = '攤主們不看天氣預報';

/** Too little text for an article, in pieces too short for one. */
const NOTHING = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>公告欄</title>
  <ul><li>借書證</li><li>座位</li></ul><p id="notice">週三下午閱覽室消毒。</p>`;

/** A page that runs from right to left, with a Chinese article in it that quotes Arabic. */
const RIGHT_TO_LEFT = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8">
  <title>港口的早市</title><style>body, h1, p { direction: rtl }</style>
  <nav><a href="/a">الرئيسية</a></nav>
  <article lang="zh-Hant"><h1>港口的早市，有人用兩種文字記帳</h1>
  ${[1, 2, 3]
    .map(
      (part) =>
        `<p>第${part}個攤位在天亮以前開張，老闆把 deadline 寫在木板上，旁邊是另一種從右往左走的文字，兩邊的數字在中間碰頭。</p>`,
    )
    .join('')}
  <p lang="ar" dir="rtl">السوق يفتح قبل الفجر.</p>
  <blockquote dir="rtl" lang="ar"><p>كل رقم يُكتب مرتين.</p></blockquote>
  <p>記完一天的帳，他把兩本簿子疊在一起，一本從前面翻，一本從後面翻，翻到最後總是同一頁，誰也不必等誰。</p>
  </article></html>`;

const sample = useSampleBrowser(
  new Map([
    ['/nothing.html', NOTHING],
    ['/right-to-left.html', RIGHT_TO_LEFT],
  ]),
);

describe('detection', () => {
  it.each(['/repost.html', '/simplified.html'])('lights the badge on %s', async (path) => {
    const page = await sample().open(path);
    await waitUntil('the badge', async () => (await sample().driver.badgeText(page)) !== '');
    await page.close();
  });

  it.each(['/english.html', '/japanese.html', '/front.html'])('stays dark on %s', async (path) => {
    const page = await sample().open(path);
    // The popup asks anew: when it has answered, a message of the detector has been dealt with.
    const popup = await sample().driver.openPopup(page);
    await popup.waitFor('.summary');
    await popup.close();
    expect(await sample().driver.badgeText(page)).toBe('');
    await page.close();
  });

  it('leaves no trace in the page', async () => {
    const page = await sample().open('/repost.html');
    await waitUntil('the badge', async () => (await sample().driver.badgeText(page)) !== '');
    const source = await page.evaluate(async () => (await fetch(location.href)).text());
    const same = await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      return parsed.documentElement.outerHTML === document.documentElement.outerHTML;
    }, source);
    expect(same).toBe(true);
    await page.close();
  });

  it('tells the popup what the page is, in words', async () => {
    const page = await sample().open('/repost.html');
    const popup = await sample().driver.openPopup(page);
    await popup.waitFor('.summary .finding');
    expect(await popup.text('.summary')).toMatch(/2/);
    await popup.close();
    await page.close();
  });
});

describe('the reader', () => {
  it('shows one body and no widget', async () => {
    const { page, reader } = await openReader(sample());
    const text = (await reader.blocks()).join('\n');
    const whole = await page.evaluate(() => document.body.innerText);
    expect(count(whole, SENTENCE)).toBe(2);
    expect(count(text, SENTENCE)).toBe(1);
    for (const word of WIDGET_WORDS) expect(text).not.toContain(word);
    expect(await reader.title()).toBe('夜市裡的創業課：檳城一條街和一台聽得懂福建話的手機');
    const { rows } = await reader.receipt();
    expect(rows.length).toBeGreaterThan(0);
    await page.close();
  });

  it('puts a removed block back and takes it out again', async () => {
    const { page, reader } = await openReader(sample());
    const before = await reader.blocks();
    await page.$eval('>>> .receipt summary', (summary) =>
      summary.closest('details')?.setAttribute('open', ''),
    );
    const [undo] = await page.$$('>>> .receipt [data-action=put-back]');
    if (undo === undefined) throw new Error('The receipt has nothing to put back.');
    await undo.click();
    await waitUntil('the block', async () => (await reader.blocks()).length > before.length);
    const [redo] = await page.$$('>>> .receipt [data-action=remove-again]');
    await redo?.click();
    await waitUntil('the removal', async () => (await reader.blocks()).length === before.length);
    expect(await reader.blocks()).toEqual(before);
    await page.close();
  });

  it('closes by Escape, gives the focus back and leaves the page as it was', async () => {
    const page = await sample().open('/repost.html');
    await page.focus('input');
    const before = await serialised(page);
    const reader = readerOf(page);
    await actInPopup(sample(), page, 'open-reader');
    await reader.waitUntilOpen();
    await page.keyboard.press('Escape');
    await reader.waitUntilClosed();
    expect(await serialised(page)).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    await page.close();
  });

  it('opens by the keyboard command and by the context menu', async () => {
    const page = await sample().open('/repost.html');
    const reader = readerOf(page);
    await sample().driver.pressCommand('toggle-reader');
    await reader.waitUntilOpen();
    await sample().driver.pressCommand('toggle-reader');
    await reader.waitUntilClosed();
    await sample().driver.chooseMenuItem('open-reader', page, 'h1');
    await reader.waitUntilOpen();
    await page.close();
  });

  it('says so when there is no article, and reads the selection instead', async () => {
    const page = await sample().open('/nothing.html');
    await page.$eval('#notice', (notice) => document.getSelection()?.selectAllChildren(notice));
    const reader = readerOf(page);
    await actInPopup(sample(), page, 'open-reader');
    await waitUntil('the reader', reader.isOpen);
    const offer = await page.waitForSelector('>>> [data-action=read-selection]');
    await offer?.click();
    await waitUntil('the selection', async () => (await reader.blocks()).length > 0);
    expect((await reader.blocks()).join('')).toBe('週三下午閱覽室消毒。');
    await page.close();
  });
});

describe('a page that runs from right to left', () => {
  /** Where things are in the reader, in CSS pixels of the window. */
  const places = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      const find = (selector: string) => root?.querySelector(selector);
      const side = (element: Element | null | undefined) => {
        const range = document.createRange();
        if (element) range.selectNodeContents(element);
        // the last line is the one that is not stretched
        const line = [...range.getClientRects()].at(-1);
        return { left: line?.left ?? 0, right: line?.right ?? 0 };
      };
      const body = find('.body')?.getBoundingClientRect();
      const quote = find('.body blockquote');
      const close = find('[data-action="close"]')?.getBoundingClientRect();
      const looks = find('[data-action="appearance"]')?.getBoundingClientRect();
      return {
        body: { left: body?.left ?? 0, right: body?.right ?? 0 },
        title: side(find('h1')),
        chinese: side(find('.body p')),
        arabic: side(find('.body p[dir="rtl"]')),
        quoteEdge: quote ? Number.parseFloat(getComputedStyle(quote).borderRightWidth) : 0,
        close: close?.left ?? 0,
        looks: looks?.left ?? 0,
      };
    });

  it('is read from left to right, and what it quotes keeps its own direction', async () => {
    const { page, reader } = await openReader(sample(), '/right-to-left.html');
    await waitUntil('the terms', async () => (await reader.terms()).includes('deadline'));
    const found = await places(page);
    expect(found.title.left).toBeCloseTo(found.body.left, 0);
    expect(found.chinese.left).toBeCloseTo(found.body.left, 0);
    expect(found.arabic.right).toBeCloseTo(found.body.right, 0);
    expect(found.quoteEdge).toBeGreaterThan(0);
    expect(found.close).toBeLessThan(found.looks);
    await reader.openGloss(0);
    expect(await gap(page)).toBeLessThan(1);
    await page.close();
  });

  /** How far the middle of the tooltip is from the middle of its word, or from the window's edge. */
  const gap = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      const box = root?.querySelector('.qingdu-tooltip')?.getBoundingClientRect();
      const word = root?.querySelector('button.qingdu-term')?.getBoundingClientRect();
      if (!box || !word) return Number.POSITIVE_INFINITY;
      return Math.abs((box.left + box.right) / 2 - (word.left + word.right) / 2);
    });

  it('shows a gloss at its word in the page itself', async () => {
    const page = await sample().open('/right-to-left.html');
    await actInPopup(sample(), page, 'glosses');
    const word = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('qingdu-term') ?? [];
        if (range === undefined) return null;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const { left, top, width, height } = live.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
    await waitUntil('the mark', async () => (await word()) !== null);
    const at = await word();
    if (at === null) throw new Error('nothing is marked');
    await page.mouse.move(at.x - 4, at.y);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    const tooltip = await page.waitForSelector('>>> .qingdu-tooltip');
    const box = await tooltip?.boundingBox();
    if (!box) throw new Error('the tooltip is nowhere');
    expect(at.x).toBeGreaterThan(box.x);
    expect(at.x).toBeLessThan(box.x + box.width);
    expect(await tooltip?.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
