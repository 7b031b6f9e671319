// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/article/extract-any-page.ts';
import { plainText } from '../../src/article/plain-text.ts';

const PAGE = `<nav>首頁</nav><div id="list"><p id="one">第一段有<b id="bold">粗體</b>的字。</p>
  <p id="two">第二段。</p><p id="three">第三段。</p></div><footer>頁尾</footer>`;

function read(select: (range: Range) => void): { text: string; html: string } {
  document.body.innerHTML = PAGE;
  const selection = document.createRange();
  select(selection);
  const extraction = extract(document, { selection });
  if (!extraction.ok) throw new Error(extraction.reason);
  const box = document.createElement('div');
  box.append(extraction.article.body);
  return { text: plainText(box), html: box.innerHTML };
}

const node = (selector: string): Node => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
};

describe('reading the selection', () => {
  it('reads a whole paragraph as a paragraph', () => {
    const { html } = read((range) => range.selectNodeContents(node('#two')));
    expect(html).toBe('<div><p>第二段。</p></div>');
  });

  it('reads part of a paragraph, cut where the selection ends', () => {
    const { html } = read((range) => {
      range.setStart(node('#one').firstChild ?? node('#one'), 1);
      range.setEnd(node('#bold').firstChild ?? node('#bold'), 1);
    });
    expect(html).toBe('<div><p>一段有<b>粗</b></p></div>');
  });

  it('reads several paragraphs and nothing beside them', () => {
    const { text } = read((range) => {
      range.setStart(node('#two'), 0);
      range.setEnd(node('#three'), 1);
    });
    expect(text).toBe('第二段。\n第三段。');
  });

  it('reads a word inside one text node', () => {
    const { text } = read((range) => {
      const inside = node('#three').firstChild ?? node('#three');
      range.setStart(inside, 0);
      range.setEnd(inside, 2);
    });
    expect(text).toBe('第三');
  });

  it('reads what the page wrote where something else is shown', () => {
    document.body.innerHTML = '<p id="two">第二段。</p>';
    const selection = document.createRange();
    selection.selectNodeContents(node('#two'));
    const extraction = extract(document, { selection, textOf: () => '原文在此。' });
    expect(extraction.ok && plainText(extraction.article.body)).toBe('原文在此。');
  });
});
