// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { copyDocument } from '../../src/article/bounded-copy.ts';
import { readHead } from '../../src/article/head-facts.ts';
import { readTitle } from '../../src/article/metadata.ts';
import { parsePage } from './parse-page.ts';

interface Page {
  readonly title?: string;
  readonly og?: string;
  readonly site?: string;
  readonly headline?: string;
  readonly body?: string;
}

const PROSE = '<p>小城的清晨是從海上來的，漁船靠岸以後，街道兩旁的店鋪才慢慢打開門板。</p>';

function titleOf({ title, og, site, headline, body = '' }: Page): string {
  const json = headline && JSON.stringify({ '@type': 'NewsArticle', headline });
  const head = [
    title === undefined ? '' : `<title>${title}</title>`,
    og === undefined ? '' : `<meta property="og:title" content="${og}">`,
    site === undefined ? '' : `<meta property="og:site_name" content="${site}">`,
    json === undefined ? '' : `<script type="application/ld+json">${json}</script>`,
  ];
  const copy = copyDocument(parsePage(`<head>${head.join('')}</head><body>${body}${PROSE}</body>`));
  if (!copy.ok) throw new Error(copy.reason);
  return readTitle(readHead(copy.head), copy.body);
}

const NAME = '海邊小城的書店開了二十三年';

describe('a title without the site', () => {
  it.each([
    `${NAME}_晨光網`,
    `${NAME}__晨光網`,
    `${NAME} - 晨光網`,
    `${NAME}-晨光網`,
    `${NAME}—晨光網`,
    `${NAME} – 晨光網`,
    `${NAME}|晨光網`,
    `${NAME} ｜ 晨光網`,
    `${NAME} · 晨光網`,
    `${NAME} • 晨光`,
    `${NAME} :: 晨光論壇`,
    `${NAME} » 晨光`,
    `${NAME} « 晨光`,
    `${NAME} / 晨光`,
    `${NAME} ~ 晨光`,
    `${NAME} | 晨光 | 文化`,
    `${NAME} - 文化 - 生活 - 晨光新聞網`,
    `${NAME}_文化频道_晨光網`,
    `${NAME} - 晨光網 - 用心報導每一個清晨的人和事`,
    `${NAME} - Morning Light`,
    `${NAME} | The Morning Light Times`,
    `${NAME}-晨光網（www.example.com）`,
    `${NAME} 【晨光網】`,
    `${NAME}「晨光網」`,
    `${NAME} @ 葉先生的部落格 :: 痞客邦 ::`,
    `${NAME} (晨光網)`,
    `  ${NAME} \n - 晨光網 `,
  ])('%s', (title) => {
    expect(titleOf({ title })).toBe(NAME);
  });

  it.each([
    ['the site first', { title: `晨光新聞網 - ${NAME}`, body: `<h1>${NAME}</h1>` }],
    ['the site first, no heading', { title: `晨光新聞網 - ${NAME}` }],
    ['the site first, with a bar', { title: `晨光網 | ${NAME}`, site: '晨光網' }],
    [
      'the site first, its logo a heading',
      { title: `晨光新聞網 - ${NAME}`, body: `<h1>晨光新聞網</h1><h2>${NAME}</h2>` },
    ],
    [
      'the site first, its logo the only heading',
      { title: `晨光新聞網 - ${NAME}`, body: '<h1>晨光新聞網</h1>' },
    ],
    ['the site on both sides', { title: `晨光網_${NAME}_晨光網`, body: `<h1>${NAME}</h1>` }],
    ['the site in the middle', { title: `${NAME} - 晨光網 - 文化`, site: '晨光網' }],
    ['the logo is the heading', { title: `${NAME} - 晨光新聞網`, body: '<h1>晨光新聞網</h1>' }],
    ['og:title', { title: '晨光網', og: NAME }],
    [
      'og:title with the site',
      { title: `${NAME} - 晨光網`, og: `${NAME} - 晨光網`, site: '晨光網' },
    ],
    ['a headline only', { title: '晨光網', headline: NAME, site: '晨光網' }],
    ['a heading only', { title: '晨光網', body: `<h1>${NAME}</h1>` }],
    ['a heading and no title', { body: `<h1>${NAME}</h1>` }],
    ['og:title and no title', { og: `${NAME} | 晨光網`, site: '晨光網' }],
    ['a title of the section', { title: '文化新聞 - 晨光網', og: NAME, body: `<h1>${NAME}</h1>` }],
    ['a cut title', { title: `${NAME.slice(0, 9)}... - 晨光網`, body: `<h1>${NAME}</h1>` }],
    ['a cut title with a dash', { title: `${NAME.slice(0, 9)}…`, og: NAME }],
    ['the second page', { title: `${NAME}(2)_晨光網`, body: `<h1>${NAME}</h1>` }],
    ['the second page in words', { title: `${NAME}_第2页_晨光網` }],
    ['the heading with the number', { title: `${NAME} - 晨光網`, body: `<h1>${NAME} (2)</h1>` }],
    [
      'related headlines',
      { title: `${NAME} - 晨光網`, body: `<h1>${NAME}</h1><h3>港口的最後一班船開走了</h3>` },
    ],
    [
      'the same as a teaser',
      { title: `${NAME} - 晨光網`, body: `<h3>${NAME.slice(0, 8)}…</h3><h1>${NAME}</h1>` },
    ],
    ['a heading with a column', { title: `${NAME} - 晨光網`, body: `<h1>【文化】${NAME}</h1>` }],
    ['a heading in the other width', { title: `${NAME} - 晨光網`, body: `<h1>${NAME} </h1>` }],
    [
      'a heading with a date inside',
      { title: `${NAME} - 晨光網`, body: `<h1>${NAME} <span>2024-05-06</span></h1>` },
    ],
    ['an unread count', { title: `(3) ${NAME} - 晨光網`, body: `<h1>${NAME}</h1>` }],
  ] satisfies [string, Page][])('%s', (_, page) => {
    expect(titleOf(page)).toBe(NAME);
  });

  it.each([
    ['深度報導｜葉先生的書店', '深度報導｜葉先生的書店 - 晨光網'],
    ['讀者來信專欄｜葉先生的書店', '讀者來信專欄｜葉先生的書店 - 晨光網'],
    ['港口：最後一班船', '港口：最後一班船_晨光網'],
    ['GTX-4090 與 RTX-5090', 'GTX-4090 與 RTX-5090 - 晨光網'],
    ['2023-2024 年的書店', '2023-2024 年的書店_晨光網'],
    ['台北-高雄的夜車', '台北-高雄的夜車 - 晨光網'],
    ['我們·我們的島', '我們·我們的島 - 晨光網'],
    ['Vue 3 - 從零開始', 'Vue 3 - 從零開始 | 晨光'],
    ['「港口」與「書店」', '「港口」與「書店」 - 晨光網'],
    ['一生一世——一個水手的信', '一生一世——一個水手的信_晨光網'],
    ['書店 - 港口 - 燈塔', '書店 - 港口 - 燈塔 - 晨光網'],
    ['C++ / Rust 比較', 'C++ / Rust 比較 - 晨光網'],
    ['港口', '港口 - 晨光新聞網'],
    ['新聞自由', '新聞自由 - 維基百科，自由的百科全書'],
    ['葉先生的書店（二）', '葉先生的書店（二） - 晨光網'],
  ])('%s, as its heading says', (name, title) => {
    expect(titleOf({ title, body: `<h1>${name}</h1>` })).toBe(name);
    expect(titleOf({ title, og: name, site: '晨光網' })).toBe(name);
  });

  it.each([
    ['葉先生的書店', '讀者來信專欄｜葉先生的書店 - 晨光網'],
    ['葉先生的書店', '晨光網 文化 葉先生的書店'],
    ['港口的最後一班船', '首頁 > 文化 > 港口的最後一班船'],
  ])('%s, a part of %s, as its heading says', (name, title) => {
    expect(titleOf({ title, body: `<h1>${name}</h1>` })).toBe(name);
  });
});
