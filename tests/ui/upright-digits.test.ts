// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { markUprightDigits } from '../../src/ui/reader/upright-digits.ts';

describe('markUprightDigits', () => {
  it.each([
    ['<p>共3個，12月25日。</p>', ['3', '12', '25']],
    ['<p>2024年，100天，3.5倍</p>', []],
    ['<p>iPhone15很貴，5G也是，A4紙</p>', []],
    ['<p>真的!!嗎？「7」</p>', ['!!', '7']],
    ['<p>第 3 章，進貨 62 公斤</p>', ['3', '62']],
    ['<p>iPhone 15 很貴，跑 10 km，3 000 元</p>', []],
    [
      '<pre>有3個</pre><p><code>有3個</code></p><table><tbody><tr><td>有3個</td></tr></tbody></table>',
      [],
    ],
    ['<p>01</p>', ['01']],
  ])('%s', (html, expected) => {
    const body = document.createElement('div');
    body.innerHTML = html;
    const text = body.textContent;
    markUprightDigits(body);
    expect([...body.querySelectorAll('.qingdu-digits')].map((it) => it.textContent)).toEqual(
      expected,
    );
    expect(body.textContent).toBe(text);
    const before = body.innerHTML;
    markUprightDigits(body);
    expect(body.innerHTML).toBe(before);
  });

  it('looks at 10,000 texts with numbers at most', () => {
    const body = document.createElement('div');
    body.innerHTML = `${'<p>共300個</p>'.repeat(9_999)}<p>共3個</p><p>共4個</p>`;
    markUprightDigits(body);
    expect(body.querySelectorAll('.qingdu-digits')).toHaveLength(1);
  });
});
