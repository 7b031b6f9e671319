import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { extract } from '../../src/article/extract-any-page.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { processorTime } from '../processor-time.ts';
import { inParagraphs, PARAGRAPHS, pageAround, parsePage, SIMPLIFIED } from './parse-page.ts';

const shared = process.env['QINGDU_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const seedFile = join(shared, 'seed/huxiu-repost.txt');

const BODY = inParagraphs(PARAGRAPHS);
const WIDGET =
  '<div class="share-box"><span>掃描二維碼分享到手機</span><img src="/qr.png"><a href="#">微信</a></div><a class="follow" href="#">+關註</a>';

function articleOf(html: string): Article {
  const result = extract(parsePage(html));
  if (!result.ok) throw new Error(result.reason);
  return result.article;
}

function linesOf(html: string): string[] {
  return plainText(articleOf(html).body).split('\n');
}

/** The ways in which a page prints its body twice. */
const LAYOUTS: readonly (readonly [string, string])[] = [
  ['two wrappers', `<div class="pc">${BODY}</div>${WIDGET}<div class="mobile">${BODY}</div>`],
  ['one flat container', `<div class="content">${BODY}${WIDGET}${BODY}</div>`],
  ['two articles', `<article>${BODY}</article>${WIDGET}<article>${BODY}</article>`],
  [
    'the second one hidden',
    `<div class="a">${BODY}</div>${WIDGET}<div style="display:none">${BODY}</div>`,
  ],
  ['the first one hidden', `<div hidden>${BODY}</div>${WIDGET}<div class="a">${BODY}</div>`],
  ['a template', `<div class="a">${BODY}</div>${WIDGET}<template>${BODY}</template>`],
  [
    'a textarea',
    `<div class="a">${BODY}</div>${WIDGET}<textarea>${PARAGRAPHS.join('\n')}</textarea>`,
  ],
  ['three prints', `<div class="a">${BODY}</div>${WIDGET}<div>${BODY}</div><div>${BODY}</div>`],
  [
    'other script',
    `<div class="a">${BODY}</div>${WIDGET}<div class="cn">${inParagraphs(SIMPLIFIED)}</div>`,
  ],
  [
    'a cut copy before',
    `<div class="m">${inParagraphs(PARAGRAPHS.slice(0, 4))}<a href="#">展開全文</a></div><div class="a">${BODY}</div>`,
  ],
  [
    'a cut copy after',
    `<div class="a">${BODY}</div><div class="m">${inParagraphs(PARAGRAPHS.slice(0, 4))}<a href="#">展開全文</a></div>`,
  ],
  [
    'every paragraph cut',
    `<div class="m">${inParagraphs(PARAGRAPHS.map((text) => `${text.slice(0, 26)}…`))}</div><div class="a">${BODY}</div>`,
  ],
  [
    'paragraph by paragraph',
    `<div class="a">${PARAGRAPHS.map((text) => `<p class="pc">${text}</p><p class="wap">${text}</p>`).join('')}</div>`,
  ],
  ['lines broken', `<div class="a">${BODY}</div><div class="m">${PARAGRAPHS.join('<br>')}</div>`],
  ['merged', `<div class="a">${BODY}</div><div class="m"><p>${PARAGRAPHS.join('')}</p></div>`],
  [
    'other punctuation',
    `<div class="a">${BODY}</div><div class="m">${BODY.replaceAll('，', ',').replaceAll('。', '.')}</div>`,
  ],
  [
    'other order',
    `<div class="a">${BODY}</div><div class="m">${inParagraphs([...PARAGRAPHS.slice(4), ...PARAGRAPHS.slice(0, 4)])}</div>`,
  ],
  [
    'two characters edited in each paragraph',
    `<div class="a">${BODY}</div><div class="m">${inParagraphs(PARAGRAPHS.map((text) => `${text.slice(0, 12)}某某${text.slice(14)}`))}</div>`,
  ],
  [
    'a share poster',
    `<div class="a">${BODY}</div><div class="share-poster"><h2>海邊小城的書店</h2>${inParagraphs(PARAGRAPHS.slice(0, 2))}<p>長按識別二維碼閱讀全文</p></div>`,
  ],
];

describe('one body', () => {
  it.each(LAYOUTS)('%s', (_, body) => {
    const lines = linesOf(pageAround(body));
    expect(lines).toEqual(PARAGRAPHS);
  });

  it.each(LAYOUTS.slice(0, 5))('says so: %s', (_, body) => {
    const { copies, removals } = articleOf(pageAround(body));
    expect(copies).toBe(2);
    expect(removals.map(({ step }) => step)).toContain('duplicates');
  });

  it('one paragraph that says everything twice', () => {
    const text = PARAGRAPHS.slice(0, 3).join('');
    const lines = linesOf(
      pageAround(`<div class="content"><p>${text}<span>${text}</span></p></div>`),
    );
    expect(lines).toEqual([text]);
  });

  it('keeps refrains', () => {
    const refrain = [
      '我們在風裡唱著同一首歌，',
      '燈光落在每個人的肩上。',
      '不要問明天會去哪裡，',
      '今夜屬於你和我。',
    ];
    const song = PARAGRAPHS.slice(0, 4).flatMap((verse) => [verse, ...refrain]);
    expect(linesOf(pageAround(`<div class="a">${inParagraphs(song)}</div>`))).toEqual(song);
  });

  it('keeps a pull quote and its source', () => {
    const quote = (PARAGRAPHS[4] ?? '').slice(0, 20);
    const body = `<div class="a">${inParagraphs(PARAGRAPHS.slice(0, 2))}<blockquote>${quote}</blockquote>${inParagraphs(PARAGRAPHS.slice(2))}</div>`;
    expect(linesOf(pageAround(body))).toHaveLength(PARAGRAPHS.length + 1);
  });

  it('keeps a list by formula', () => {
    const list = ['通化', '射陽', '漯河', '貴陽', '昆明', '南雄'].map(
      (town) =>
        `同意將關於核准${town}市投資開發有限公司發行公司債券的批覆文件有效期延長十二個月，請遵照執行。`,
    );
    expect(linesOf(pageAround(`<div class="a">${inParagraphs(list)}</div>`))).toEqual(list);
  });

  it('keeps captions that repeat', () => {
    const caption = '圖為書店門口，遊客在木牌下合影留念，拍攝於去年夏天。';
    const body = PARAGRAPHS.map((text, at) =>
      at % 3 === 0 ? `<p>${text}</p><p>${caption}</p>` : `<p>${text}</p>`,
    ).join('');
    const lines = linesOf(pageAround(`<div class="a">${body}</div>`));
    expect(lines.filter((line) => line === caption)).toHaveLength(3);
  });
});

describe.skipIf(!existsSync(seedFile))('the model page (needs ../shared)', () => {
  const text = existsSync(seedFile) ? readFileSync(seedFile, 'utf8') : '';
  const print = text.split('掃描二維碼分享到手機')[0] ?? '';
  const body = print
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (line.startsWith('http') ? `<p><img src="${line}"></p>` : `<p>${line}</p>`))
    .join('\n');
  it.each([
    [
      'two wrappers',
      `<div class="content">${body}</div>${WIDGET}<div class="m-content">${body}</div>`,
    ],
    ['flat', `<div class="content">${body}${WIDGET}${body}</div>`],
    ['two articles', `<article>${body}</article>${WIDGET}<article>${body}</article>`],
    [
      'hidden',
      `<div class="content">${body}</div>${WIDGET}<div style="display:none">${body}</div>`,
    ],
  ])('%s: one body, no widget words, who and whence', (_, layout) => {
    const article = articleOf(pageAround(layout, '香港與AI，是一場輕盈的相遇'));
    const lines = plainText(article.body).split('\n');
    const wanted = print
      .split('\n')
      .filter((line) => /[，。？！,?!]/.test(line) && !line.startsWith('http'));
    expect(lines).toEqual(wanted);
    expect(article.body.textContent).not.toMatch(/二維碼|關註|分享到|微信公眾號/);
    expect(article).toMatchObject({ byline: '王沁', source: '虎嗅APP', copies: 2 });
    expect(article.body.querySelectorAll('img')).toHaveLength(1);
  });
});

describe('removals', () => {
  const html = pageAround(
    `<div class="content"><p>文|陳書</p>${BODY}${WIDGET}${BODY}<p>責任編輯：林遠</p></div>`,
  );

  it('are told with rule, reason and words', () => {
    const { removals } = articleOf(html);
    expect(removals.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['copy', 'share-qr', 'follow', 'editor', 'byline']),
    );
    for (const { text, block } of removals) {
      expect(text).not.toBe('');
      expect(block.textContent?.replace(/\s+/gu, '')).toContain(
        text.replace(/\s+/gu, '').slice(0, 20),
      );
    }
  });

  it('can be put back, one by one, where they stood', () => {
    const { body, removals } = articleOf(html);
    const before = plainText(body);
    for (const { block, placeholder } of removals) {
      const nodes = [...block.childNodes];
      expect(body.contains(placeholder)).toBe(true);
      placeholder.after(block);
      expect(plainText(body).length).toBeGreaterThan(before.length);
      for (const node of nodes) node.remove();
      expect(plainText(body)).toBe(before);
      block.append(...nodes);
    }
    for (const { block, placeholder } of removals) placeholder.after(block);
    const all = plainText(body).replace(/\s/gu, '');
    expect(all.split(PARAGRAPHS[2] ?? '')).toHaveLength(3);
    expect(all.indexOf('文|陳書')).toBeLessThan(all.indexOf(PARAGRAPHS[0] ?? ''));
    expect(all.indexOf('掃描二維碼')).toBeGreaterThan(all.indexOf(PARAGRAPHS[7] ?? ''));
  });
});

describe('the page', () => {
  it('is not changed', () => {
    const document = parsePage(pageAround(`<div class="content">${BODY}${WIDGET}${BODY}</div>`));
    const before = document.documentElement.outerHTML;
    const nodes = [...document.querySelectorAll('*')];
    extract(document);
    expect(document.documentElement.outerHTML).toBe(before);
    expect([...document.querySelectorAll('*')]).toEqual(nodes);
  });

  it('is read in part on request', () => {
    const document = parsePage(
      pageAround(`<div class="content">${BODY}</div><p id="note">只讀這一句話就好。</p>`),
    );
    const root = document.querySelector('#note');
    const result = extract(document, root ? { root } : {});
    expect(result.ok && plainText(result.article.body)).toBe('只讀這一句話就好。');
  });

  it.each([
    ['no text', '<body></body>', 'empty'],
    ['hardly any', '<body><p>你好</p></body>', 'no-article'],
    [
      'only links',
      `<body><ul>${'<li><a href="/1">一條新聞的標題在這裡</a></li>'.repeat(30)}</ul></body>`,
      'no-article',
    ],
  ])('%s', (_, html, reason) => {
    expect(extract(parsePage(html))).toMatchObject({ ok: false, reason });
  });
});

describe('the title said again', () => {
  const [lead = '', ...rest] = PARAGRAPHS;
  const page = (again: string) =>
    linesOf(
      pageAround(
        `<h1>海邊小城的書店</h1><div class="content"><p>${lead}</p>${again}${inParagraphs(rest)}</div>`,
      ),
    );

  it.each([
    ['a heading behind the lead', '<h2>海邊小城的書店</h2>'],
    [
      'a table of facts',
      '<table><tr><th colspan="2">海邊小城的書店</th></tr><tr><th>開業</th><td>1986年</td></tr></table>',
    ],
    ['a caption', '<figure><img src="/shop.jpg"><figcaption>海邊小城的書店</figcaption></figure>'],
  ])('in %s takes nothing from before it', (_where, again) => {
    expect(page(again)).toEqual(expect.arrayContaining([...PARAGRAPHS]));
  });
});

/** Milliseconds of processor time at most, on a slow machine; what it guards against takes minutes. */
const PATIENCE = 10_000;

describe('traps', () => {
  it.each([
    [
      'inputs named like properties',
      `<form>${['parentNode', 'nextSibling', 'firstChild', 'attributes', 'nodeType', 'localName', 'getAttribute', 'children', 'tagName'].map((name) => `<input name="${name}" id="${name}">`).join('')}<div class="content">${BODY}</div></form>`,
    ],
    [
      'images named like properties',
      `${['body', 'implementation', 'documentElement', 'createElement', 'head', 'title'].map((name) => `<img name="${name}" id="${name}" src="x.png">`).join('')}<div class="content">${BODY}</div>`,
    ],
    [
      'a srcset of 20,000 characters',
      `<div class="content"><img src="a.png" srcset="${'a,'.repeat(10_000)}">${BODY}</div>`,
    ],
    [
      '2,000 nested boxes',
      `${'<div>'.repeat(2000)}<div class="content">${BODY}</div>${'</div>'.repeat(2000)}`,
    ],
    ['a class of 100,000 characters', `<div class="${'a '.repeat(50_000)}">${BODY}</div>`],
    [
      '20,000 spaces',
      `<div class="content">${' '.repeat(20_000)}${BODY}<p>${' '.repeat(20_000)}</p></div>`,
    ],
    ['20,000 line breaks', `<div class="content">${BODY}${'<br>'.repeat(20_000)}</div>`],
  ])('%s', (_, body) => {
    const document = parsePage(pageAround(body));
    const took = processorTime(() => {
      const result = extract(document);
      expect(result.ok && plainText(result.article.body).split('\n')).toEqual(PARAGRAPHS);
    });
    expect(took).toBeLessThan(PATIENCE);
  });

  it('refuses what is too large', () => {
    const document = parsePage('<body></body>');
    for (let count = 0; count < 160_000; count++) document.body.append(document.createElement('i'));
    expect(extract(document)).toEqual({ ok: false, reason: 'too-large' });
  });

  it('takes a page that is ten times as long in about ten times the time', () => {
    const time = (times: number) => {
      const body = Array.from({ length: times }, (_, at) =>
        inParagraphs(
          PARAGRAPHS.map((text) => `第${at}章${text.replaceAll('書', `書${at}`)}${at * 7919}`),
        ),
      ).join('');
      const document = parsePage(pageAround(`<div class="content">${body}</div>`));
      extract(document);
      return processorTime(() => extract(document));
    };
    // 12 is the goal; a collection of garbage may double a short measurement.
    expect(time(100) / Math.max(2, time(10))).toBeLessThan(30);
  });
});
