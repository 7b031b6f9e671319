import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitUntil } from './driver/wait-until.ts';
import { openReader } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

/** A thread with pictures, a field to paste into, and a script that adds lines to what is copied. */
const PARAGRAPH =
  '碼頭邊的小店每天清晨五點開門，老闆娘先把昨夜的報紙收好，再把第一鍋豆漿端上爐子，等漁船的燈一盞一盞靠近。';
const DIVIDED = (page: number) => `<!doctype html><html lang="zh-Hant"><meta charset="utf-8">
<title>碼頭的早晨（${page}）</title><textarea id="field"></textarea>
<article><h1>碼頭的早晨（${page}）</h1>
${Array.from({ length: 6 }, (_, index) => `<p>第${index + 1}段。${PARAGRAPH}</p>`).join('')}
<p><img src="/images/street.svg" alt="燈"><img src="/nothing.jpg" alt="不見的圖"></p>
${page === 1 ? '<p><a href="/divided-2.html" rel="next">下一頁</a></p>' : ''}</article>
<script>addEventListener('copy',(e)=>{e.clipboardData.setData('text/plain','轉載請註明出處');e.preventDefault()})</script>`;

const post = (name: string, text: string, at: number) =>
  `<div class="cell" id="r_${at}"><strong><a class="username" href="/u/${at}">${name}</a></strong> <span class="ago">2024-03-0${at + 1} 11:00</span> <span class="no">${at}</span><div class="reply_content">${text}</div></div>`;
const THREAD = `<!doctype html><html lang="zh-Hant"><meta charset="utf-8"><title>碼頭的早晨 - 晨光論壇</title>
<div class="box"><div class="header"><h1>碼頭的早晨</h1><small>山中客 · 2024-03-01</small></div>
<div class="topic_content">${`<p>${PARAGRAPH}</p>`.repeat(1)}<p>船還沒有靠岸，貓已經坐在堤上，數著一盞一盞熄滅的燈，像在替誰點名，也像什麼都沒有在想。</p></div></div>
<div class="box">${post('山貓', '我去年冬天去過那家小店，老闆娘還記得每個人喝不喝糖，真的很難得。', 1)}${post('小魚乾', '請問從車站走過去要多久？下個月想帶孩子去看看，聽說後面有個小院子。', 2)}${post('老周', '大約二十分鐘，沿著海邊走比較好走，雨天記得穿防滑的鞋子。', 3)}</div>`;

const sample = useSampleBrowser(
  new Map([
    ['/t/90210', THREAD],
    ['/divided-1.html', DIVIDED(1)],
    ['/divided-2.html', DIVIDED(2)],
  ]),
);

/** Opens the panel over a sample page, shown in Simplified. */
async function openPanel(path: string, script = 'zh-Hans-CN') {
  const { page, reader } = await openReader(sample(), path);
  await waitUntil('the controls', async () => (await page.$('>>> .toolbar')) !== null);
  if (script !== 'original') {
    await reader.click(`script-${script}`);
    await reader.waitForScript(script);
  }
  await reader.click('take-away');
  return { page, reader };
}

const note = (page: Page) =>
  page.$$eval('>>> .take-away .note', (notes) => notes.map((it) => it.textContent).join());

/** Keeps what the page would save: names and contents, as text of one byte a unit. */
async function catchFiles(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const saved: string[] = [];
    Object.assign(window, { saved });
    const onClick = (event: Event) => {
      const link = event.composedPath()[0];
      if (!(link instanceof HTMLAnchorElement) || !link.href.startsWith('blob:')) return;
      event.preventDefault();
      const { href, download } = link;
      fetch(href)
        .then((answer) => answer.arrayBuffer())
        .then((bytes) =>
          saved.push(
            `${download}\n${Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')}`,
          ),
        );
    };
    addEventListener('click', onClick, true);
  });
  return () => page.evaluate(() => Reflect.get(window, 'saved') as string[]);
}

describe('copying', () => {
  it('gives clean text in the shown script, without what the page adds', async () => {
    const { page, reader } = await openPanel('/divided-1.html');
    await reader.click('copy-text');
    await waitUntil('the note', async () => (await note(page)) !== '');
    expect(await note(page)).toBe('Copied');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await reader.waitUntilClosed();
    await page.focus('#field');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await page.$eval('#field', (field) => (field as HTMLTextAreaElement).value);
    expect(pasted.split('\n')[0]).toMatch(/^码头的早晨/);
    expect(pasted).toContain('第1段。码头边的小店每天清晨五点开门');
    expect(pasted).toContain('第6段。');
    expect(pasted).not.toContain('註明出處');
    await page.close();
  });
});

describe('saving', () => {
  it('hands over a book, a page and Markdown, in the shown script, with the glosses', async () => {
    const { page, reader } = await openPanel('/repost.html');
    await waitUntil('the terms', async () => (await reader.terms()).includes('party'));
    const saved = await catchFiles(page);
    for (const form of ['epub', 'html', 'markdown']) {
      await reader.click(`save-${form}`);
      await waitUntil('the note', async () => (await note(page)).startsWith('Saved: '));
    }
    await waitUntil('the files', async () => (await saved()).length === 3);
    const files = new Map((await saved()).map((file) => [/\.(\w+)\n/.exec(file)?.[1], file]));
    const utf8 = (file = '') => Buffer.from(file, 'latin1').toString('utf8');
    expect([...files.keys()].sort()).toEqual(['epub', 'html', 'md']);
    const book = files.get('epub') ?? '';
    expect(book.slice(book.indexOf('\n') + 1).slice(30, 58)).toBe('mimetypeapplication/epub+zip');
    for (const text of [files.get('html'), files.get('md')].map(utf8)) {
      expect(text).toContain('摊主们不看天气预报');
      expect(text).toContain('派对');
      expect(text).not.toMatch(/扫描二维码分享|Qingdu|清讀|清读/);
    }
    expect(utf8(files.get('html'))).toContain('<html lang="zh-Hans-CN">');
    await page.close();
  });

  it('writes the readings that are shown into a page and a book, not into Markdown', async () => {
    const { page, reader } = await openReader(sample(), '/divided-1.html');
    await waitUntil('the controls', async () => (await page.$('>>> .toolbar')) !== null);
    await reader.click('appearance');
    await reader.click('ruby-pinyin');
    await waitUntil('readings', async () => (await page.$('>>> .ruby-layer .pinyin')) !== null);
    await reader.click('take-away');
    const saved = await catchFiles(page);
    for (const [index, form] of ['html', 'markdown'].entries()) {
      await reader.click(`save-${form}`);
      await waitUntil('the file', async () => (await saved()).length === index + 1);
    }
    const [html = '', markdown = ''] = (await saved()).map((file) =>
      Buffer.from(file, 'latin1').toString('utf8'),
    );
    expect(html).toContain('<rt>tóu</rt>邊<rt>biān</rt>');
    expect(html.replaceAll(/<rt>[^<]*<\/rt>|<\/?ruby>/g, '')).toContain(PARAGRAPH);
    expect(markdown).toContain(PARAGRAPH);
    await reader.click('appearance');
    await reader.click('ruby-off');
    await page.close();
  });

  it('is in the popup too', async () => {
    const { page, reader } = await openReader(sample());
    const saved = await catchFiles(page);
    const popup = await sample().driver.openPopup(page);
    await popup.click('[data-action="take-away"]');
    await popup.click('[data-action="save-markdown"]');
    await waitUntil('the file', async () => (await saved()).length === 1);
    expect((await popup.text('.take-away .note'))?.startsWith('Saved: ')).toBe(true);
    await popup.close();
    expect(await reader.isOpen()).toBe(true);
    await page.close();
  });
});

describe('what the article leads to', () => {
  it('a refused picture leaves a link', async () => {
    const { page } = await openReader(sample(), '/divided-1.html');
    await waitUntil('the link', async () => (await page.$('>>> a.qingdu-picture')) !== null);
    const [text] = await page.$$eval('>>> a.qingdu-picture', (links) =>
      links.map((link) => link.textContent),
    );
    expect(text).toContain('不見的圖');
    await page.close();
  });

  it('replies are a section of their own, in the shown script, and are taken along', async () => {
    const { page, reader } = await openPanel('/t/90210');
    const replies = () =>
      page.$$eval('>>> details.qingdu-replies .qingdu-reply', (all) =>
        all.map((reply) => reply.textContent.trim()),
      );
    await waitUntil('the replies', async () => (await replies())[0]?.includes('老板娘') === true);
    expect(await replies()).toHaveLength(3);
    const saved = await catchFiles(page);
    await reader.click('save-markdown');
    await waitUntil('the file', async () => (await saved()).length === 1);
    const text = Buffer.from((await saved()).join(''), 'latin1').toString('utf8');
    expect(text).toMatch(/\n## Replies\n\n### 山猫\n\n我去年冬天去过那家小店/);
    await page.close();
  });

  it('the next page opens in the reader, in the same script, once', async () => {
    const { page, reader } = await openReader(sample(), '/divided-1.html');
    await waitUntil('the controls', async () => (await page.$('>>> .toolbar')) !== null);
    await reader.click('script-zh-Hans-CN');
    await reader.waitForScript('zh-Hans-CN');
    await reader.click('next-page');
    await waitUntil('the next page', async () => page.url().endsWith('/divided-2.html'));
    await reader.waitUntilOpen();
    await reader.waitForScript('zh-Hans-CN');
    await waitUntil('its title', async () => (await reader.title()) === '码头的早晨（2）');
    await page.reload();
    await waitUntil('the badge', async () => (await sample().driver.badgeText(page)) !== '');
    expect(await reader.isOpen()).toBe(false);
    await page.close();
  });
});

describe('afterwards', () => {
  it('the browser holds no error against the extension', async () => {
    expect(await sample().driver.problems()).toEqual([]);
  });
});
