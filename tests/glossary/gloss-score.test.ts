import { describe, expect, it } from 'vitest';
import { type GlossText, readGold, scoreEdges, scoreSpans } from '../../tools/bench/gloss-score.ts';

/** Glosses each `party` as 派對 and each `Grace` as 優雅. */
const glossText: GlossText = (text) =>
  [...text.matchAll(/party|Grace/g)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
    gloss: found === 'party' ? '派對／聚會' : '優雅',
  }));

const span = (fields: Readonly<Record<string, unknown>>): string => JSON.stringify(fields);

describe('readGold', () => {
  it('reads spans with and without marks, and what stands in other fields', () => {
    const { spans } = readGold(
      [
        span({ span: 'AI', context: '談AI，【AI】好', accept: ['人工智慧(人工智能)'], type: 'x' }),
        span({
          span: 'AI',
          context: '談AI',
          shouldGloss: true,
          optional: true,
          glossHans: '甲|乙',
        }),
        span({ span: 'Joe', context: '【Joe】說', shouldGloss: false, type: 'person', extra: 1 }),
        span({ span: 'to B', context: '做【to B】', authorGloss: '企業', source: 'p' }),
      ].join('\n'),
    );
    expect(spans.map(({ text, start, end }) => [text, text.slice(start, end), start])).toEqual([
      ['談AI，AI好', 'AI', 4],
      ['談AI', 'AI', 1],
      ['Joe說', 'Joe', 0],
      ['做to B', 'to B', 1],
    ]);
    expect(spans.map(({ accept }) => accept)).toEqual([
      ['人工智慧(人工智能)', '人工智慧', '人工智能'],
      ['甲|乙', '甲', '乙'],
      [],
      ['企業'],
    ]);
    expect(spans.map(({ shouldGloss, optional }) => [shouldGloss, optional])).toEqual([
      [true, false],
      [true, true],
      [false, false],
      [true, false],
    ]);
    expect(spans.map(({ source, type }) => [source, type])).toEqual([
      ['談AI，【AI】好', 'x'],
      ['談AI', ''],
      ['【Joe】說', 'person'],
      ['p', ''],
    ]);
  });

  it('reads edge cases, a mark at the head, empty lines, other line ends, and an array', () => {
    const edge = '{"text":"去party","expect":{"party":"派對|聚會","Joe":null}}';
    for (const file of [`\ufeff${edge}\r\n\r\n`, `[${edge}]`]) {
      const { edges, spans } = readGold(file);
      expect(spans).toEqual([]);
      expect(edges).toEqual([
        {
          text: '去party',
          expect: new Map([
            ['party', ['派對', '聚會']],
            ['Joe', null],
          ]),
        },
      ]);
    }
    expect(readGold('')).toEqual({ spans: [], edges: [] });
  });

  it.each([
    ['{"span":"a","context":"【a】"}\nnot json', 'Line 2 of the gold file is no JSON'],
    ['\n\n{"text":"a"}', 'Line 1 of the gold file is neither'],
    ['{"span":"a","context":"b"}', 'Line 1 of the gold file is neither'],
    ['7', 'Line 1 of the gold file is neither'],
  ])('says which line is wrong: %j', (file, message) => {
    expect(() => readGold(file)).toThrow(message);
  });
});

describe('scoreSpans', () => {
  it('counts what is right, wrong, missed and a name', () => {
    const { spans } = readGold(
      [
        { span: 'party', context: '去【party】', accept: ['派對'], shouldGloss: true },
        { span: 'party', context: '政【party】', accept: ['政黨'], shouldGloss: true },
        { span: 'AI', context: '談【AI】', accept: ['人工智慧'], shouldGloss: true },
        { span: 'party', context: '開party，再【party】', accept: ['聚會'], optional: true },
        { span: 'Grace', context: '【Grace】來', shouldGloss: false, type: 'person' },
        { span: 'Joe', context: '【Joe】來', shouldGloss: false, type: 'brand/product' },
        { span: 'party', context: '【party】.js', shouldGloss: false, type: 'code' },
      ]
        .map(span)
        .join('\n'),
    );
    const wrong: string[] = [];
    expect(scoreSpans(spans, glossText, (gold) => wrong.push(gold.text))).toEqual({
      spans: 7,
      must: 3,
      recall: 1 / 3,
      recallWithOptional: 2 / 4,
      precision: 2 / 5,
      names: 2,
      namesGlossed: 1,
    });
    expect(wrong).toEqual(['政party', '談AI', 'Grace來', 'party.js']);
  });

  it('leaves out shares of nothing, which are no number', () => {
    expect(scoreSpans([], glossText)).toEqual({ spans: 0, must: 0, names: 0, namesGlossed: 0 });
  });
});

describe('scoreEdges', () => {
  it.each([
    ['{"text":"去party","expect":{"party":"聚會"}}', 1],
    ['{"text":"去party","expect":{"party":"政黨"}}', 0],
    ['{"text":"去party","expect":{"part":null}}', 1],
    ['{"text":"去party","expect":{"party":null}}', 0],
    ['{"text":"去party","expect":{"party":"派對","AI":null}}', 1],
    ['{"text":"去party","expect":{"party":"派對","AI":"人工智慧"}}', 0],
  ])('%s: %i right', (line, right) => {
    const wrong: string[] = [];
    const { edges } = readGold(line);
    const figures = scoreEdges(edges, glossText, ({ text }) => wrong.push(text));
    expect(figures).toEqual({ cases: 1, right });
    expect(wrong.length).toBe(1 - right);
  });
});
