// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Variant } from '../../src/chinese/variant.ts';
import { PageConversion } from '../../src/page/page-conversion.ts';

/** A converter in miniature: three characters, each variant its own. */
const TABLE: Record<Variant, Record<string, string>> = {
  'zh-Hans-CN': { 頭: '头', 裡: '里', 後: '后' },
  'zh-Hant-TW': { 头: '頭', 里: '裡', 后: '後' },
  'zh-Hant-HK': { 头: '頭', 里: '裏', 后: '後' },
  'zh-Hant': { 头: '頭', 里: '裏', 后: '後' },
};
const convertText = (text: string, target: Variant) =>
  [...text].map((character) => TABLE[target][character] ?? character).join('');
const convert = async (texts: readonly string[], target: Variant) =>
  texts.map((text) => convertText(text, target));

let page: PageConversion;
const start = (options: Partial<ConstructorParameters<typeof PageConversion>[0]> = {}) => {
  page = new PageConversion({ document, convert, ...options });
  return page;
};
const html = () => document.documentElement.outerHTML;
const fill = (body: string, attributes: Record<string, string> = {}) => {
  const parsed = new DOMParser().parseFromString(body, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  for (const [name, value] of Object.entries(attributes)) {
    document.documentElement.setAttribute(name, value);
  }
};
/** Long enough for the observer, a timer of 50 ms, and an answer. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 90));

beforeEach(() => {
  document.documentElement.removeAttribute('lang');
  document.title = '标题里';
});
afterEach(() => page?.destroy());

describe('PageConversion', () => {
  it('converts and gives everything back, from any variant to any other', async () => {
    fill('<p title="头" >头<b>里</b>后</p><input placeholder="后" value="头">', { lang: 'zh-CN' });
    const before = html();
    const nodes = [...document.querySelectorAll('*')];
    start();
    await page.setTarget('zh-Hant-TW');
    expect(document.body.innerHTML).toBe(
      '<p title="頭">頭<b>裡</b>後</p><input placeholder="後" value="头">',
    );
    expect(document.title).toBe('标题裡');
    expect(document.documentElement.lang).toBe('zh-Hant-TW');
    await page.setTarget('zh-Hant-HK');
    expect(document.querySelector('b')?.textContent).toBe('裏');
    await page.setTarget('original');
    expect(html()).toBe(before);
    expect([...document.querySelectorAll('*')]).toEqual(nodes);
  });

  it('leaves no lang where there was none', async () => {
    fill('<p>头</p>');
    const before = html();
    await start().setTarget('zh-Hant-TW');
    expect(document.documentElement.lang).toBe('zh-Hant-TW');
    await page.setTarget('original');
    expect(html()).toBe(before);
  });

  it('follows the variant in Chinese parts that are marked', async () => {
    fill('<p lang="zh-CN">头</p><p lang="en">头 head</p>');
    const before = html();
    await start().setTarget('zh-Hant-HK');
    expect(document.body.innerHTML).toBe('<p lang="zh-Hant-HK">頭</p><p lang="en">頭 head</p>');
    await page.setTarget('original');
    expect(html()).toBe(before);
  });

  it.each([
    ['<code>头</code>'],
    ['<pre>头</pre>'],
    ['<kbd>头</kbd>'],
    ['<samp>头</samp>'],
    ['<script type="text/x">头</script>'],
    ['<style>/* 头 */</style>'],
    ['<p></p><noscript>头</noscript>'],
    ['<textarea>头</textarea>'],
    ['<math><mtext>头</mtext></math>'],
    ['<template><p>头</p></template>'],
    ['<p translate="no">头 <b title="头">头</b></p>'],
    ['<p class="a notranslate b">头</p>'],
    ['<div contenteditable="">头<p>里</p></div>'],
    ['<div contenteditable="plaintext-only">头</div>'],
    ['<div role="textbox">头</div>'],
    ['<p lang="ja">头</p>'],
    ['<p lang="ko-KR">头</p>'],
    ['<p>それは<b>头</b>です</p>'],
    ['<p>이것은 <b>头</b> 입니다</p>'],
    ['<select><option>头</option></select>'],
    ['<p>Head only</p>'],
    ['<!-- 头 -->'],
  ])('does not touch %s', async (body) => {
    fill(body);
    const before = document.body.innerHTML;
    await start().setTarget('zh-Hant-TW');
    expect(document.body.innerHTML).toBe(before);
  });

  it.each([
    [
      '<select><option value="1">头</option></select>',
      '<select><option value="1">頭</option></select>',
    ],
    ['<div contenteditable="false">头</div>', '<div contenteditable="false">頭</div>'],
    ['<svg><text>头</text></svg>', '<svg><text>頭</text></svg>'],
    ['<p class="notranslated">头</p>', '<p class="notranslated">頭</p>'],
    ['<ruby>头<rt>tóu</rt></ruby>', '<ruby>頭<rt>tóu</rt></ruby>'],
    ['<img alt="头">', '<img alt="頭">'],
    ['<button aria-label="后">x</button>', '<button aria-label="後">x</button>'],
  ])('converts %s', async (body, expected) => {
    fill(body);
    await start().setTarget('zh-Hant-TW');
    expect(document.body.innerHTML).toBe(expected);
  });

  it('converts late text, edits, attributes and titles, and restores them', async () => {
    fill('<main><p>头</p></main>');
    await start().setTarget('zh-Hant-TW');
    const main = document.querySelector('main');
    main?.insertAdjacentHTML('beforeend', '<p title="后">里</p>');
    document.querySelector('p')?.firstChild?.replaceWith('后来');
    document.querySelector('p')?.setAttribute('aria-label', '里面');
    document.title = '后面';
    await settle();
    expect(main?.innerHTML).toBe('<p aria-label="裡面">後来</p><p title="後">裡</p>');
    expect(document.title).toBe('後面');
    await page.setTarget('original');
    expect(main?.innerHTML).toBe('<p aria-label="里面">后来</p><p title="后">里</p>');
    expect(document.title).toBe('后面');
  });

  it('restores clones, copied markup, moved and re-inserted nodes', async () => {
    fill('<main><p>头发</p><p>里面</p><i>后来</i></main>');
    await start().setTarget('zh-Hant-TW');
    const main = document.querySelector('main');
    const [first, second] = document.querySelectorAll('p');
    const taken = document.querySelector('i');
    if (!main || !first || !second || !taken) throw new Error('they were just filled in');
    main.append(first.cloneNode(true));
    second.outerHTML += '<hr>';
    taken.remove();
    main.prepend(first);
    await settle();
    await page.setTarget('original');
    main.append(taken);
    expect(main.innerHTML).toBe('<p>头发</p><p>里面</p><hr><p>头发</p><i>后来</i>');
  });

  it('restores texts that were split, wrapped and joined again', async () => {
    fill('<p>头发里面后来</p>');
    await start().setTarget('zh-Hant-TW');
    const paragraph = document.querySelector('p');
    const text = paragraph?.firstChild as Text;
    const middle = text.splitText(2);
    middle.splitText(2);
    const mark = document.createElement('mark');
    middle.replaceWith(mark);
    mark.append(middle);
    await settle();
    expect(paragraph?.innerHTML).toBe('頭发<mark>裡面</mark>後来');
    await page.setTarget('original');
    expect(paragraph?.innerHTML).toBe('头发<mark>里面</mark>后来');
    await page.setTarget('zh-Hant-TW');
    mark.replaceWith(middle);
    paragraph?.normalize();
    await settle();
    expect(paragraph?.childNodes.length).toBe(1);
    await page.setTarget('original');
    expect(paragraph?.innerHTML).toBe('头发里面后来');
  });

  it('restores a text to which the page goes on adding', async () => {
    fill('<p>头</p>');
    await start().setTarget('zh-Hant-TW');
    const text = document.querySelector('p')?.firstChild as Text;
    for (const more of ['发里', '面后', '来']) {
      text.data += more;
      await settle();
    }
    expect(text.data).toBe('頭发裡面後来');
    await page.setTarget('original');
    expect(text.data).toBe('头发里面后来');
  });

  it('does not take the text of the page for its own', async () => {
    fill('<p>后</p><p>後</p>');
    await start().setTarget('zh-Hant-TW');
    document.body.insertAdjacentHTML('beforeend', '<p>後</p>');
    await settle();
    await page.setTarget('original');
    expect(document.body.innerHTML).toBe('<p>后</p><p>後</p><p>後</p>');
  });

  it('asks again when the worker dies, and puts the page back when it stays dead', async () => {
    fill('<p>头</p>');
    const dying = vi.fn(convert).mockRejectedValueOnce(new Error('worker died'));
    await start({ convert: dying }).setTarget('zh-Hant-TW');
    expect(document.body.innerHTML).toBe('<p>頭</p>');
    page.destroy();
    expect(document.body.innerHTML).toBe('<p>头</p>');
    const dead = vi.fn(convert).mockRejectedValue(new Error('gone'));
    await expect(start({ convert: dead }).setTarget('zh-Hant-TW')).rejects.toThrow('gone');
    expect(dead).toHaveBeenCalledTimes(3);
    expect(page.target).toBe('original');
    expect(document.documentElement.hasAttribute('lang')).toBe(false);
  });

  it('does not write an answer of the wrong length', async () => {
    fill('<p>头</p><p>里</p>');
    const short = async () => ['頭'];
    await expect(start({ convert: short }).setTarget('zh-Hant-TW')).rejects.toThrow();
    expect(document.body.innerHTML).toBe('<p>头</p><p>里</p>');
  });

  it('may be interrupted at any time; the last call wins', async () => {
    fill(Array.from({ length: 300 }, (_, index) => `<p>头里后${index}</p>`).join(''));
    const before = html();
    start();
    const calls = [
      page.setTarget('zh-Hant-TW'),
      page.setTarget('original'),
      page.setTarget('zh-Hant-HK'),
      page.setTarget('zh-Hant-TW'),
      page.setTarget('zh-Hant-HK'),
    ];
    await Promise.all(calls);
    expect(document.querySelector('p')?.textContent).toBe('頭裏後0');
    expect(document.body.lastElementChild?.textContent).toBe('頭裏後299');
    await page.setTarget('original');
    expect(html()).toBe(before);
  });

  it('leaves alone after three rounds what a page puts back', async () => {
    fill('<p id="a">头</p><p id="b">里</p>');
    start();
    let writes = 0;
    const observer = new MutationObserver(() => {
      const element = document.querySelector('#a');
      if (element?.textContent === '头') return;
      writes++;
      if (writes > 50) throw new Error('a fight');
      if (element) element.textContent = '头';
    });
    observer.observe(document.body, { subtree: true, characterData: true, childList: true });
    await page.setTarget('zh-Hant-TW');
    for (let wait = 0; wait < 6; wait++) await settle();
    observer.disconnect();
    expect(writes).toBeLessThanOrEqual(4);
    expect(document.body.innerHTML).toBe('<p id="a">头</p><p id="b">裡</p>');
  });

  it('keeps the selection where it was', async () => {
    fill('<p>头发里面</p>');
    const text = document.querySelector('p')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 3, text, 1);
    await start().setTarget('zh-Hant-TW');
    expect(getSelection()?.toString()).toBe('发裡');
    await page.setTarget('original');
    const { anchorOffset, focusOffset } = getSelection() ?? {};
    expect([anchorOffset, focusOffset]).toEqual([3, 1]);
  });

  it('goes into open shadow roots, late ones too, and given ones whatever their host is', async () => {
    fill('<x-late></x-late><div translate="no" id="host"></div>');
    const late = document.querySelector('x-late');
    const host = document.querySelector('#host');
    const given = host?.attachShadow({ mode: 'open' });
    given?.append('头');
    await start().setTarget('zh-Hant-TW');
    expect(given?.textContent).toBe('头');
    if (given) page.addRoot(given);
    const shadow = late?.attachShadow({ mode: 'open' });
    shadow?.append('里');
    document.body.append('后');
    await settle();
    expect(given?.textContent).toBe('頭');
    expect(host?.getAttribute('lang')).toBe('zh-Hant-TW');
    expect(shadow?.textContent).toBe('裡');
    shadow?.append('后');
    await settle();
    expect(shadow?.textContent).toBe('裡後');
    await page.setTarget('original');
    expect([given?.textContent, shadow?.textContent]).toEqual(['头', '里后']);
    expect(host?.hasAttribute('lang')).toBe(false);
  });

  it('puts back what becomes editable', async () => {
    fill('<div><p>头</p></div>');
    await start().setTarget('zh-Hant-TW');
    document.querySelector('div')?.setAttribute('contenteditable', 'true');
    await settle();
    expect(document.querySelector('p')?.textContent).toBe('头');
    document.querySelector('div')?.setAttribute('contenteditable', 'false');
    await settle();
    expect(document.querySelector('p')?.textContent).toBe('頭');
  });

  it('tells the original of a passage', async () => {
    fill('<p>头<b>里</b>后</p>');
    await start().setTarget('zh-Hant-TW');
    const paragraph = document.querySelector('p');
    if (paragraph === null) throw new Error('it was just filled in');
    expect(page.originalTextOf(paragraph)).toBe('头里后');
    expect(page.originalOf(paragraph.firstChild as Text)).toBe('头');
    const range = document.createRange();
    range.setStart(paragraph.firstChild as Text, 1);
    range.setEndAfter(paragraph.lastChild as Text);
    expect(page.originalTextOf(range)).toBe('里后');
    range.selectNodeContents(paragraph.lastChild as Text);
    expect(page.originalTextOf(range)).toBe('后');
  });

  it('does nothing in a Japanese page', async () => {
    fill('<p>头</p>');
    const before = html();
    await start({ verdict: () => 'ja' }).setTarget('zh-Hant-TW');
    document.body.append('后');
    await settle();
    expect(html()).toBe(before.replace('</body>', '后</body>'));
  });

  it('is not misled by names that stand for properties', async () => {
    fill(
      '<form><input name="parentNode"><input name="nodeType"><input name="localName">头</form>' +
        '<img name="documentElement"><img name="body"><img name="createTreeWalker">',
    );
    const before = document.documentElement.outerHTML;
    await start().setTarget('zh-Hant-TW');
    expect(document.querySelector('form')?.textContent).toBe('頭');
    await page.setTarget('original');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('reports progress from none to all', async () => {
    fill(Array.from({ length: 1200 }, () => '<p>头</p>').join(''));
    const steps: number[] = [];
    await start({ onProgress: ({ done, total }) => steps.push(done / total) }).setTarget('zh-Hant');
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
