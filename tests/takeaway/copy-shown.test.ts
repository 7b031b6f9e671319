// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { copyShown } from '../../src/takeaway/copy-shown.ts';
import { serialise } from '../../src/takeaway/serialise.ts';
import { parsePage } from '../article/parse-page.ts';
import { contentFaults } from './content-faults.ts';
import { randomBody } from './random-article.ts';

/** Parses, copies and writes what stands in a body. */
function taken(markup: string): string {
  const { body } = parsePage(`<body>${markup}</body>`);
  return serialise(copyShown(body, document.implementation.createHTMLDocument('')));
}

/** Builds what no parser would build: `p(div(甲) 乙)`. */
function built(spec: string): string {
  const inert = document.implementation.createHTMLDocument('');
  const root = inert.createElement('div');
  let parent: Element = root;
  for (const [token] of spec.matchAll(/[a-z]+\d?\(|\)|[^()a-z ]+/gu)) {
    if (token === ')') parent = parent.parentElement ?? root;
    else if (token.endsWith('(')) {
      const child = inert.createElement(token.slice(0, -1));
      if (child.localName === 'a') child.setAttribute('href', 'https://a.example/');
      parent.append(child);
      parent = child;
    } else parent.append(token);
  }
  return serialise(copyShown(root, inert));
}

describe('what the reader added goes, what it shows stays', () => {
  it.each([
    [
      '<p>一個<span class="qingdu-gloss"><button class="qingdu-term" lang="en">deadline</button>，</span>很近</p>',
      '<p>一個deadline，很近</p>',
    ],
    ['<p>一個<span class="qingdu-plain">vibe</span></p>', '<p>一個vibe</p>'],
    [
      '<div class="qingdu-restored" role="group"><p>放回來的</p></div>',
      '<div><p>放回來的</p></div>',
    ],
    ['<pre>a<button>複製</button></pre>', '<pre>a</pre>'],
    [
      '<figure><button><img src="https://a.example/1.jpg"></button></figure>',
      '<figure><img src="https://a.example/1.jpg" alt=""/></figure>',
    ],
    ['<p onclick="x()" style="color:red" id="a" class="b" title="c">甲</p>', '<p title="c">甲</p>'],
    ['<p>甲<script>x()</script><style>y</style></p>', '<p>甲</p>'],
    ['<p><ruby>香<rt>ㄒㄧㄤ</rt></ruby></p>', '<p><ruby>香<rt>ㄒㄧㄤ</rt></ruby></p>'],
    ['<p></p><p><br></p><ul><li> </li></ul><p>甲</p>', '<p>甲</p>'],
  ])('%s', (markup, expected) => expect(taken(markup)).toBe(expected));

  it('reads only', () => {
    const { body } = parsePage('<body><p>甲<button class="qingdu-term">AI</button></p></body>');
    const before = body.outerHTML;
    copyShown(body, document.implementation.createHTMLDocument(''));
    expect(body.outerHTML).toBe(before);
  });
});

describe('content is made to fit', () => {
  it.each([
    ['p(div(甲)乙)', '<div><div>甲</div>乙</div>'],
    ['strong(p(甲))', '<div><p>甲</p></div>'],
    ['h2(p(甲)p(乙))', '<h2>甲 乙</h2>'],
    ['h1(甲)', '<h2>甲</h2>'],
    ['pre(div(甲)div(乙))', '<pre>甲\n乙</pre>'],
    ['ul(甲 li(乙)p(丙))', '<ul><li>甲</li><li>乙</li><li><p>丙</p></li></ul>'],
    ['li(甲)', '<div>甲</div>'],
    ['dl(dt(甲)dd(乙))', '<dl><dt>甲</dt><dd>乙</dd></dl>'],
    ['dl(dd(甲)dt(乙))', '<div><div>甲</div><div>乙</div></div>'],
    ['table(tr(td(甲)))', '<table><tbody><tr><td>甲</td></tr></tbody></table>'],
    [
      'table(tbody(tr(td(甲)))caption(乙))',
      '<table><caption>乙</caption><tbody><tr><td>甲</td></tr></tbody></table>',
    ],
    ['table(甲 tr(td(乙)))', '<div>甲<div><div>乙</div></div></div>'],
    ['ruby(甲 rt(乙))', '<ruby>甲<rt>乙</rt></ruby>'],
    ['p(甲 ruby(rt(乙)丙))', '<p>甲（乙）丙</p>'],
    ['a(p(甲)a(乙))', '<a href="https://a.example/"><p>甲</p>乙</a>'],
    ['p(a(div(甲)))', '<div><a href="https://a.example/"><div>甲</div></a></div>'],
    [
      'figure(figcaption(甲)p(乙)figcaption(丙))',
      '<figure><figcaption>甲</figcaption><p>乙</p><div>丙</div></figure>',
    ],
    ['figcaption(甲)', '<div>甲</div>'],
    ['details(甲 summary(乙))', '<details><summary>乙</summary>甲</details>'],
    ['details(甲)', '<div>甲</div>'],
  ])('%s', (spec, expected) => expect(built(spec)).toBe(expected));
});

describe('laws, on 400 random trees', () => {
  const inert = document.implementation.createHTMLDocument('');
  const trees = Array.from({ length: 400 }, (_, seed) => {
    const source = randomBody(document, seed);
    return { seed, source, copy: copyShown(source, inert) };
  });

  it('the copy is valid', () => {
    const faults = trees.flatMap(({ seed, copy }) =>
      contentFaults(copy).map((fault) => `${seed}: ${fault}`),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it('every word is there', () => {
    const words = (node: Element) =>
      [...(node.textContent ?? '').replaceAll(/[\s（）\p{Cc}\p{Cn}\p{Cs}]/gu, '')].sort().join('');
    for (const { seed, source, copy } of trees) {
      for (const part of source.querySelectorAll('rp')) part.remove();
      for (const part of copy.querySelectorAll('rp')) part.remove();
      expect(words(copy), `tree ${seed}`).toBe(words(source));
    }
  });

  it('copying a copy changes nothing', () => {
    for (const { seed, copy } of trees) {
      expect(serialise(copyShown(copy, inert)), `tree ${seed}`).toBe(serialise(copy));
    }
  });

  it('its markup is parsed to the same tree, as HTML and as XHTML', () => {
    for (const { seed, copy } of trees) {
      const html = new DOMParser().parseFromString(`<body>${serialise(copy)}</body>`, 'text/html');
      expect(serialise(html.body), `tree ${seed}`).toBe(serialise(copy));
      const markup = `<div xmlns="http://www.w3.org/1999/xhtml">${serialise(copy, { xml: true })}</div>`;
      const xml = new DOMParser().parseFromString(markup, 'application/xhtml+xml');
      expect(xml.querySelector('parsererror')?.textContent, `tree ${seed}`).toBeUndefined();
    }
  });
});
