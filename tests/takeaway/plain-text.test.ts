// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleText, plainText } from '../../src/takeaway/plain-text.ts';
import { translateFrom } from '../ui/translate-from-file.ts';
import { bodyOf, sampleTaken } from './sample-taken.ts';

describe('the text of a body', () => {
  it.each([
    ['<p>甲</p><p>乙</p>', '甲\n\n乙'],
    ['<p>  甲\n  乙 </p>', '甲 乙'],
    ['<p>　　甲</p>', '甲'],
    ['<p>甲<br>乙</p>', '甲\n乙'],
    ['<div>甲<p>乙</p>丙</div>', '甲\n\n乙\n\n丙'],
    ['<h2>甲</h2><ul><li>乙</li><li><p>丙</p><p>丁</p></li></ul>', '甲\n\n• 乙\n• 丙\n丁'],
    ['<ol start="3"><li>甲</li><li>乙</li></ol>', '3. 甲\n4. 乙'],
    ['<ol reversed><li>甲</li><li>乙</li></ol>', '2. 甲\n1. 乙'],
    ['<ol><li>甲<ul><li>乙</li></ul></li><li value="9">丙</li></ol>', '1. 甲\n• 乙\n9. 丙'],
    [
      '<table><tr><th>甲</th><th>乙</th></tr><tr><td>丙</td><td><p>丁</p></td></tr></table>',
      '甲\t乙\n丙\t丁',
    ],
    ['<pre>  if a:\n    b\n</pre><p>甲</p>', '  if a:\n    b\n\n甲'],
    ['<p><ruby>香<rp>(</rp><rt>ㄒㄧㄤ</rt><rp>)</rp></ruby>菜</p>', '香菜'],
    [
      '<figure><img src="https://a.example/1.png" alt="圖"><figcaption>圖說</figcaption></figure><p>甲</p>',
      '圖說\n\n甲',
    ],
    ['<p>甲</p><hr><p>乙</p>', '甲\n\n乙'],
    ['<p>用 <code>x</code> 和 <a href="https://a.example/">鏈結</a></p>', '用 x 和 鏈結'],
  ])('%s', (markup, expected) => expect(plainText(bodyOf(markup))).toBe(expected));
});

it('the copied article has title, facts, address and body, no gloss, no mark-up', () => {
  const text = articleText(sampleTaken(), translateFrom('zh_TW'));
  expect(text.split('\n').slice(0, 5)).toEqual([
    '凌晨四點的果菜市場，有人在用 AI 算明天的香菜',
    '文／林晚、陳知微　來源：島嶼慢報　巷口新聞網　2026年3月21日　版權：CC BY-SA 4.0　已轉換：繁體（台灣）',
    'https://example.org/market?from=list',
    '',
    expect.stringMatching(/^凌晨四點，果菜市場的燈/),
  ]);
  expect(text).toContain('\n回覆\n\n阿宏\n七十公斤，剛好。\n');
  expect(text).not.toContain('截止時間');
  expect(text).not.toMatch(/<|清讀|Qingdu/);
});
