// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../src/takeaway/markdown.ts';
import { createTurndown } from '../../src/takeaway/markdown-rules.ts';
import { translateFrom } from '../ui/translate-from-file.ts';
import { bodyOf, sampleTaken } from './sample-taken.ts';

const markdown = (markup: string) => createTurndown().turndown(bodyOf(markup));

describe('a body as Markdown', () => {
  it.each([
    ['<h2>甲</h2><p>乙</p>', '## 甲\n\n乙'],
    ['<p>他說<strong>很好</strong>。</p>', '他說**很好**。'],
    ['<p>他說<strong>「好」</strong>然後</p>', '他說<strong>「好」</strong>然後'],
    ['<p><em>甲</em>、<del>乙</del></p>', '*甲*、~~乙~~'],
    ['<p>*甲* _乙_ # 丙</p>', '\\*甲\\* \\_乙\\_ # 丙'],
    ['<p><a href="https://a.example/x_(y)">鏈結</a></p>', '[鏈結](https://a.example/x_%28y%29)'],
    [
      '<p><img src="https://a.example/1.png" alt="圖 [1]"></p>',
      '![圖 \\[1\\]](https://a.example/1.png)',
    ],
    ['<p>甲<br>乙</p>', '甲  \n乙'],
    ['<ul><li>甲</li><li>乙<ol><li>丙</li></ol></li></ul>', '-   甲\n-   乙\n    1.  丙'],
    ['<blockquote><p>甲</p><p>乙</p></blockquote>', '> 甲\n> \n> 乙'],
    ['<pre>a\n```\nb</pre>', '````\na\n```\nb\n````'],
    ['<pre><code>  x = 1\n</code></pre>', '```\n  x = 1\n```'],
    ['<p><ruby>香<rt>ㄒㄧㄤ</rt></ruby>菜</p>', '<ruby>香<rt>ㄒㄧㄤ</rt></ruby>菜'],
    [
      '<table><tr><th>甲</th><th>乙|丙</th></tr><tr><td>丁</td></tr></table>',
      '| 甲 | 乙\\|丙 |\n| --- | --- |\n| 丁 |  |',
    ],
    [
      '<table><caption>說明</caption><tr><td>甲</td><td>乙<br>丙</td></tr></table>',
      '說明\n\n|  |  |\n| --- | --- |\n| 甲 | 乙<br>丙 |',
    ],
    [
      '<table><tr><td colspan="2">甲</td></tr></table>',
      '<table><tbody><tr><td colspan="2">甲</td></tr></tbody></table>',
    ],
  ])('%s', (markup, expected) => expect(markdown(markup)).toBe(expected));
});

it('the file has title, facts, body, replies and the terms, each in its place', () => {
  const file = articleMarkdown(sampleTaken(), translateFrom('zh_TW'));
  expect(file).toMatch(
    /^# 凌晨四點的果菜市場，有人在用 AI 算明天的香菜\n\n> 文／林晚、陳知微 {2}\n> 來源：島嶼慢報/,
  );
  expect(file).toContain('> <https://example.org/market?from=list>\n\n凌晨四點');
  expect(file).toContain('\n## 回覆\n\n### 阿宏\n\n七十公斤，**剛好**。\n');
  expect(file).toContain('\n## 本文詞彙\n\n- **deadline** 截止時間\n- **R&D** 研究<開發>\n');
  expect(file).toContain('| 品項 | 建議 | 實際賣出 | 老闆的評語 |\n| --- |');
  expect(file).not.toMatch(/清讀|Qingdu/);
});
