import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseManifest, readExtractCorpus } from '../../tools/bench/extract-corpus.ts';
import { pageOf } from '../../tools/bench/extract-growth.ts';
import { countCopies, scoreExtraction } from '../../tools/bench/extract-score.ts';
import {
  summarise,
  summariseDetection,
  summariseLayouts,
} from '../../tools/bench/extract-summary.ts';
import type { PageFigures } from '../../tools/bench/extract-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingdu-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('readExtractCorpus', () => {
  it('goes on without what is missing, and says so', () => {
    const pages = join(folder, 'pages');
    mkdirSync(pages);
    const manifest = [
      '{"id":"whole","corpus":"own","lang":"zh-Hant","url":"https://example.com/1","title":"港口"}',
      '{"id":"bare"}',
      '{"id":"schemeless","url":"//example.com/1","host":"news.example.com"}',
      '{"id":"doubtful","goldSuspect":true}',
      '{"id":"without-gold"}',
      '{"id":"without-page"}',
      '{"id":"../outside"}',
      '{"id":',
      '[]',
      '',
    ];
    writeFileSync(join(folder, 'manifest.jsonl'), manifest.join('\n'));
    for (const id of ['whole', 'bare', 'schemeless', 'doubtful', 'without-gold']) {
      writeFileSync(join(pages, `${id}.html`), '<p>港口。</p>');
      if (id !== 'without-gold') writeFileSync(join(pages, `${id}.gold.txt`), '港口。');
    }
    const corpus = readExtractCorpus(folder);
    expect(corpus.pages.map(({ id, url, lang, title }) => [id, url, lang, title])).toEqual([
      ['whole', 'https://example.com/1', 'zh-Hant', '港口'],
      ['bare', 'https://example.com/', '', undefined],
      ['schemeless', 'https://news.example.com/', '', undefined],
    ]);
    expect([corpus.layouts, corpus.lists]).toEqual([[], []]);
    expect(corpus.faults).toEqual([
      'manifest.jsonl, line 7: no object with an id',
      'manifest.jsonl, line 8: no object with an id',
      'manifest.jsonl, line 9: no object with an id',
      'without-gold: no page or no gold text',
      'without-page: no page or no gold text',
      'no duplicates/: layouts are not measured',
      'no lists/: detection on lists is not measured',
    ]);
    expect(readExtractCorpus(folder, 2).pages.map(({ id }) => id)).toEqual(['whole', 'schemeless']);
  });

  it('takes the pages by their names where there is no manifest', () => {
    const bare = join(folder, 'bare');
    for (const part of ['pages', 'lists', 'duplicates']) {
      mkdirSync(join(bare, part), { recursive: true });
      writeFileSync(join(bare, part, 'a.html'), '<p>港口。</p>');
      if (part !== 'lists') writeFileSync(join(bare, part, 'a.gold.txt'), '港口。');
    }
    const { pages, layouts, lists } = readExtractCorpus(bare);
    expect([pages, layouts, lists].map((tasks) => tasks.map(({ id }) => id))).toEqual([
      ['a'],
      ['a'],
      ['a'],
    ]);
    expect(lists[0]?.gold).toBeUndefined();
    expect(pages[0]).toMatchObject({ corpus: 'unnamed', lang: '' });
  });

  it('has nothing in a folder that is not there', () => {
    expect(readExtractCorpus(join(folder, 'nowhere')).pages).toEqual([]);
  });

  it('reads an empty manifest', () => {
    expect(parseManifest('\n')).toEqual({ rows: [], faults: [] });
  });
});

describe('scores', () => {
  it.each([
    ['甲乙丙丁戊己庚辛', '甲乙丙丁戊己庚辛', 1, 1],
    ['甲乙丙丁戊己庚辛甲乙丙丁', '甲乙丙丁戊己庚辛', 5 / 9, 1],
    ['甲乙丙丁', '甲乙丙丁戊己庚辛', 1, 1 / 5],
    ['', '甲乙丙丁', 0, 0],
    ['甲，乙。丙 丁Ａ', '甲乙丙丁a', 1, 1],
  ])('%s against %s', (output, gold, precision, recall) => {
    const score = scoreExtraction(output, gold);
    expect(score.precision).toBeCloseTo(precision);
    expect(score.recall).toBeCloseTo(recall);
  });

  it('counts prints', () => {
    const gold = '甲乙丙丁戊己庚辛壬癸';
    expect([gold, gold + gold, ''].map((output) => countCopies(output, gold))).toEqual([1, 2, 0]);
  });
});

function figuresOf(
  engine: string,
  id: string,
  ms: number,
  rest: Partial<PageFigures> = {},
): PageFigures {
  const scores = { precision: 1, recall: 1, f1: 1, copies: 1, titleFits: undefined };
  return { id, engine, ms, error: undefined, ...scores, ...rest };
}

describe('summaries', () => {
  it('compare times page by page', () => {
    const [ours] = summarise('all', [
      figuresOf('qingdu', 'a', 2, { f1: 0.7, titleFits: true }),
      figuresOf('qingdu', 'b', 3, { titleFits: false }),
      figuresOf('qingdu', 'c', 9),
      figuresOf('readability', 'a', 4),
      figuresOf('readability', 'b', 4),
      figuresOf('readability', 'c', 3),
    ]);
    expect(ours).toMatchObject({
      pages: 3,
      f1: 0.9,
      atLeast95: 0.6667,
      below80: 0.3333,
      titles: 0.5,
      timeMedian: 0.75,
      timeP95: 3,
      timeSum: 1.2727,
    });
  });

  it('have no times and titles where there is nothing to compare with', () => {
    expect(summarise('all', [figuresOf('qingdu', 'a', 2)])).toMatchObject([
      { titles: null, timeMedian: null, timeP95: null, timeSum: null },
    ]);
    expect(summarise('all', [])).toEqual([]);
  });

  it('count what is detected', () => {
    const page = (isArticle: boolean, isArticleWithout?: boolean) => ({
      isArticle,
      isArticleWithout,
      ms: 1,
    });
    const articles = [page(true, false), page(true, true), page(false, false), page(true, false)];
    expect(summariseDetection(articles, [page(false), page(true)])).toEqual({
      articles: 4,
      recall: 0.75,
      lists: 2,
      falseOnLists: 0.5,
      falseWithoutArticle: 0.25,
      msMedian: 1,
    });
    expect(summariseDetection(articles, [])).toMatchObject({ lists: null, falseOnLists: null });
    expect(summariseDetection([], [])).toBeUndefined();
  });

  it('count layouts that come out as one body', () => {
    expect(
      summariseLayouts([
        figuresOf('qingdu', 'a', 1),
        figuresOf('qingdu', 'b', 1, { copies: 2, f1: 0.66 }),
        figuresOf('qingdu', 'c', 1, { copies: 1, f1: 0.5 }),
      ]),
    ).toEqual([{ engine: 'qingdu', layouts: 3, oneBody: 1 }]);
  });
});

it('the page that is made larger has ten times the text, and no paragraph twice', () => {
  const [small, large] = [20, 200].map((count) => pageOf(count).match(/<p>[^<]+/gu) ?? []);
  expect([small?.length, large?.length]).toEqual([20, 200]);
  expect(new Set(large).size).toBe(200);
});
