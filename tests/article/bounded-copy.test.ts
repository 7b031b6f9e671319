import { describe, expect, it } from 'vitest';
import { copyDocument, copyDocumentSteps } from '../../src/article/bounded-copy.ts';
import { isHiddenByStyle } from '../../src/article/copy-attributes.ts';
import { languageOf } from '../../src/article/language.ts';
import { readLines } from '../../src/article/lines.ts';
import { type PageElement, walkPage } from '../../src/article/page-tree.ts';
import { PARAGRAPHS, parsePage, SIMPLIFIED } from './parse-page.ts';

function copyOf(body: string): PageElement {
  const copy = copyDocument(parsePage(`<body>${body}</body>`));
  if (!copy.ok) throw new Error(copy.reason);
  return copy.body;
}

function elementsOf(body: PageElement): PageElement[] {
  return [...walkPage(body)].filter((node) => node.kind === 'element');
}

describe('copyDocument', () => {
  it('leaves behind what is never shown, and what could act', () => {
    const body = copyOf(
      '<script>x</script><style>y</style><template><p>z</p></template><p onclick="a" name="b" style="color:red">一</p><object data="c"></object>',
    );
    expect(readLines(body).map(({ text }) => text)).toEqual(['一']);
    for (const { attributes } of elementsOf(body)) {
      expect([...attributes.keys()].some((name) => name.startsWith('on') || name === 'name')).toBe(
        false,
      );
    }
  });

  it('leaves out the siblings of body', () => {
    const document = parsePage('<body><p>一</p></body>');
    document.documentElement.append(document.createElement('other-extension'));
    const copy = copyDocument(document);
    expect(copy.ok && elementsOf(copy.body).map(({ tag }) => tag)).toEqual(['body', 'p']);
  });

  it('is never deeper than 250', () => {
    const body = copyOf(`${'<div>x'.repeat(1500)}<p>底</p>${'</div>'.repeat(1500)}`);
    let deepest = 0;
    for (const node of walkPage(body)) {
      let depth = 0;
      for (let up = node.parent; up; up = up.parent) depth++;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).toBeLessThanOrEqual(252);
    expect(readLines(body).some(({ text }) => text.endsWith('底'))).toBe(true);
  });

  it('cuts attributes, except images in data addresses', () => {
    const image = `data:image/png;base64,${'A'.repeat(5000)}`;
    const body = copyOf(
      `<p class="${'a'.repeat(9000)}" title="${'b'.repeat(9000)}"></p><img src="${image}"><img src="/${'c'.repeat(9000)}">`,
    );
    const [, paragraph, first, second] = elementsOf(body);
    expect(paragraph?.attributes.get('class')).toHaveLength(2000);
    expect(first?.attributes.get('src')).toBe(image);
    expect(second?.attributes.has('src')).toBe(false);
  });

  it('marks what is hidden, with all it holds', () => {
    const body = copyOf(
      '<div hidden><p>一</p></div><div style="display: none"><p>二</p></div><p>三</p>',
    );
    expect(readLines(body).map(({ text, hidden }) => [text, hidden])).toEqual([
      ['一', true],
      ['二', true],
      ['三', false],
    ]);
  });

  it('asks the live page what its style sheets hide', () => {
    const document = parsePage('<body><p class="a">一</p><p>二</p></body>');
    const view = document.defaultView;
    if (!view) throw new Error('no window');
    Object.defineProperty(view.Element.prototype, 'checkVisibility', {
      configurable: true,
      value(this: Element) {
        return this.className !== 'a';
      },
    });
    const copy = copyDocument(document);
    expect(copy.ok && readLines(copy.body).map(({ hidden }) => hidden)).toEqual([true, false]);
  });
});

describe('isHiddenByStyle', () => {
  it.each([
    ['display:none', true],
    ['color:red; DISPLAY : none', true],
    ['visibility:hidden', true],
    ['position:absolute;left:-9999px', true],
    ['font-size:0', true],
    ['opacity:0', false],
    ['left:-10px', false],
    ['display:block', false],
    ['font-size:0.9em', false],
  ])('%s: %s', (style, expected) => {
    expect(isHiddenByStyle(style)).toBe(expected);
  });
});

describe('readLines', () => {
  it.each([
    ['<p>一<b>二</b>三</p><p>四</p>', ['一二三', '四']],
    ['一<br>二<br><br>三', ['一', '二', '三']],
    ['<div>一<p>二</p>三</div>', ['一', '二', '三']],
    ['<td>', []],
    ['<p> 一\n 二 </p>', ['一 二']],
    ['<p>***</p>', []],
    ['<span>一</span><span>二</span>', ['一二']],
  ])('%s', (html, expected) => {
    expect(readLines(copyOf(html)).map(({ text }) => text)).toEqual(expected);
  });

  it('counts what lines are made of', () => {
    const [line] = readLines(copyOf('<p>今天，<a href="/">天氣 AI</a> 很好。</p>'));
    expect(line).toMatchObject({ length: 8, han: 6, linkLength: 4, marks: 2 });
  });
});

describe('languageOf', () => {
  it.each([
    [PARAGRAPHS.join(''), 'zh-Hant'],
    [SIMPLIFIED.join(''), 'zh-Hans'],
    ['港の本屋は、霧が晴れるころに店を開けます。店主はひとりで棚を守ってきました。', 'ja'],
    ['안개가 걷히면 서점은 문을 엽니다. 주인은 혼자서 서가를 지켜 왔습니다.', 'ko'],
    ['The shop opens when the fog lifts. 書店', ''],
    ['', ''],
  ])('%s', (text, tag) => {
    expect(languageOf(text).tag).toBe(tag);
  });
});

describe('a copy with pauses', () => {
  const longPage = () => parsePage(`<body>${'<p>舊</p>'.repeat(2_000)}</body>`);
  /** Copies, and does `meanwhile` in the first pause. */
  function copyDuring(page: Document, meanwhile: () => void, hasChanged?: () => boolean) {
    let pauses = 0;
    const steps = copyDocumentSteps(page, hasChanged ? { hasChanged } : {});
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        const texts = value.ok ? readLines(value.body).map(({ text }) => text) : [];
        return { texts, pauses };
      }
      if (pauses++ === 0) meanwhile();
    }
  }

  it('pauses on a long page, and never on a short one', () => {
    expect(copyDuring(longPage(), () => undefined).pauses).toBeGreaterThan(3);
    expect(copyDuring(parsePage('<body><p>短</p></body>'), () => undefined).pauses).toBe(0);
  });

  it('begins anew when the page changes meanwhile: one moment, never half of two', () => {
    const page = longPage();
    let changed = false;
    const { texts, pauses } = copyDuring(
      page,
      () => {
        for (const paragraph of page.querySelectorAll('p')) paragraph.textContent = '新';
        changed = true;
      },
      () => {
        const answer = changed;
        changed = false;
        return answer;
      },
    );
    expect(new Set(texts)).toEqual(new Set(['新']));
    expect(texts).toHaveLength(2_000);
    expect(pauses).toBe(1);
  });

  it('ends when the page is emptied below it and nobody says so', () => {
    const page = longPage();
    const { texts } = copyDuring(page, () => page.body.replaceChildren());
    expect(texts.length).toBeLessThan(2_000);
  });
});
