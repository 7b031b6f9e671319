// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { extract } from '../../src/article/extract-any-page.ts';
import { assessReadiness } from '../../src/article/readerable.ts';
import { convertQuotes } from '../../src/chinese/punctuation.ts';
import type { Variant } from '../../src/chinese/variant.ts';
import { PageConversion } from '../../src/page/page-conversion.ts';
import { processorTime } from '../processor-time.ts';

/**
 * What other readers and converters were reported to do, one test for each report, named by it.
 * Failures that need a browser have their own files: hangs in tests/browser/safety-freeze.test.ts,
 * print in ui-reader, the sleeping worker (yomitan#292) in faults-worker, settings lost on
 * concurrent writes in faults-storage, memory and frames in live-*.
 */

const PROSE = '夜市的燈一盞一盞亮起來,攤主們不看天氣預報,只看雲;雲低了就收,雲散了再擺出來。';
const PARAGRAPHS = [0, 4, 8, 12].map((from) => `<p>${PROSE.slice(from)}</p>`).join('');
/** As with the hangs in the browsers: seconds would be one. */
const SOON_MS = 5000;

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const articleOf = (document: Document) => {
  const extraction = extract(document, { url: 'https://example.org/a/b' });
  if (!extraction.ok) throw new Error(extraction.reason);
  return extraction.article;
};
const around = (piece: string) =>
  parse(`<!doctype html><title>夜市</title><article><h1>夜市</h1>${PARAGRAPHS}${piece}</article>`);

function quickly(document: Document): void {
  const took = processorTime(() => {
    expect(articleOf(document).body.textContent).toContain(PROSE);
  });
  expect(took).toBeLessThan(SOON_MS);
}

describe('extraction', () => {
  it.each([
    'parentNode',
    'firstChild',
    'nextElementSibling',
    'childNodes',
    'attributes',
    'tagName',
  ])('mozilla/readability 0.6.0: an input named %s hangs it or throws', (name) => {
    quickly(around(`<form><input name="${name}"><input id="${name}">${PARAGRAPHS}</form>`));
  });

  it('mozilla/readability 0.6.0: 2,000 nested elements take 16 s', () => {
    const document = around('');
    let at: Element = document.body;
    const inner = [...document.body.childNodes];
    for (let depth = 0; depth < 2000; depth++) {
      at = at.appendChild(document.createElement('div'));
    }
    at.append(...inner);
    quickly(document);
  });

  it('mozilla/readability 0.6.0: a long srcset takes quadratic time', () => {
    const document = around('<img id="long">');
    document.querySelector('#long')?.setAttribute('srcset', 'blank 1x,'.repeat(20_000));
    quickly(document);
  });

  it('trafilatura#879: a body printed twice, paragraph by paragraph, is told from one', () => {
    const twice = [0, 4, 8, 12, 16].flatMap((from) => {
      const paragraph = `<p>${from},${PROSE.slice(from)}第${from}盞。</p>`;
      return [paragraph, `<div class="mobile">${paragraph}</div>`];
    });
    const { body } = articleOf(parse(`<title>夜市</title><article>${twice.join('')}</article>`));
    expect(body.textContent?.split('第8盞').length).toBe(2);
  });

  it('mozilla-mobile/fenix#24123: characters under ruby vanish', () => {
    const { body } = articleOf(
      around(
        '<p>他們<ruby>清<rp>(</rp><rt>qīng</rt><rp>)</rp>讀<rt>dú</rt></ruby>了很久的書。</p>',
      ),
    );
    expect(body.querySelectorAll('ruby')).toHaveLength(1);
    expect(body.querySelector('ruby')?.textContent).toMatch(/清.*qīng.*讀.*dú/);
  });

  it.each([
    ['chrome-fastread#10', '&lt;img src=x onerror=hit()&gt;'],
    ['jiffyreader#96', '&lt;/p&gt;&lt;script&gt;hit()&lt;/script&gt;'],
    ['defuddle#139', '&amp;lt;b&amp;gt;粗&amp;lt;/b&amp;gt;'],
  ])('%s: text of the page comes back as markup', (_, piece) => {
    const { body } = articleOf(around(`<p>他們寫道「${piece}」,${PROSE}</p>`));
    const text = parse(piece).body.textContent ?? '';
    expect(body.textContent).toContain(text);
    expect(body.querySelector('img, script, b')).toBeNull();
  });

  it('simpread#1167, #1190: a lazy picture and its noscript twin show twice or not at all', () => {
    const { body } = articleOf(
      around(
        `<p><img src="/blank.gif" data-src="/street.jpg"><noscript><img src="/street.jpg"></noscript></p>${PARAGRAPHS}`,
      ),
    );
    const sources = [...body.querySelectorAll('img')].map((image) => image.getAttribute('src'));
    expect(sources).toEqual(['https://example.org/street.jpg']);
  });

  it('Just-Read, tranquility: the page is taken apart to make the reader', () => {
    const document = around('');
    const before = document.documentElement.outerHTML;
    articleOf(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('vinta/pangu.js PR#301, simpread#6335: copied text has what the author did not write', () => {
    const { body } = articleOf(around('<p>今晚的party有DJ和3位歌手。</p>'));
    expect([...body.querySelectorAll('p')].at(-1)?.textContent).toBe('今晚的party有DJ和3位歌手。');
  });
});

describe('conversion', () => {
  const TABLE: Record<string, string> = { 头: '頭', 里: '裡', 后: '後', 着: '著' };
  const convert = async (texts: readonly string[], to: Variant) =>
    texts.map((text) =>
      to === 'zh-Hant-TW' ? [...text].map((unit) => TABLE[unit] ?? unit).join('') : text,
    );
  let page: PageConversion | undefined;
  const start = async (body: string, lang = '') => {
    document.documentElement.lang = lang;
    document.body.replaceChildren(...parse(body).body.childNodes);
    page = new PageConversion({ document, convert });
    await page.setTarget('zh-Hant-TW');
    return page;
  };
  const settle = () => new Promise((done) => setTimeout(done, 90));
  afterEach(() => page?.destroy());

  it.each(['#8', '#10'])('tongwentang%s: the caret jumps in what is being written', async () => {
    await start(
      '<textarea>头</textarea><input value="头"><p contenteditable>头<b>后</b></p><p>头</p>',
    );
    const [area, input, editor, text] = document.body.children;
    expect(area?.textContent).toBe('头');
    expect(input instanceof HTMLInputElement && input.value).toBe('头');
    expect(editor?.textContent).toBe('头后');
    expect(text?.textContent).toBe('頭');
  });

  it('tongwentang#54: Japanese pages are converted', async () => {
    const text = '夜の市場では、雨が降っても人々が歩いている。头の形をした灯りが並ぶ。'.repeat(4);
    await start(`<p>${text}</p>`, 'ja');
    expect(document.body.textContent).toBe(text);
    expect(assessReadiness(parse(`<p>${text}</p>`))).toMatchObject({
      language: 'ja',
      readable: false,
    });
  });

  it.each(['#91', '#88'])('tongwentang%s: text that comes later stays as it is', async () => {
    await start('<p>头</p>');
    const late = document.createElement('p');
    late.append('后');
    document.body.append(late);
    await settle();
    expect(late.textContent).toBe('後');
  });

  it.each(['#39', '#52'])('tongwentang%s: two extensions fight for ever (著⇄着)', async () => {
    await start('<p>着</p>');
    const [text] = document.querySelector('p')?.childNodes ?? [];
    if (!(text instanceof Text)) throw new Error('The paragraph has no text.');
    let rounds = 0;
    const other = new MutationObserver(() => {
      if (text.data !== '著' || rounds > 50) return;
      rounds += 1;
      text.data = '着';
    });
    other.observe(text, { characterData: true });
    text.data = '着';
    for (let waits = 0; waits < 8; waits++) await settle();
    other.disconnect();
    expect(rounds).toBeLessThanOrEqual(5);
  });

  it.each(['facebook/react#17256', 'remix#2947'])(
    '%s: nodes are replaced or wrapped, and the framework that owns them breaks',
    async () => {
      const conversion = await start('<p>头<!-- -->里</p><ul><li>后</li></ul>');
      const nodes = (at: Node): Node[] => [at, ...[...at.childNodes].flatMap(nodes)];
      const converted = nodes(document.body);
      await conversion.setTarget('original');
      expect(nodes(document.body)).toEqual(converted);
      expect(document.body.innerHTML).toBe('<p>头<!-- -->里</p><ul><li>后</li></ul>');
    },
  );

  it('tongwentang: converting back is not what stood there', async () => {
    const conversion = await start('<p>头里,裡頭,着著</p>');
    await conversion.setTarget('original');
    expect(document.body.textContent).toBe('头里,裡頭,着著');
  });

  it('tongwentang: ’ becomes 』 in English; OpenCC#654: quotes beside Latin letters change', () => {
    for (const text of ['It’s 5 o’clock', 'She said “hello” and left.', 'rock ’n’ roll']) {
      expect(convertQuotes(text, 'Hant')).toBe(text);
    }
    expect(convertQuotes('他说“好”。', 'Hant')).toBe('他说「好」。');
  });
});

describe('what runs where', () => {
  const config = readFileSync('wxt.config.ts', 'utf8');

  it('immersive-translate#158: memory grows with every frame', () => {
    expect(config).not.toMatch(/all_frames|match_about_blank|match_origin_as_fallback/);
  });

  it('10ten, SingleFile: a style sheet in every page', () => {
    expect(config).not.toMatch(/\bcss:/);
  });
});
