// @vitest-environment jsdom
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleBook } from '../../src/takeaway/book.ts';
import { contentsMarkup } from '../../src/takeaway/book-contents.ts';
import { copyShown } from '../../src/takeaway/copy-shown.ts';
import type { TakenArticle } from '../../src/takeaway/taken-article.ts';
import { type Locale, translateFrom } from '../ui/translate-from-file.ts';
import { bookFaults, openBook, readXml } from './book-faults.ts';
import { randomBody } from './random-article.ts';
import { bodyOf, sampleTaken } from './sample-taken.ts';

const NOW = new Date('2026-11-22T20:00:00.123Z');
const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0);

const bookOf = (
  article: TakenArticle,
  pictures = new Map<string, Uint8Array>(),
  locale: Locale = 'zh_TW',
) => articleBook(article, { translate: translateFrom(locale), now: NOW, pictures });

describe('the book of the sample article', () => {
  const book = bookOf(sampleTaken());
  const files = openBook(book);
  const opf = readXml(files, 'EPUB/package.opf');

  it('keeps the rules', () => expect(bookFaults(book)).toEqual([]));

  it('knows the facts', () => {
    const facts = [...(opf.querySelector('metadata')?.children ?? [])].map(
      (fact) => `${fact.nodeName} ${fact.textContent}`,
    );
    expect(facts).toEqual([
      'dc:identifier https://example.org/market?from=list',
      'dc:title 凌晨四點的果菜市場，有人在用 AI 算明天的香菜',
      'dc:language zh-Hant',
      'dc:creator 林晚、陳知微',
      'dc:publisher 巷口新聞網',
      'dc:date 2026-03-21',
      'dc:source https://example.org/market?from=list',
      'dc:rights CC BY-SA 4.0',
      'meta 2026-11-22T20:00:00Z',
    ]);
  });

  it('has its headings, the replies and the terms as contents', () => {
    const entries = [...readXml(files, 'EPUB/nav.xhtml').querySelectorAll('ol ol > li')];
    expect(entries.map((entry) => entry.textContent)).toEqual([
      '經驗是一種很安靜的東西',
      '一張不太準的表',
      '回家的感覺',
      '回覆',
      '本文詞彙',
    ]);
  });

  it('advertises nothing', () => {
    for (const [path, bytes] of files) expect(strFromU8(bytes), path).not.toMatch(/清讀|Qingdu/i);
  });
});

it('an article of which little is known keeps the rules too', () => {
  const facts = { title: '', byline: '', source: '', siteName: '', publishedAt: 'x', url: '' };
  const bare = { ...facts, licence: '', convertedTo: '', replies: [], terms: [] };
  expect(bookFaults(bookOf(sampleTaken({ ...bare, body: bodyOf('甲') })))).toEqual([]);
});

it('a vertical book turns its pages from right to left', () => {
  const files = openBook(bookOf(sampleTaken({ vertical: true })));
  expect(readXml(files, 'EPUB/package.opf').querySelector('spine')?.outerHTML).toContain(
    'page-progression-direction="rtl"',
  );
  expect(strFromU8(files.get('EPUB/style.css') ?? new Uint8Array())).toContain('vertical-rl');
});

it('pictures at hand are in the book once each, the others are links', () => {
  const body = bodyOf(
    `<p><img src="${GIF}" alt="點"><img src="${GIF}"></p><p><img src="https://a.example/1.jpg">` +
      '<img src="https://a.example/2.svg" alt="圖"></p><p><a href="https://a.example/">' +
      '<img src="https://a.example/3.png"></a></p>',
  );
  const book = bookOf(sampleTaken({ body }), new Map([['https://a.example/1.jpg', JPEG]]));
  expect(bookFaults(book)).toEqual([]);
  const files = openBook(book);
  expect([...files.keys()].filter((path) => path.includes('images'))).toEqual([
    'EPUB/images/1.gif',
    'EPUB/images/2.jpg',
  ]);
  expect(files.get('EPUB/images/2.jpg')).toEqual(JPEG);
  const text = readXml(files, 'EPUB/text.xhtml');
  expect(text.querySelector('a[href="https://a.example/2.svg"]')?.textContent).toBe('［圖］');
  expect(text.querySelector('a[href="https://a.example/"]')?.textContent).toBe('［圖片］');
});

it.each([
  [[2, 3, 3, 2], 'ol(li(ol(li li)) li)'],
  [[3, 2, 4, 3], 'ol(li li(ol(li li)))'],
  [[2, 4, 6, 2], 'ol(li(ol(li(ol(li)))) li)'],
])('contents of levels %j', (levels, shape) => {
  const headings = levels.map((level, index) => ({ id: `h${index}`, text: '題', level }));
  const markup = contentsMarkup(headings, 'a.xhtml').replaceAll(/<a .*?<\/a>/gu, '');
  expect(
    markup
      .replaceAll(/<(\w+)>/gu, '$1(')
      .replaceAll(/<\/\w+>/gu, ')')
      .replaceAll('()', '')
      .replaceAll(/(?<=li|\))(?=li)/gu, ' '),
  ).toBe(shape);
});

describe('law: books of random articles keep the rules', () => {
  const books = Array.from({ length: 24 }, (_, seed) => {
    const body = copyShown(
      randomBody(document, seed),
      document.implementation.createHTMLDocument(''),
    );
    return { seed, book: bookOf(sampleTaken({ body, vertical: seed % 2 === 0 })) };
  });

  it('by our own reading of them', () => {
    for (const { seed, book } of books) expect(bookFaults(book), `book ${seed}`).toEqual([]);
  });

  // a minute of Java; the jar of https://www.w3.org/publishing/epubcheck/ or Debian's `epubcheck`
  const jar = process.env.EPUBCHECK;
  it.skipIf(jar === undefined)(
    'by epubcheck (needs its jar in EPUBCHECK)',
    { timeout: 300_000 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'qingdu-books-'));
      try {
        for (const { seed, book } of [
          ...books.slice(0, 4),
          { seed: 'sample', book: bookOf(sampleTaken()) },
        ]) {
          const file = join(folder, `${seed}.epub`);
          writeFileSync(file, book);
          execFileSync('java', ['-jar', String(jar), '--failonwarnings', file], { stdio: 'pipe' });
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
