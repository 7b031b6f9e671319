// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { collectBlocks, sectionStartsOf, spanIn } from '../../src/page/text-blocks.ts';

const blocksOf = (body: string) => {
  const parsed = new DOMParser().parseFromString(body, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  return collectBlocks(document);
};
const textsOf = (body: string) => blocksOf(body).map((block) => block.text);

describe('collectBlocks', () => {
  it.each([
    ['<p>今天 <b>feel</b> at <a>home</a></p>', ['今天 feel at home']],
    ['<div>唱K <p>EDM 歌</p> party 人</div>', ['唱K ', 'EDM 歌', ' party 人']],
    ['<p>第一行 a<br>第二行 b</p>', ['第一行 a\n第二行 b']],
    ['<p>用 <code>git</code> 提交 PR</p>', ['用 \uFFFC 提交 PR']],
    ['<p>没有拉丁字母</p><p>Latin only</p>', []],
    ['<ul><li>A 级</li><li>B 级</li></ul>', ['A 级', 'B 级']],
    ['<p>全形 ＥＤＭ</p>', ['全形 ＥＤＭ']],
    ['<pre>代码 code</pre><textarea>输入 text</textarea>', []],
  ])('%s', (body, expected) => {
    expect(textsOf(body)).toEqual(expected);
  });

  it('gives the original where the page was converted', () => {
    document.body.innerHTML = '<p>頭 head</p>';
    const [block] = collectBlocks(document, (node) => node.data.replace('頭', '头'));
    expect(block?.text).toBe('头 head');
  });

  it('tells which blocks begin a section, also where a heading itself has no Latin', () => {
    const starts = (body: string) => sectionStartsOf(blocksOf(body));
    expect(starts('<p>一 a</p><p>二 b</p>')).toEqual([]);
    expect(starts('<h1>題 a</h1><p>一 a</p><h2>二 b</h2><p>二 b</p><p>三 c</p>')).toEqual([2]);
    expect(starts('<p>一 a</p><h2>無</h2><p>二 b</p><h3></h3><div>三 c</div>')).toEqual([1, 2]);
    expect(textsOf('<div>一 a<h2></h2>二 b</div>')).toEqual(['一 a二 b']);
  });

  it('stops at its limit', () => {
    document.body.innerHTML = '<p>一 a</p>'.repeat(100);
    expect(collectBlocks(document, undefined, 30)).toHaveLength(10);
  });
});

describe('spanIn', () => {
  it('names the nodes and offsets of every span of a block', () => {
    const [block] = blocksOf('<p>今天 <b>feel</b> at<br><a>home</a>吧</p>');
    if (block === undefined) throw new Error('the paragraph is a block');
    for (let start = 0; start < block.text.length; start++) {
      for (let end = start + 1; end <= block.text.length; end++) {
        const span = spanIn(block, start, end);
        const wanted = block.text.slice(start, end);
        if (wanted === '\n') {
          expect(span).toBeUndefined();
          continue;
        }
        if (span === undefined) throw new Error(`no span for ${wanted}`);
        const range = document.createRange();
        range.setStart(span.first.node, span.start);
        range.setEnd(span.last.node, span.end);
        expect(range.toString()).toBe(wanted.replace('\n', ''));
      }
    }
  });
});
