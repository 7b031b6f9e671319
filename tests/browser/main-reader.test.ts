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

const sample = useSampleBrowser(new Map([['/nothing.html', NOTHING]]));

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

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
