import { describe, expect, it } from 'vitest';
import { copyDocument } from '../../src/article/bounded-copy.ts';
import { readHead } from '../../src/article/head-facts.ts';
import { readLines } from '../../src/article/lines.ts';
import { readMetadata, readTitle } from '../../src/article/metadata.ts';
import { findDate, readDate } from '../../src/article/publish-date.ts';
import { stripSuffix } from '../../src/article/title.ts';
import { parsePage } from './parse-page.ts';

function factsOf(head: string, body: string, url = 'https://example.com/') {
  const copy = copyDocument(parsePage(`<head>${head}</head><body>${body}</body>`, url));
  if (!copy.ok) throw new Error(copy.reason);
  const facts = readHead(copy.head);
  return {
    title: readTitle(facts, copy.body),
    ...readMetadata(facts, readLines(copy.body), url),
  };
}

describe('title', () => {
  it.each([
    ['海邊小城的書店_晨光網', '海邊小城的書店'],
    ['海邊小城的書店 - 晨光新聞網', '海邊小城的書店'],
    ['海邊小城的書店-文化-晨光網', '海邊小城的書店'],
    ['海邊小城的書店 | 文化 | 晨光日報', '海邊小城的書店'],
    ['海邊小城的書店｜晨光', '海邊小城的書店'],
    ['海边小城的书店__财经频道__晨光网', '海边小城的书店'],
    ['晨光新聞：海邊小城的書店重新開張', '海邊小城的書店重新開張'],
    ['海邊小城的書店 - 舊書 , 颱風 , 港口', '海邊小城的書店'],
    ['新聞：真相', '新聞：真相'],
    ['GTX-4090 与 RTX 5090 的十年', 'GTX-4090 与 RTX 5090 的十年'],
    ['葉先生：等到最後一位水手', '葉先生：等到最後一位水手'],
    ['晨光網', '晨光網'],
  ])('%s → %s', (title, expected) => {
    expect(stripSuffix(title)).toBe(expected);
  });

  it('prefers the heading that the document title begins with', () => {
    const { title } = factsOf(
      '<title>小城-海邊的書店-晨光網</title>',
      '<h1>晨光網</h1><h2>小城-海邊的書店</h2><p>正文。</p>',
    );
    expect(title).toBe('小城-海邊的書店');
  });

  it('does not take a cut teaser for the headline', () => {
    const { title } = factsOf(
      '<title>海邊小城的書店開了二十三年 - 晨光網</title>',
      '<h3>海邊小城的書店..</h3><p>正文。</p>',
    );
    expect(title).toBe('海邊小城的書店開了二十三年');
  });
});

describe('byline', () => {
  it.each([
    ['文|王沁', '王沁'],
    ['文｜陳小書', '陳小書'],
    ['文／林遠', '林遠'],
    ['作者：葉先生', '葉先生'],
    ['作者: 林遠 來源: 晨光網', '林遠'],
    ['撰文：陸以寧 編輯：周周', '陸以寧'],
    ['晨光日報記者：趙一、錢二', '趙一、錢二'],
    ['〔記者陳小書／台北報導〕', '陳小書'],
    ['文化需要時間。', ''],
    ['作者已死，讀者誕生。', ''],
    ['他對記者說：我不走。', ''],
  ])('%s → %s', (line, expected) => {
    expect(factsOf('', `<p>${line}</p><p>正文在這裡。</p>`).byline).toBe(expected);
  });

  it('falls back to what the page declares', () => {
    expect(factsOf('<meta name="author" content="林遠">', '<p>正文。</p>').byline).toBe('林遠');
    expect(
      factsOf('<meta name="author" content="admin@example.com">', '<p>正文。</p>').byline,
    ).toBe('');
    const json =
      '{"@type":"NewsArticle","author":[{"name":"林遠"},{"name":"陳書"}],"datePublished":"2024-05-06T07:08:09+08:00"}';
    expect(
      factsOf(`<script type="application/ld+json">${json}</script>`, '<p>正文。</p>'),
    ).toMatchObject({
      byline: '林遠、陳書',
      publishedAt: '2024-05-06T07:08:09+08:00',
    });
  });

  it('survives broken JSON-LD', () => {
    expect(
      factsOf('<script type="application/ld+json">{"@type":</script>', '<p>正文。</p>').byline,
    ).toBe('');
  });
});

describe('source', () => {
  it.each([
    ['來源:“虎嗅APP“微信公眾號', '虎嗅APP'],
    ['来源：新华社', '新华社'],
    ['2012-01-12 18:49 来源: 晨光网 作者: 林远', '晨光网'],
    ['（文章來源：《晨光日報》）', '晨光日報'],
    ['生命的來源是海洋。', ''],
  ])('%s → %s', (line, expected) => {
    expect(factsOf('', `<p>正文在這裡。</p><p>${line}</p>`).source).toBe(expected);
  });
});

describe('date', () => {
  it.each([
    ['2024-05-06', '2024-05-06'],
    ['2024年5月6日 下午3:07', '2024-05-06T15:07'],
    ['2012年01月12日 18:49', '2012-01-12T18:49'],
    ['發表時間：2012/1/12 18:49:05', '2012-01-12T18:49:05'],
    ['2024-05-06T07:08:09+0800', '2024-05-06T07:08:09+08:00'],
    ['2024-13-40', ''],
    ['編號 12024-05-061', ''],
    ['昨天', ''],
  ])('%s → %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it('is looked for in declarations, short lines, the address, in this order', () => {
    expect(findDate(['2020-01-02'], ['2021-01-02'], 'https://x.com/2022/01/02/a')).toBe(
      '2020-01-02',
    );
    expect(findDate([''], ['2021-01-02'], 'https://x.com/2022/01/02/a')).toBe('2021-01-02');
    expect(findDate([''], ['沒有'], 'https://x.com/20220102/a.html')).toBe('2022-01-02');
    expect(findDate([''], [`${'長'.repeat(150)}2021-01-02`], 'https://x.com/')).toBe('');
  });
});
