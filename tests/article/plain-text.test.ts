// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/article/plain-text.ts';

function textOf(html: string): string {
  return plainText(new DOMParser().parseFromString(html, 'text/html').body);
}

describe('plainText', () => {
  it.each([
    ['<p>一</p><p>二</p>', '一\n二'],
    ['<p>一<br>二</p>', '一\n二'],
    ['<p>前 <b>中</b>  後</p>', '前 中 後'],
    ['<div><div><p>深</p></div></div>淺', '深\n淺'],
    ['<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>', '甲\n乙\n丙'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<pre></pre><p> 頭   尾 </p>', '頭 尾'],
    ['<table><tr><td>甲</td><td>乙</td></tr></table>', '甲\n乙'],
    ['<p> </p>', ''],
    ['', ''],
  ])('%s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('reads a thousand nested elements', () => {
    const document = new DOMParser().parseFromString('', 'text/html');
    let inner: Element = document.body;
    for (let depth = 0; depth < 1000; depth++) {
      const box = document.createElement('div');
      inner.append(box);
      inner = box;
    }
    inner.append('底');
    expect(plainText(document.body)).toBe('底');
  });
});
