import { describe, expect, it } from 'vitest';
import { assessReadiness } from '../../src/article/readerable.ts';
import { inParagraphs, PARAGRAPHS, pageAround, parsePage, SIMPLIFIED } from './parse-page.ts';

const BODY = inParagraphs(PARAGRAPHS);
const WIDGET = '<div><span>掃描二維碼分享到手機</span></div><a href="#">+關註</a>';
const ENGLISH =
  '<p>The shop opens when the fog lifts, which in this town means some time between nine and noon.</p>';

describe('assessReadiness', () => {
  it.each([
    [
      'an article',
      pageAround(`<div class="content">${BODY}</div>`),
      { readable: true, language: 'zh', script: 'Hant', copies: 1 },
    ],
    [
      'a Simplified one',
      pageAround(`<div>${inParagraphs(SIMPLIFIED)}</div>`, '海边小城的书店'),
      { readable: true, language: 'zh', script: 'Hans' },
    ],
    [
      'its body twice',
      pageAround(`<div>${BODY}</div>${WIDGET}<div>${BODY}</div>`),
      { readable: true, copies: 2, clutter: 2 },
    ],
    [
      'three times',
      pageAround(`<div>${BODY}</div><div>${BODY}</div><div>${BODY}</div>`),
      { copies: 3 },
    ],
    [
      'a short one',
      pageAround(`<div class="article-content"><p>${PARAGRAPHS[0]}${PARAGRAPHS[1]}</p></div>`),
      { readable: true },
    ],
    [
      'a list',
      pageAround(
        `<ul>${'<li><a href="/1">港口的最後一班船開走了，沒有人回頭</a></li>'.repeat(40)}</ul>`,
      ),
      { readable: false, language: 'zh', copies: 0 },
    ],
    [
      'notices only',
      pageAround(
        '<p>版權所有，未經授權不得轉載，違者必究，請遵守本站規定，謝謝合作。</p><p>客服熱線：12345，郵箱：a@b.com，地址：海邊路一號，歡迎來電。</p>',
      ),
      { readable: false },
    ],
    [
      'an English page',
      `<title>Lamps</title>${ENGLISH.repeat(40)}`,
      { readable: false, language: 'other', script: null, copies: 0, clutter: 0 },
    ],
    [
      'a Japanese page',
      `<title>港の本屋</title>${'<p>港の本屋は、霧が晴れるころに店を開けます。店主はひとりで棚を守ってきました。</p>'.repeat(20)}`,
      { readable: false, language: 'ja' },
    ],
    [
      'a Korean page',
      `<title>서점</title>${'<p>안개가 걷히면 서점은 문을 엽니다. 주인은 혼자서 서가를 지켜 왔습니다.</p>'.repeat(20)}`,
      { readable: false, language: 'ko' },
    ],
    [
      'an article behind a million letters',
      pageAround(`${`<p>${'雲'.repeat(20_000)}</p>`.repeat(50)}<div class="content">${BODY}</div>`),
      { readable: false, language: 'zh' },
    ],
    ['nothing', '', { readable: false, language: 'other' }],
  ] as const)('%s', (_, html, expected) => {
    expect(assessReadiness(parsePage(html))).toMatchObject(expected);
  });

  it('leaves the page alone, whatever its elements are called', () => {
    const names = ['createTreeWalker', 'documentElement', 'body'].map(
      (name) => `<img name="${name}" id="${name}">`,
    );
    const inputs = ['parentNode', 'localName', 'className', 'id'].map(
      (name) => `<input name="${name}">`,
    );
    const document = parsePage(
      pageAround(
        `${names.join('')}<form>${inputs.join('')}<div class="content">${BODY}</div></form>`,
      ),
    );
    const before = new Set(document.querySelectorAll('*'));
    expect(assessReadiness(document).readable).toBe(true);
    expect(new Set(document.querySelectorAll('*'))).toEqual(before);
  });
});
