// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { articlePage } from '../../src/takeaway/html-page.ts';
import { serialise } from '../../src/takeaway/serialise.ts';
import { translateFrom } from '../ui/translate-from-file.ts';
import { bodyOf, sampleTaken } from './sample-taken.ts';

const parse = (page: string) => new DOMParser().parseFromString(page, 'text/html');

it('is one file in the right language, with facts, replies and terms, and allows no script', () => {
  const page = parse(articlePage(sampleTaken({ lang: 'zh-Hant-HK' }), translateFrom('zh_HK')));
  expect(page.documentElement.lang).toBe('zh-Hant-HK');
  expect(page.title).toBe('凌晨四點的果菜市場，有人在用 AI 算明天的香菜');
  expect(page.querySelectorAll('link, script').length).toBe(0);
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
    "default-src 'none'",
  );
  expect([...page.querySelectorAll('.facts p')].map((line) => line.textContent)).toEqual([
    '文／林晚、陳知微',
    '來源：島嶼慢報',
    '巷口新聞網',
    '2026年3月21日',
    '版權：CC BY-SA 4.0',
    '已轉換：繁體（台灣）',
    'https://example.org/market?from=list',
  ]);
  expect(page.querySelector('#replies')?.textContent).toContain('七十公斤');
  expect(page.querySelector('#terms dd:last-of-type')?.textContent).toBe('研究<開發>');
  expect(page.body.textContent).not.toMatch(/清讀|Qingdu/);
});

it('holds the very body that was taken', () => {
  const taken = sampleTaken({ replies: [], terms: [] });
  const page = parse(articlePage(taken, translateFrom('en')));
  page.querySelector('header')?.remove();
  expect(serialise(page.querySelector('article') ?? page).trim()).toBe(
    serialise(taken.body).trim(),
  );
});

it('what a page wrote stays text', () => {
  const hostile = '</title><script>x()</script>';
  const page = parse(
    articlePage(
      sampleTaken({
        title: hostile,
        byline: hostile,
        licence: hostile,
        terms: [{ term: hostile, gloss: hostile }],
        body: bodyOf('<p>&lt;script&gt;x()&lt;/script&gt;</p>'),
      }),
      translateFrom('en'),
    ),
  );
  expect(page.querySelector('script')).toBeNull();
  expect(page.title).toBe(hostile);
});
