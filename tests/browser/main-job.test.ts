import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readerOf } from './driver/reader-view.ts';
import { waitUntil } from './driver/wait-until.ts';
import { useSampleBrowser } from './sample-browser.ts';

/** Too little text for an article, in pieces too short for one. */
const NOTHING = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>公告欄</title>
  <ul><li>借書證</li><li>座位</li></ul><p id="notice">週三下午閱覽室消毒。</p>`;

const sample = useSampleBrowser(new Map([['/nothing.html', NOTHING]]));

/** Words of the share widgets of the sample page; none of them is the author's. */
const WIDGET_WORDS = ['掃描二維碼分享', '分享到手機', '+關註', '微信公眾號', '相關閱讀', '熱榜'];
/** Stands once in each print of the body. */
const SENTENCE = '攤主們不看天氣預報';

const serialised = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const count = (text: string, part: string) => text.split(part).length - 1;

async function actInPopup(page: Page, action: string): Promise<void> {
  const popup = await sample().driver.openPopup(page);
  await popup.click(`[data-action="${action}"]`);
  await popup.waitFor('[data-action]');
  await popup.close();
  await page.bringToFront();
}

async function openReader(path = '/repost.html') {
  const page = await sample().open(path);
  const reader = readerOf(page);
  await actInPopup(page, 'open-reader');
  await reader.waitUntilOpen();
  return { page, reader };
}

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
    const { page, reader } = await openReader();
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
    const { page, reader } = await openReader();
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
    await actInPopup(page, 'open-reader');
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
    await actInPopup(page, 'open-reader');
    await waitUntil('the reader', reader.isOpen);
    const offer = await page.waitForSelector('>>> [data-action=read-selection]');
    await offer?.click();
    await waitUntil('the selection', async () => (await reader.blocks()).length > 0);
    expect((await reader.blocks()).join('')).toBe('週三下午閱覽室消毒。');
    await page.close();
  });
});

describe('conversion in place', () => {
  it.each([
    ['/repost.html', 'zh-Hans-CN', '摊主们不看天气预报'],
    ['/simplified.html', 'zh-Hant-TW', undefined],
  ])('%s to %s and back, byte for byte', async (path, script, expected) => {
    const page = await sample().open(path);
    const before = await serialised(page);
    await actInPopup(page, `script-${script}`);
    await waitUntil('the conversion', async () => (await serialised(page)) !== before);
    const lang = await page.evaluate(() => document.documentElement.lang);
    expect(lang).toBe(script);
    if (expected !== undefined) {
      await waitUntil('both prints of the body', async () => {
        return count(await page.evaluate(() => document.body.innerText), expected) === 2;
      });
    }
    await actInPopup(page, 'script-original');
    await waitUntil('the restoration', async () => (await serialised(page)) === before);
    await page.close();
  });

  it('mends the faults of machine conversion', async () => {
    const { page, reader } = await openReader();
    await actInPopup(page, 'script-zh-Hant-TW');
    await waitUntil('the repair', async () => (await reader.blocks()).join('').includes('背包'));
    const text = (await reader.blocks()).join('');
    expect(text).not.toContain('揹包');
    await page.close();
  });

  it('goes through every variant in the reader and back', async () => {
    const { page, reader } = await openReader();
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
    await actInPopup(page, 'script-zh-Hans-CN');
    await waitUntil('the conversion', async () => (await serialised(page)) !== before);
    const reader = readerOf(page);
    await actInPopup(page, 'open-reader');
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
    await actInPopup(page, 'script-zh-Hans-CN');
    const popup = await sample().driver.openPopup(page);
    await popup.waitFor('[data-action="script-zh-Hans-CN"]');
    await popup.close();
    expect(await page.evaluate(() => document.body.textContent)).toBe(text);
    await page.close();
  });
});

describe('glosses', () => {
  it('opens in the reader by mouse, in the script that is shown', async () => {
    const { page, reader } = await openReader();
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
    const { page, reader } = await openReader();
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
    const { page, reader } = await openReader();
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
    const { page, reader } = await openReader();
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
    await actInPopup(page, 'glosses');
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
    await actInPopup(page, 'glosses');
    await waitUntil('the marks to go', async () => (await marked()) === 0);
    await page.close();
  });
});

describe('the popup', () => {
  it('acts on the named tab when it is opened as a page', async () => {
    const page = await sample().open('/repost.html');
    const popup = await sample().driver.openPopupAsTab(page);
    await popup.waitForSelector('[data-action=open-reader]');
    await popup.click('[data-action=open-reader]');
    await readerOf(page).waitUntilOpen();
    await popup.waitForSelector('[data-action=close-reader]');
    await popup.close();
    await page.close();
  });

  it('says a sentence where nothing can run', async () => {
    const page = await sample().driver.openExtensionPage('/popup.html?tab=999999');
    await page.waitForSelector('.sentence');
    await waitUntil(
      'the sentence',
      async () => (await page.$eval('.sentence', (it) => it.textContent ?? '')).length > 20,
    );
    expect(await page.$$('[data-action]:not([data-action=options])')).toHaveLength(0);
    await page.close();
  });
});

describe('settings', () => {
  it('takes nonsense in storage for defaults and keeps it aside', async () => {
    const { driver } = sample();
    const page = await driver.openExtensionPage('/options.html');
    await page.waitForSelector('h1');
    const nonsense = { version: 1, theme: 'pink', fontSize: 24 };
    await page.evaluate(async (stored) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      await api.storage.local.set({ settings: stored });
    }, nonsense);
    await page.reload({ waitUntil: [] }).catch(() => undefined);
    await page.waitForSelector('.notice');
    await page.close();
    const opened = await openReader();
    await opened.reader.click('theme');
    await waitUntil('the change', async () => 'settings-broken' in (await driver.storage()));
    const stored = await driver.storage();
    expect(stored.settings).toMatchObject({ fontSize: 24 });
    expect(stored['settings-broken']).toEqual(nonsense);
    await opened.page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
