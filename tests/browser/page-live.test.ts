import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageHarness, startPageHarness } from './page-harness.ts';

let harness: PageHarness;
beforeAll(async () => {
  harness = await startPageHarness();
});
afterAll(() => harness?.close());

const show = (body: string) => harness.show(`<!doctype html><meta charset="utf-8">${body}`);
const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const textOf = (selector: string) =>
  harness.page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

describe('while the page is converted', () => {
  it('converts late text within 100 ms of its arrival (tongwentang #91)', async () => {
    await show('<ul id="u"><li>头条</li></ul>');
    await harness.ask('set', 'zh-Hant-TW');
    const delays = await harness.page.evaluate(async () => {
      const list = document.querySelector('#u');
      const measured: number[] = [];
      for (let index = 0; index < 30; index++) {
        const item = document.createElement('li');
        item.textContent = `第${index}条热点：经济问题`;
        list?.append(item);
        const began = performance.now();
        while (item.textContent.includes('经') && performance.now() - began < 1000) {
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
        measured.push(performance.now() - began);
        // Unlike the gap between two looks, so that text arrives at every moment of it.
        await new Promise((resolve) => setTimeout(resolve, (index * 7) % 40));
      }
      return measured;
    });
    // One in ten may meet a busy machine.
    expect(delays.toSorted((a, b) => a - b)[27]).toBeLessThan(100);
    expect(Math.max(...delays)).toBeLessThan(1000);
  });

  it('writes text that it knows before the browser paints it', async () => {
    await show('<p id="p">经济</p>');
    await harness.ask('set', 'zh-Hant-TW');
    await rest(200);
    const atFrame = await harness.page.evaluate(async () => {
      const element = document.querySelector('#p');
      element?.replaceChildren('经济');
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return element?.textContent;
    });
    expect(atFrame).toBe('經濟');
  });

  it.each([
    [
      'at once',
      'new MutationObserver(check).observe(p, { subtree: true, childList: true, characterData: true })',
    ],
    ['every 30 ms', 'setInterval(check, 30)'],
    [
      'after 300 ms',
      'let t; new MutationObserver(() => { clearTimeout(t); t = setTimeout(check, 300); }).observe(p, { subtree: true, childList: true, characterData: true })',
    ],
  ])(
    'leaves alone a page that writes its text back %s (tongwentang #39, #52)',
    async (_name, foe) => {
      await show(
        `<p id="p">著名头条</p><p id="q">里面</p><script>window.writes = 0; const check = () => { if (p.textContent !== "著名头条") { writes++; p.textContent = "著名头条"; } }; ${foe}</script>`,
      );
      await harness.ask('set', 'zh-Hant-TW');
      await rest(1500);
      const writes = () =>
        harness.page.evaluate(() => (window as Window & { writes?: number }).writes ?? -1);
      const first = await writes();
      await rest(1500);
      expect(first).toBeGreaterThan(0);
      expect(first).toBeLessThanOrEqual(4);
      expect(await writes()).toBe(first);
      expect(await textOf('#p')).toBe('著名头条');
      expect(await textOf('#q')).toBe('裡面');
    },
  );

  it('is right again after a storm of mutations', async () => {
    await show(`<main id="m">${'<p>头条<b>问题</b></p>'.repeat(200)}</main>`);
    await harness.ask('set', 'zh-Hant-TW');
    await harness.page.evaluate(async () => {
      const paragraphs = [...document.querySelectorAll('p')];
      for (let round = 0; round < 150; round++) {
        for (let index = 0; index < 200; index++) {
          const text = paragraphs[(round * 7 + index) % 200]?.firstChild;
          if (text) text.nodeValue = `第${round}个${index}热点`;
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });
    await rest(1800);
    expect(await textOf('#m')).not.toMatch(/[个热点问题头]/);
    await harness.ask('set', 'original');
    expect(await textOf('#m')).not.toMatch(/[個熱點問題頭]/);
    expect(await textOf('#m')).toMatch(/第149个\d+热点/);
  });

  it('asks for what is in view first', async () => {
    await show(
      `${'<p>第一屏经济问题</p>'.repeat(5)}<div style="height:9000px"></div><p id="far">最后时间</p>`,
    );
    await harness.ask('slow', 300);
    const done = harness.ask('set', 'zh-Hant-TW');
    await harness.page.waitForFunction(
      () => document.querySelector('p')?.textContent === '第一屏經濟問題',
    );
    expect(await textOf('#far')).toBe('最后时间');
    await done;
    expect(await textOf('#far')).toBe('最後時間');
  });

  it('brings the shadow root that it is given, whatever its host is', async () => {
    await show(
      '<p>头</p><div id="h" translate="no"></div><script>h.attachShadow({ mode: "open" }).innerHTML = "<p>里面</p><p translate=no>关</p>";</script>',
    );
    await harness.ask('set', 'zh-Hant-TW');
    const inside = () =>
      harness.page.evaluate(() => document.querySelector('#h')?.shadowRoot?.textContent);
    expect(await inside()).toBe('里面关');
    await harness.ask('addRoot', '#h');
    await harness.page.waitForFunction(
      () => document.querySelector('#h')?.getAttribute('lang') === 'zh-Hant-TW',
    );
    expect(await inside()).toBe('裡面关');
    await harness.ask('set', 'original');
    expect(await inside()).toBe('里面关');
    expect(
      await harness.page.evaluate(() => document.querySelector('#h')?.hasAttribute('lang')),
    ).toBe(false);
  });

  it('tells the original of a passage', async () => {
    await show('<p id="p">博客<b>里</b>的问题</p>');
    await harness.ask('set', 'zh-Hant-TW');
    expect(await textOf('#p')).toBe('部落格裡的問題');
    expect(await harness.ask('original', '#p')).toBe('博客里的问题');
  });

  it('keeps what is selected in a shadow tree', async () => {
    await show(
      '<div id="h"></div><script>h.attachShadow({ mode: "open" }).innerHTML = "<p>头发里面</p>";</script>',
    );
    const selected = () =>
      harness.page.evaluate(() => {
        const root = document.querySelector('#h')?.shadowRoot;
        const [range] = root
          ? (getSelection()?.getComposedRanges({ shadowRoots: [root] }) ?? [])
          : [];
        return [range?.startContainer.nodeType, range?.startOffset, range?.endOffset];
      });
    await harness.page.evaluate(() => {
      const text = document.querySelector('#h')?.shadowRoot?.querySelector('p')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 1, text, 3);
    });
    const before = await selected();
    expect(before).toEqual([3, 1, 3]);
    await harness.ask('set', 'zh-Hant-TW');
    expect(await selected()).toEqual(before);
    await harness.ask('set', 'original');
    expect(await selected()).toEqual(before);
  });
});
