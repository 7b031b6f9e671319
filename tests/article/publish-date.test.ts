// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { copyDocument } from '../../src/article/bounded-copy.ts';
import { readHead } from '../../src/article/head-facts.ts';
import { readLines } from '../../src/article/lines.ts';
import { readMetadata } from '../../src/article/metadata.ts';
import { findDate, readDate } from '../../src/article/publish-date.ts';
import { parsePage } from './parse-page.ts';

/** The facts of a page with `head`, whose article begins with `lines`. */
function factsOf(head: string, lines: readonly string[]) {
  const body = lines.map((line) => `<p>${line}</p>`).join('');
  const copy = copyDocument(parsePage(`<head>${head}</head><body>${body}</body>`));
  if (!copy.ok) throw new Error(copy.reason);
  return readMetadata(readHead(copy.head), readLines(copy.body), '');
}

const PROSE = '小城的清晨是從海上來的，漁船靠岸以後，街道兩旁的店鋪才慢慢打開門板。';

const ld = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = (fields: object) => ({ '@type': 'NewsArticle', headline: '書店', ...fields });

describe('a date in a text', () => {
  it.each([
    ['2024-05-06', '2024-05-06'],
    ['2024/05/06', '2024-05-06'],
    ['2024.05.06', '2024-05-06'],
    ['2024/5/6', '2024-05-06'],
    ['2024－05－06', '2024-05-06'],
    ['2024年5月6日', '2024-05-06'],
    ['2024年05月06号', '2024-05-06'],
    ['2024 年 5 月 6 日', '2024-05-06'],
    ['2024年5月6日 星期一', '2024-05-06'],
    ['２０２４年５月６日', '2024-05-06'],
    ['二〇二四年五月六日', '2024-05-06'],
    ['二零二四年十二月三十一日', '2024-12-31'],
    ['二○二四年十月二十日', '2024-10-20'],
    ['民國113年5月6日', '2024-05-06'],
    ['民國 113 年 05 月 06 日', '2024-05-06'],
    ['中華民國113年5月6日', '2024-05-06'],
    ['民國一百一十三年五月六日', '2024-05-06'],
    ['中華民國一一三年五月六日', '2024-05-06'],
    ['民國九十九年一月二日', '2010-01-02'],
    ['113年5月6日', ''],
    ['113.05.06', ''],
    ['2024-05-06 08:09', '2024-05-06T08:09'],
    ['2024-05-06 08:09:10', '2024-05-06T08:09:10'],
    ['2024-05-06T08:09:10', '2024-05-06T08:09:10'],
    ['2024-05-06T08:09:10Z', '2024-05-06T08:09:10Z'],
    ['2024-05-06T08:09:10.123Z', '2024-05-06T08:09:10Z'],
    ['2024-05-06T08:09:10.000+08:00', '2024-05-06T08:09:10+08:00'],
    ['2024-05-06T08:09:10+08:00', '2024-05-06T08:09:10+08:00'],
    ['2024-05-06T08:09:10+0800', '2024-05-06T08:09:10+08:00'],
    ['2024-05-06T08:09+08:00', '2024-05-06T08:09+08:00'],
    ['2024-05-06 08:09 +0800', '2024-05-06T08:09+08:00'],
    ['2024-05-06T08:09:10 CST', '2024-05-06T08:09:10'],
    ['2024年5月6日 8:09', '2024-05-06T08:09'],
    ['2024年5月6日8时09分', '2024-05-06T08:09'],
    ['2024年5月6日 08點09分10秒', '2024-05-06T08:09:10'],
    ['2024年5月6日 上午8:09', '2024-05-06T08:09'],
    ['2024年5月6日 下午3:07', '2024-05-06T15:07'],
    ['2024年5月6日 下午 12:07', '2024-05-06T12:07'],
    ['2024年5月6日 上午12:07', '2024-05-06T00:07'],
    ['2024年5月6日 晚上8:09', '2024-05-06T20:09'],
    ['2024年5月6日 凌晨1:09', '2024-05-06T01:09'],
    ['2024年5月6日 中午12:09', '2024-05-06T12:09'],
    ['2024/05/06 8:09 PM', '2024-05-06T20:09'],
    ['2024/05/06 PM 8:09', '2024-05-06T20:09'],
    ['2024/05/06 8:09 am', '2024-05-06T08:09'],
    ['2024/05/06（一）08:09', '2024-05-06T08:09'],
    ['2024年5月6日(星期一) 08:09', '2024-05-06T08:09'],
    ['2024-05-06 星期一 08:09', '2024-05-06T08:09'],
    ['2024-05-06 | 08:09', '2024-05-06T08:09'],
    ['2024-05-06, 08:09', '2024-05-06T08:09'],
    ['發表時間：2012/1/12 18:49:05', '2012-01-12T18:49:05'],
    ['发布于2024-05-06', '2024-05-06'],
    ['更新：2024-05-07 發布：2024-05-06', '2024-05-06'],
    ['最後更新 2024-05-07 08:00，發布時間 2024-05-06 07:00', '2024-05-06T07:00'],
    ['20240506', ''],
    ['2024-13-06', ''],
    ['2024-05-32', ''],
    ['2024-02-30', ''],
    ['2023-02-29', ''],
    ['2024-02-29', '2024-02-29'],
    ['2024-00-06', ''],
    ['2024年5月', ''],
    ['05-06 08:09', ''],
    ['昨天', ''],
    ['編號 12024-05-061', ''],
    ['電話 2024-05-0600', ''],
    ['版本 1.2024.5.6', ''],
    ['2024-05-06-07', ''],
    ['2024-05-06 25:00', '2024-05-06'],
  ])('%s → %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });
});

describe('a date of the page', () => {
  it.each([
    ['https://example.com/2024/05/06/12345.html', '2024-05-06'],
    ['https://example.com/2024-05/06/content_1.htm', '2024-05-06'],
    ['https://example.com/202405/06/t1.htm', '2024-05-06'],
    ['https://example.com/202405/t20240506_12345.html', '2024-05-06'],
    ['https://example.com/20240506/12345.html', '2024-05-06'],
    ['https://example.com/a/20240506A01XYZ.html', '2024-05-06'],
    ['https://example.com/n1/2024/0506/c1001-12345.html', '2024-05-06'],
    ['https://example.com/24/0506/07/ABC.html', ''],
    ['https://example.com/a/202405061234.html', '2024-05-06'],
    ['https://example.com/a/120240506.html', ''],
    ['https://example.com/a/2024.html', ''],
    ['https://example.com/20991231/1.html', ''],
  ])('by its address %s → %s', (url, expected) => {
    expect(findDate([], [], url)).toBe(expected);
  });

  it.each([
    [
      '<meta property="article:published_time" content="2024-05-06T08:09:10+08:00">',
      '2024-05-06T08:09:10+08:00',
    ],
    ['<meta name="publishdate" content="2024-05-06">', '2024-05-06'],
    ['<meta name="pubdate" content="2024-05-06 08:09">', '2024-05-06T08:09'],
    ['<meta itemprop="datePublished" content="2024-05-06">', '2024-05-06'],
    ['<meta name="weibo: article:create_at" content="2024-05-06 08:09:10">', '2024-05-06T08:09:10'],
    ['<meta name="DC.date.issued" content="2024-05-06">', '2024-05-06'],
    ['<meta name="parsely-pub-date" content="2024-05-06T00:09:10Z">', '2024-05-06T00:09:10Z'],
    ['<meta name="pubdate" content="1714954150">', ''],
    ['<meta name="publishdate" content="20240506">', '2024-05-06'],
    ['<meta name="publishdate" content="20240506080910">', '2024-05-06T08:09:10'],
    [ld(article({ datePublished: '2024-05-06T08:09:10+08:00' })), '2024-05-06T08:09:10+08:00'],
    [ld(article({ dateCreated: '2024-05-06' })), '2024-05-06'],
    [ld(article({ dateModified: '2024-05-07' })), ''],
    ['<meta name="date" content="0000-00-00">', ''],
    ['<meta name="date" content="1970-01-01">', ''],
  ])('by %s → %s', (head, expected) => {
    expect(factsOf(head, [PROSE]).publishedAt).toBe(expected);
  });

  it('is not one that the article only tells of', () => {
    const told = ['2019年5月6日，颱風把倉庫淹了。', '他說2012年1月2日那天，港口一艘船也沒有。'];
    expect(factsOf('', [PROSE, ...told, PROSE]).publishedAt).toBe('');
  });

  it.each([
    '【晨光網2024年5月6日訊】小城的清晨是從海上來的，漁船靠岸以後，街道兩旁的店鋪才慢慢打開門板。',
    '（晨光社東港2024年5月6日電）二〇一九年四月三日，颱風把倉庫淹了。',
    '晨光網新聞中心　(來源：海訊，摘自：東港時報)　2024-05-06',
    '本文發表於2024年5月6日。',
  ])('%s', (line) => {
    expect(factsOf('', [line, '他說2012年1月2日那天，港口一艘船也沒有。']).publishedAt).toBe(
      '2024-05-06',
    );
  });

  it('is the one that all its pictures are filed under, where nothing else says it', () => {
    const filed = (day: string) => `https://img.example.com/upload/2024/05/${day}/port.jpg`;
    expect(findDate([], [], '', [filed('06'), '/logo.png', filed('06')])).toBe('2024-05-06');
    expect(findDate([], [], 'https://example.com/2024/05/07/1.html', [filed('06')])).toBe(
      '2024-05-07',
    );
    expect(findDate([], [], '', [filed('06'), filed('07')])).toBe('');
  });
});
