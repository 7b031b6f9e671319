import { afterAll, describe, expect, it } from 'vitest';
import { openReader } from './main-steps.ts';
import { useSampleBrowser } from './sample-browser.ts';

const SENTENCES = [
  '清晨的渡口只有一艘船，船夫把繩子解開，等最後一個人上來，才慢慢把篙撐進水裡。',
  '河面上的霧很厚，對岸的鐘聲聽得見，看不見，像是從水底下傳過來的。',
  '他說這條河以前有七個渡口，現在只剩下這一個，因為橋修好了，車也多了。',
  '坐船的人大多是去對岸買菜的老人，他們不趕時間，在船上把昨天的事再說一遍。',
];
const CHARACTERS =
  '渡口船夫繩子解開最後一個人上來慢慢把篙撐進水裡河面霧很厚對岸鐘聲聽得見像從底下傳過時間坐買菜老多數他們說橋修好車也少茶攤舊倉庫堤防候室榕樹收音機關掉班靠年大高度替別保管傘骨畫改變樣難';
let seed = 7;
const random = (below: number) => {
  // Park and Miller's generator: no two runs differ
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % below;
};
const phrase = () =>
  Array.from({ length: 12 }, () => CHARACTERS[random(CHARACTERS.length)]).join('');
/** Long enough to scroll in any window; no paragraph is like another. */
const LONG = Array.from(
  { length: 60 },
  (_, index) =>
    `<p>第${index + 1}段。這${phrase()}，${phrase()}，${phrase()}，${phrase()}，${phrase()}。</p>`,
).join('');
const page = (body: string, lang = 'zh-Hant') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>最後一個渡口</title></head><body>${body}</body></html>`;

const ENGLISH = `<div><p>The ferry left before the fog was gone, and nobody on the far bank knew that it was coming at all, except for the man with the bell.</p>
<p>He had rung it every morning for thirty years, first for the boats, then for the children, and in the end for himself, because the river was too quiet.</p>
<p>When the bridge was opened he went across it once, looked down at the water, and came back by boat, which took him twenty minutes longer.</p></div>`;

const sample = useSampleBrowser(
  new Map([
    ['/ferry.html', page(`<article><h1>最後一個渡口</h1>${LONG}</article>`)],
    [
      '/notes.html',
      page(
        `<article><h1>最後一個渡口</h1><p>${SENTENCES[0]}<sup><a id="back" href="#fn1">[1]</a></sup></p>${SENTENCES.slice(
          1,
        )
          .map((text) => `<p>${text}</p>`)
          .join(
            '',
          )}<ol><li id="fn1">渡口在縣志裡叫做「楊家渡」，民國初年才改成現在的名字。<a href="#back">↩</a></li></ol></article>`,
      ),
    ],
    ['/english.html', page(ENGLISH, 'en')],
  ]),
);

/** The first paragraph that is still in the reader's window, by its number. */
function firstInView(): string | undefined {
  const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
  const edge = root?.querySelector('.scroller')?.getBoundingClientRect().top ?? 0;
  const blocks = [...(root?.querySelectorAll('.body p') ?? [])];
  const block = blocks.find((each) => each.getBoundingClientRect().bottom > edge + 8);
  return /^第\d+段/.exec(block?.textContent ?? '')?.[0];
}

describe('the place in an article', () => {
  it('is kept across a script switch, and across a reload', async () => {
    const { page, reader } = await openReader(sample(), '/ferry.html');
    await page.waitForFunction(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      return root?.querySelector('[data-action="appearance"]') != null;
    });
    await page.evaluate(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      root?.querySelectorAll('.body p')[29]?.scrollIntoView();
    });
    const place = await page.evaluate(firstInView);
    expect(place).toBe('第30段');
    await reader.click('script-zh-Hans-CN');
    await reader.waitForScript('zh-Hans-CN');
    await page.waitForFunction(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      const text = root?.querySelectorAll('.body p')[59]?.textContent ?? '';
      return text.includes('段。这');
    });
    expect(await page.evaluate(firstInView)).toBe(place);
    await expect
      .poll(async () => JSON.stringify((await sample().driver.storage()).places ?? []), {
        timeout: 5000,
      })
      .toMatch(/^\[\["[0-9a-f]{16}",29,0/);
    await page.close();

    const again = await openReader(sample(), '/ferry.html#anything');
    await again.page.waitForFunction(() => {
      const root = document.querySelector('[data-qingdu="reader"]')?.shadowRoot;
      return root?.querySelector('[data-action="from-start"]') != null;
    });
    expect(await again.page.evaluate(firstInView)).toBe(place);
    await again.reader.click('from-start');
    expect(await again.page.evaluate(firstInView)).toBe('第1段');
    await again.page.close();
  });
});

describe('the keys', () => {
  it('do what the help sheet says they do', async () => {
    const { page, reader } = await openReader(sample(), '/ferry.html');
    await page.waitForSelector('>>> [data-action="appearance"]');
    await page.keyboard.type('2');
    await reader.waitForScript('zh-Hans-CN');
    await page.keyboard.type('1');
    await reader.waitForScript('original');
    await page.keyboard.type('?');
    await page.waitForSelector('>>> .panel.help');
    await page.keyboard.press('Escape');
    expect(await page.$('>>> .panel')).toBeNull();
    await page.close();
  });
});

describe('a page with notes', () => {
  it('shows a note beside its mark instead of leaving the reader', async () => {
    const { page } = await openReader(sample(), '/notes.html');
    const mark = await page.waitForSelector('>>> .body sup a[aria-haspopup]');
    await mark?.click();
    const note = await page.waitForSelector('>>> .note .note-text');
    expect(await note?.evaluate((it) => it.textContent)).toBe(
      '渡口在縣志裡叫做「楊家渡」，民國初年才改成現在的名字。',
    );
    expect(new URL(page.url()).hash).toBe('');
    await page.keyboard.press('Escape');
    expect(await page.$('>>> .note')).toBeNull();
    expect(await page.$('>>> dialog.reader[open]')).not.toBeNull();
    await page.close();
  });
});

describe('a page that is not Chinese', () => {
  it('is read with the help of Readability, which is loaded for it', async () => {
    const { page, reader } = await openReader(sample(), '/english.html');
    expect((await reader.blocks()).join(' ')).toContain('twenty minutes longer');
    await page.close();
  });
});

afterAll(async () => {
  expect(await sample().driver.problems()).toEqual([]);
});
