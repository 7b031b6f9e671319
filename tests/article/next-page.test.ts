import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/article/extract-any-page.ts';
import { inParagraphs, PARAGRAPHS } from './parse-page.ts';

const BODY = inParagraphs(PARAGRAPHS);

function factsOf(url: string, body: string, head = '') {
  const html = `<head><title>海邊小城的書店_晨光網</title>${head}</head><body><div class="nav"><a href="/">首頁</a></div><h1>海邊小城的書店</h1><div class="content">${BODY}</div>${body}</body>`;
  const result = extract(new JSDOM(html, { url }).window.document);
  if (!result.ok) throw new Error(result.reason);
  const { licence, nextPage } = result.article;
  return { licence, nextPage };
}

describe('next page', () => {
  it.each([
    ['/news/7.html', '/news/7_2.html'],
    ['/news/7_2.html', '/news/7_3.html'],
    ['/news/7_1.shtml', '7_2.shtml'],
    ['/news/t20240102_77.html', './t20240102_77_1.html'],
    ['/news/7-2', '/news/7-3'],
    ['/news/story9', '/news/story9/2'],
    ['/news/story9/2/', '/news/story9/3/'],
    ['/read?id=7', '/read?id=7&page=2'],
    ['/read?id=7&page=2', '/read?page=3&id=7#top'],
    ['/2024/05/story9/page/2', '/2024/05/story9/page/3'],
  ])('%s → %s', (here, href) => {
    const url = `https://example.com${here}`;
    const { nextPage } = factsOf(
      url,
      `<div class="pages"><a href="x">1</a> <a href="${href}">下一頁</a></div>`,
    );
    const target = new URL(href, url);
    target.hash = '';
    expect(nextPage).toEqual({ url: target.href, text: '下一頁' });
  });

  it.each([
    ['another article', '/news/7.html', '/news/8.html', '下一页'],
    ['another article by number', '/p/12', '/p/13', '下一页'],
    ['the page after the next', '/news/7_2.html', '/news/7_4.html', '下一页'],
    ['the page before', '/news/7_3.html', '/news/7_2.html', '下一页'],
    ['another site', '/news/7.html', 'https://other.example/news/7_2.html', '下一页'],
    ['another kind of address', '/news/7.html', 'javascript:next()', '下一页'],
    ['the same page', '/news/7.html', '#', '下一页'],
    ['another list', '/list?cat=1', '/list?cat=2&page=2', '下一页'],
    ['a headline', '/news/7.html', '/news/7_2.html', '下一页的故事从这里开始'],
    ['the next article by its label', '/news/7.html', '/news/7_2.html', '下一篇'],
  ])('not %s', (_, here, href, text) => {
    const { nextPage } = factsOf(`https://example.com${here}`, `<a href="${href}">${text}</a>`);
    expect(nextPage).toBeUndefined();
  });

  it('is read from what the head declares, too', () => {
    expect(
      factsOf('https://example.com/a/7', '', '<link rel="next" href="/a/7/2">').nextPage,
    ).toEqual({ url: 'https://example.com/a/7/2', text: '' });
    // Blogs declare the next article in the same way.
    expect(
      factsOf('https://example.com/a/7', '', '<link rel="next" href="/a/8">').nextPage,
    ).toBeUndefined();
  });
});

describe('licence', () => {
  const URL = 'https://example.com/a/7';
  it.each([
    [
      '<a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">授權</a>',
      'CC BY-SA 4.0',
    ],
    [
      '<a href="http://creativecommons.org/licenses/by-nc-nd/2.5/tw/"><img src="cc.png"></a>',
      'CC BY-NC-ND 2.5',
    ],
    ['<a href="https://creativecommons.org/publicdomain/zero/1.0/">x</a>', 'CC0 1.0'],
    ['<p>本作品採用 CC BY 4.0 授權條款。</p>', 'CC BY 4.0'],
    ['<p>版權聲明：未經許可不得轉載。</p>', '未經許可不得轉載'],
    ['<p>轉載請註明出處及作者。</p>', '轉載請註明出處及作者'],
    ['<p>© 2024 晨光網</p>', undefined],
    ['<p>他說，沒有人想過著作權的事。</p>', undefined],
  ])('%s → %s', (markup, expected) => {
    expect(factsOf(URL, markup).licence).toBe(expected);
  });

  it('is read from what the page declares', () => {
    const link = '<link rel="license" href="https://creativecommons.org/licenses/by/3.0/">';
    expect(factsOf(URL, '', link).licence).toBe('CC BY 3.0');
    const json =
      '<script type="application/ld+json">{"@type":"NewsArticle","license":"https://creativecommons.org/licenses/by-nd/4.0/"}</script>';
    expect(factsOf(URL, '', json).licence).toBe('CC BY-ND 4.0');
  });
});
